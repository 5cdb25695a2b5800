import { caseBars } from '../charts/caseBars.js';
import { heatMap } from '../charts/heatMap.js';
import { twoHistograms } from '../charts/twoHistograms.js';
import { type FigureOptions, figure } from '../notes/figure.js';
import { formatCount, formatShare } from '../notes/number.js';
import type { Column } from '../tables/column.js';
import { type CountedValue, type CountedYears, sizesOf, type TableSizes } from './counted.js';

const TABLES = ['Full table', 'Final table'] as const;
const BRIEF = ['full', 'final'] as const;

type Options = Omit<FigureOptions, 'table'> & { readonly name: string };

const sides = ({ full, final }: { readonly full: number; readonly final: number }) => [full, final] as const;

/** Columns of both tables: how many, the share at least, and at most. */
const sharedColumns: readonly Column[] = BRIEF.flatMap((part, side): Column[] => [
  { key: part, label: TABLES[side], kind: 'number' },
  { key: `${part}Share`, label: `${TABLES[side]}, share at least`, kind: 'share' },
  { key: `${part}MostShare`, label: 'at most', kind: 'share' },
]);

/** What {@link sharedColumns} hold of a value. */
function sharedCells({ full, final, fullMost, finalMost }: CountedValue, sizes: TableSizes) {
  const share = (count: number, total: number) => (total === 0 ? null : count / total);
  return {
    full,
    fullShare: share(full, sizes.full),
    fullMostShare: share(fullMost, sizes.full),
    final,
    finalShare: share(final, sizes.final),
    finalMostShare: share(finalMost, sizes.final),
  };
}

/** Recorded values as bars of both tables, each share with its worst and its best case; `listed` stand in the table where they differ from what is drawn. */
export function valuesFigure(
  options: Options,
  values: readonly CountedValue[],
  { columns, listed = values }: { readonly columns: readonly string[]; readonly listed?: readonly CountedValue[] },
): HTMLElement {
  const sizes = sizesOf(values);
  const table = {
    columns: [...columns.map((label, at): Column => ({ key: `part${at}`, label })), ...sharedColumns],
    rows: listed.map((value) => ({
      ...Object.fromEntries(columns.map((_, at) => [`part${at}`, value.parts[at]?.label ?? value.label])),
      ...sharedCells(value, sizes),
    })),
  };
  // That nothing is unknown is drawn too.
  const none: CountedValue = {
    kind: 'missing',
    label: 'not recorded or unknown',
    parts: [],
    full: 0,
    final: 0,
    fullMost: 0,
    finalMost: 0,
  };
  const isAllKnown = values.every(({ kind }) => kind === 'value');
  const bars = (isAllKnown ? [none, ...values] : values).map((value) => ({
    label: value.label,
    kind: value.kind,
    counts: sides(value),
    most: [value.fullMost, value.finalMost] as const,
  }));
  return figure({ ...options, table }, (width) =>
    caseBars(bars, {
      width,
      name: options.name,
      tables: width < 720 ? BRIEF : TABLES,
      totals: sides(sizes),
    }),
  );
}

/** How years are spread over both tables, what is not known first. */
export function yearsFigure(
  options: Options,
  counted: readonly CountedYears[],
  { measure, mark }: { readonly measure: string; readonly mark?: { readonly at: number; readonly words: string } },
): HTMLElement {
  const table = {
    columns: [
      { key: 'years', label: measure },
      { key: 'full', label: TABLES[0], kind: 'number' as const },
      { key: 'final', label: TABLES[1], kind: 'number' as const },
    ],
    rows: counted.map(({ years, full, final }) => ({ years: years === null ? 'not known' : `${years}`, full, final })),
  };
  const numbers = counted.map((each) => ({ years: each.years, counts: sides(each) }));
  return figure({ ...options, table }, (width) =>
    twoHistograms(numbers, {
      width,
      name: options.name,
      tables: TABLES,
      measure,
      of: 'of rows',
      ...(mark && { mark }),
    }),
  );
}

/**
 * Two recorded values of a row as squares, a grid for each of the two tables: the share of its rows. Offenders' values down and victims' across
 * stand in the same order, so that whoever was recorded alike is on the diagonal.
 */
export function combinationsFigure(
  options: Options,
  combinations: readonly CountedValue[],
  order: readonly string[],
): HTMLElement {
  const sizes = sizesOf(combinations);
  const found = new Map(combinations.map((each) => [each.parts.map(({ label }) => label).join('\n'), each]));
  const table = {
    columns: [{ key: 'offender', label: 'Offender' }, { key: 'victim', label: 'Victim' }, ...sharedColumns],
    rows: combinations.map((pair) => ({
      offender: pair.parts[0].label,
      victim: pair.parts[1].label,
      ...sharedCells(pair, sizes),
    })),
  };
  const grids = BRIEF.map((part, side) => {
    const total = sizes[part];
    const count = (row: number, column: number) => found.get(`${order[row]}\n${order[column]}`)?.[part] ?? 0;
    return {
      label: TABLES[side],
      share: (row: number, column: number) => (count(row, column) === 0 ? null : count(row, column) / total),
      title: (row: number, column: number) =>
        `Offender ${order[row]}, victim ${order[column]}: ${formatCount(count(row, column))} of ${formatCount(total)} rows of the ${BRIEF[side]} table${total === 0 ? '' : ` (${formatShare(count(row, column) / total)})`}`,
    };
  });
  const map = { rows: order, columns: order, grids, axes: { rows: 'offender', columns: 'victim' } };
  return figure({ ...options, table }, (width) => heatMap(map, { width }));
}
