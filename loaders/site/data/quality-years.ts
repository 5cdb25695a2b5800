import type { Cell } from '../../executor/executor.ts';

/** Logs of one year by the scheme of their grades. */
export interface YearOfLogs {
  /** A year, 'no date', 'before 1960' or 'after 2019'. */
  readonly year: string;
  readonly unreadable: number;
  /** Graded, and not among the grades that are included. */
  readonly excluded: number;
  readonly reliable_5x5x5: number;
  readonly reliable_3x5x2: number;
}

/** Years before the day of the study that stand for themselves; a wrong date in any other year is counted with its like. */
const YEARS = 60;

/** Logs by year up to the year at which the study stands, each year in its place also where it has none; what lies outside first and last. */
export function yearsOfLogs(rows: readonly Record<string, Cell>[], asOf: string): YearOfLogs[] {
  const last = Number(asOf.slice(0, 4));
  const first = last - YEARS + 1;
  const nameOf = (year: Cell) => {
    if (year === null) return 'no date';
    return Number(year) < first ? `before ${first}` : Number(year) > last ? `after ${last}` : String(year);
  };
  const known = rows
    .map(({ year }) => year)
    .filter((year) => year !== null)
    .map(Number);
  const inside = known.filter((year) => year >= first && year <= last);
  const least = Math.min(...inside);
  const within =
    inside.length === 0 ? [] : Array.from({ length: Math.max(...inside) - least + 1 }, (_, at) => `${least + at}`);
  const names = ['no date', `before ${first}`, ...within, `after ${last}`];
  return names.flatMap((year) => {
    const own = rows.filter((row) => nameOf(row.year) === year);
    if (own.length === 0 && !within.includes(year)) return [];
    const sum = (scheme: (name: Cell) => boolean, of: 'rows' | 'reliable') =>
      own.reduce((total, row) => total + (scheme(row.scheme) ? Number(row[of]) : 0), 0);
    const graded = (scheme: Cell) => scheme !== 'unreadable';
    return [
      {
        year,
        unreadable: sum((scheme) => !graded(scheme), 'rows'),
        excluded: sum(graded, 'rows') - sum(graded, 'reliable'),
        reliable_5x5x5: sum((scheme) => scheme === '5x5x5', 'reliable'),
        reliable_3x5x2: sum((scheme) => scheme === '3x5x2', 'reliable'),
      },
    ];
  });
}
