import type { Study } from '../study/schema.ts';

/** A span of whole years on whose records alone the network is worked out again. */
export interface Period {
  /** `2004`, or first and last year: `2000-2009`. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Every year of METHOD 7.1. */
export const yearsOf = ({ years: [first, last] }: Study['temporal']): Period[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    name: String(first + index),
    first: first + index,
    last: first + index,
  }));

/** The spans of METHOD 7.2, each once. */
export function decadesOf({ decades }: Study['temporal']): Period[] {
  const named = decades.map(([first, last]) => ({ name: `${first}-${last}`, first, last }));
  return [...new Map(named.map((decade) => [decade.name, decade])).values()];
}

/** A query for periods: period, first_year, last_year. */
export const periodsQuery = (periods: readonly Period[]): string =>
  periods
    .map(
      ({ name, first, last }) =>
        `SELECT '${name}' AS period, CAST(${first} AS BIGINT) AS first_year, ${last} AS last_year`,
    )
    .join(' UNION ALL ');
