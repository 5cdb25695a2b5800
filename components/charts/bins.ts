/** Values of one measure, sorted into what is drawn. */
export interface Binned {
  readonly missing: number;
  readonly zeros: number;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly log: boolean;
  /**
   * The smallest known value that at least half do not exceed, noughts among them: somebody's own value, so that 'half
   * have three or fewer' is never three and a half. Undefined where none is known.
   */
  readonly median: number | undefined;
  readonly known: number;
}

type Value = number | null | undefined;

/** Whether positive values span more than two orders of magnitude: then an axis is logarithmic (METHOD 4.3). */
export function spansOrders(values: readonly Value[]): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const value of values) {
    if (isKnown(value) && value > 0) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return highest > lowest * 100;
}

/**
 * Puts values into about `wanted` bins of equal width (of equal ratio on a log axis). Missing values and noughts are
 * counted apart: nought has no place on a log axis and hides among small values on a plain one. Small whole numbers
 * get a bin each, since a bin of two and a half links says nothing.
 */
export function bin(values: readonly Value[], { wanted = 24, log = spansOrders(values) } = {}): Binned {
  const known = values.filter(isKnown).sort((a, b) => a - b);
  const zeros = known.filter((value) => value === 0).length;
  const rest = known.filter((value) => value !== 0);
  const summary = { missing: values.length - known.length, zeros, known: known.length, median: middle(known) };
  const lowest = rest[0];
  const highest = rest.at(-1);
  if (lowest === undefined || highest === undefined) return { ...summary, bins: [], log: false };
  const useLog = log && lowest > 0;
  const edges = useLog
    ? logEdges(lowest, highest, wanted)
    : plainEdges(lowest, highest, wanted, rest.every(Number.isInteger));
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to, count: 0 }));
  let at = 0;
  for (const value of rest) {
    while (at < bins.length - 1 && value >= (bins[at]?.to ?? 0)) at++;
    const found = bins[at];
    if (found) found.count++;
  }
  return { ...summary, bins, log: useLog };
}

function plainEdges(lowest: number, highest: number, wanted: number, whole: boolean): number[] {
  if (whole && highest - lowest < wanted * 1.5) return range(lowest, highest + 1, 1);
  const raw = (highest - Math.min(0, lowest)) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw || 1));
  const rounded = ([1, 2, 5, 10].find((step) => step * power >= raw * 0.999) ?? 10) * power;
  const step = whole ? Math.max(1, Math.round(rounded)) : rounded || 1;
  const from = Math.floor(Math.min(lowest, highest) / step) * step;
  return range(from, highest, step);
}

// Bins share each decade equally, so that 1, 10, 100 are always edges.
function logEdges(lowest: number, highest: number, wanted: number): number[] {
  const from = Math.floor(Math.log10(lowest));
  const decades = Math.max(1, Math.ceil(Math.log10(highest * (1 + 1e-12))) - from);
  const each = Math.max(1, Math.min(8, Math.round(wanted / decades)));
  return Array.from({ length: decades * each + 1 }, (_, i) => 10 ** (from + i / each));
}

function range(from: number, beyond: number, step: number): number[] {
  const edges = [from];
  for (let i = 1; (edges.at(-1) ?? 0) < beyond || edges.length < 2; i++) edges.push(from + i * step);
  if (edges.at(-1) === beyond && step !== 1) edges.push(beyond + step);
  return edges;
}

function middle(sorted: readonly number[]): number | undefined {
  if (sorted.length === 0) return undefined;
  return sorted[Math.ceil(sorted.length / 2) - 1];
}

function isKnown(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
