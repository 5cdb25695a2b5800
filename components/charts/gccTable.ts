import { formatCount } from '../notes/number.js';
import type { Column, Row } from '../tables/column.js';
import type { Curve } from './curve.js';
import { orderName } from './orders.js';

/** How far along the curves go on a drawing: a little beyond the step at which the slowest order has a tenth left. */
export function drawnUntil(curve: Curve, stepsToTenth: readonly (number | null)[]): number {
  return Math.min(curve.gcc.length - 1, Math.max(10, ...stepsToTenth.map((step) => Math.ceil((step ?? 0) * 1.1))));
}

/** Says how much of the curves a drawing shows; empty where it shows all: 'Steps 0 to 162 of 307 are drawn; …'. */
export function drawnWords(until: number, curve: Curve): string {
  const last = curve.gcc.length - 1;
  if (until >= last) return '';
  return ` Steps 0 to ${formatCount(until)} of ${formatCount(last)} are drawn; the rest is in the table.`;
}

/** The numbers of every curve by step, and who is removed at each step of the order that is chosen. */
export function gccTable(
  curves: readonly Curve[],
  chosen: string,
  removed: (step: number) => string,
): { columns: Column[]; rows: Row[] } {
  const columns: Column[] = [
    { key: 'step', label: 'Removed', kind: 'number' },
    { key: 'removed', label: `Removed at this step, ${orderName(chosen)}` },
  ];
  for (const { order, low, high } of curves) {
    columns.push({ key: order, label: `Connected, ${orderName(order)}`, kind: 'number' });
    if (!low || !high) continue;
    columns.push({ key: `${order}_5`, label: `5% quantile, ${orderName(order)}`, kind: 'number' });
    columns.push({ key: `${order}_95`, label: `95% quantile, ${orderName(order)}`, kind: 'number' });
  }
  const steps = curves.reduce((most, { gcc }) => Math.max(most, gcc.length), 0);
  const rows = Array.from({ length: steps }, (_, step) => {
    const row: Record<string, string | number | null> = { step, removed: step === 0 ? '' : removed(step) };
    for (const { order, gcc, low, high } of curves) {
      row[order] = gcc[step] ?? null;
      if (!low || !high) continue;
      row[`${order}_5`] = low[step] ?? null;
      row[`${order}_95`] = high[step] ?? null;
    }
    return row;
  });
  return { columns, rows };
}
