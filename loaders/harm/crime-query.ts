import type { Dialect } from '../executor/dialect.ts';
import { offenderRoles } from '../records/roles.ts';
import type { StageContext } from '../stage.ts';
import type { WorkingTable } from '../tables.ts';
import type { KnownHarm } from './known-harm.ts';

/** The index whose sum is taken, as a column of `scoredCrimes`. */
type Index = 'cchi_days' | 'ons_css';

/**
 * A query for the crimes that count: crime_id, recorded_on, offence_code (null: none recorded), cchi_days, ons_css, cchi_certainty. A score
 * that is not known is null.
 */
export function scoredCrimes(context: StageContext): string {
  const { executor, input } = context;
  return scored(
    context,
    `SELECT crime_id, recorded_on, offence_code FROM ${executor.dialect.readParquet(input('working_crimes'))}`,
  );
}

/** The same of the crimes of a query: crime_id, recorded_on, offence_code. */
export const scored = ({ executor: { dialect }, input }: StageContext, crimes: string): string =>
  `SELECT crimes.crime_id, crimes.recorded_on, crimes.offence_code, harm.cchi_days, harm.ons_css, harm.cchi_certainty
    FROM (SELECT crime_id, recorded_on, CASE WHEN trim(offence_code) <> '' THEN offence_code END AS offence_code
      FROM (${crimes}) AS plain) AS crimes
    LEFT JOIN ${dialect.readParquet(input('harm'))} AS harm ON harm.offence_code = crimes.offence_code`;

/** A query for who holds one of the six roles of METHOD 1.5 in which crime: crime_id, nominal_id, each pair once. */
export function offendersQuery(
  { executor: { dialect }, input }: StageContext,
  roles: readonly WorkingTable[] = ['working_crime_roles'],
): string {
  return `SELECT DISTINCT crime_id, nominal_id FROM ${dialect.readParquet(roles.flatMap(input))}
    WHERE role IN (${offenderRoles.soc.map(dialect.text).join(', ')})`;
}

/** True where the Cambridge score of a crime is there and not known to be the offence's own. */
export const isUncertain = `cchi_days IS NOT NULL AND cchi_certainty IS NOT NULL AND cchi_certainty <> 'exact'`;

/**
 * SQL for an index added up over a group's rows in a stated order, each divided by how many share it; a crime without a score adds nothing
 * (METHOD 6). Null where the study cannot tell.
 */
export const harmSum = (
  dialect: Dialect,
  known: KnownHarm,
  index: Index,
  { order = 'crime_id', among = '1' }: { readonly order?: string; readonly among?: string } = {},
): string =>
  known[index] ? dialect.orderedSum(`coalesce(${index}, CAST(0 AS DOUBLE)) / ${among}`, order) : 'CAST(NULL AS DOUBLE)';

/** SQL for a number that only a study with crimes, or with scores of the index, can tell; nought where nothing was counted. */
export const ifKnown = (isKnown: boolean, value: string): string =>
  isKnown ? `coalesce(${value}, 0)` : `CAST(NULL AS DOUBLE)`;
