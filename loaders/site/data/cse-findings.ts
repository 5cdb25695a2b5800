import { cseProlific } from './cse-prolific.ts';
import {
  type Combination,
  countCombinations,
  ethnicityReader,
  noneOf,
  type Recorded,
  recordedSex,
  valuesIn,
  withUnknownJoined,
} from './cse-recorded.ts';
import { bothTables, COUNT_BOTH, cseExtents, cseLeftOut } from './cse-tables.ts';
import type { PublishedTables } from './open-tables.ts';
import { protectionOf } from './quality-protection.ts';

/** The years of the third paper's figure 1, and the first of its figures 2 and 3. */
const RECENT = [2016, 2020] as const;
const SINCE = 2010;

/** How often a number of years stands in the rows of the full table, and in what the final one counts; null where it is not known. */
export interface CountedYears {
  readonly years: number | null;
  readonly full: number;
  readonly final: number;
}

/**
 * The breakdowns of METHOD 8.6 for the full and the final table side by side: every figure and table of the third paper. Counts alone: no id,
 * name or birth date of anybody.
 */
export async function cseFindings(tables: PublishedTables) {
  const { manifest, rows } = tables;
  const { study } = manifest;
  const asOf = study.cse.as_of ?? study.as_of;
  const both = bothTables(study);
  const grouped = (columns: string, where = 'true') =>
    rows(`SELECT ${columns}, ${COUNT_BOTH} FROM ${both} AS both_tables WHERE ${where} GROUP BY ${columns}`);
  const counts = (row: Awaited<ReturnType<typeof grouped>>[number]) => ({
    full: Number(row.full_rows),
    final: Number(row.final_rows),
  });

  const sexes = await grouped('offender_sex, victim_sex');
  const ethnicities = await grouped('offender_ethnicity, victim_ethnicity');
  const recent = await grouped(
    'offender_ethnicity',
    `EXTRACT(YEAR FROM occurred_on) BETWEEN ${RECENT[0]} AND ${RECENT[1]}`,
  );
  const { isTold } = await protectionOf(tables);
  const ethnicityOf = ethnicityReader(
    ethnicities.flatMap(({ offender_ethnicity, victim_ethnicity, full_rows }) =>
      [offender_ethnicity, victim_ethnicity].map((value) => ({ value, rows: Number(full_rows) })),
    ),
    isTold,
  );
  const sexRows = sexes.map((row) => ({
    parts: [recordedSex(row.offender_sex), recordedSex(row.victim_sex)],
    ...counts(row),
  }));
  const ethnicityRows = ethnicities.map((row) => ({
    parts: [ethnicityOf(row.offender_ethnicity), ethnicityOf(row.victim_ethnicity)],
    ...counts(row),
  }));
  // A value that is seen in one role may be that of whoever is not known in the other.
  const values = { sex: valuesIn(sexRows), ethnicity: valuesIn(ethnicityRows) };
  const sexPairs = countCombinations([...sexRows, ...noneOf(values.sex, 2)]);
  const ages = await grouped('offender_age, victim_age');
  const yearsOf = (years: (row: (typeof ages)[number]) => number | null) =>
    countYears(ages.map((row) => ({ years: years(row), ...counts(row) })));

  return {
    ...(await cseExtents(tables)),
    leftOut: cseLeftOut(tables),
    asOf,
    counted: study.cse.final_counts,
    minimumAge: study.cse.minimum_offender_age,
    since: SINCE,
    recent: {
      years: RECENT,
      offenders: countCombinations([
        ...recent.map((row) => ({ parts: [ethnicityOf(row.offender_ethnicity)], ...counts(row) })),
        ...noneOf(values.ethnicity),
      ]),
    },
    crimes: await crimesByYear(tables, asOf),
    ages: {
      victims: yearsOf(({ victim_age }) => years(victim_age)),
      offenders: yearsOf(({ offender_age }) => years(offender_age)),
      differences: yearsOf(({ offender_age, victim_age }) =>
        offender_age === null || victim_age === null ? null : Number(offender_age) - Number(victim_age),
      ),
    },
    sex: {
      offenders: ofPart(sexRows, 0, values.sex),
      victims: ofPart(sexRows, 1, values.sex),
      pairs: withUnknownJoined(sexPairs),
      combinations: sexPairs,
    },
    ethnicity: {
      offenders: ofPart(ethnicityRows, 0, values.ethnicity),
      victims: ofPart(ethnicityRows, 1, values.ethnicity),
      combinations: countCombinations([...ethnicityRows, ...noneOf(values.ethnicity, 2)]),
    },
    prolific: await cseProlific(tables, ethnicityOf, values),
  };
}

const years = (value: unknown) => (value === null ? null : Number(value));

const ofPart = (rows: readonly Combination[], at: number, values: readonly Recorded[]) =>
  countCombinations([...rows.map((row) => ({ ...row, parts: [row.parts[at]] })), ...noneOf(values)]);

/** Rows added up by years: those not known first, then from the fewest on. */
function countYears(rows: readonly CountedYears[]): CountedYears[] {
  const sum = (same: readonly CountedYears[], of: 'full' | 'final') => same.reduce((total, row) => total + row[of], 0);
  return [...Map.groupBy(rows, ({ years }) => years)]
    .map(([years, same]) => ({ years, full: sum(same, 'full'), final: sum(same, 'final') }))
    .toSorted((one, other) => (one.years ?? Number.NEGATIVE_INFINITY) - (other.years ?? Number.NEGATIVE_INFINITY));
}

/** Distinct crimes by the year in which they occurred, each year from the first to that of `asOf` also where it has none. */
async function crimesByYear({ rows }: PublishedTables, asOf: string | null) {
  const found =
    await rows(`SELECT CAST(EXTRACT(YEAR FROM occurred_on) AS BIGINT) AS year, count(DISTINCT crime_id) AS crimes,
      count(DISTINCT CASE WHEN in_final THEN crime_id END) AS final_crimes
    FROM {cse_full} AS full_table GROUP BY EXTRACT(YEAR FROM occurred_on) ORDER BY year`);
  const known = new Map(found.map((row) => [Number(row.year), row]));
  const all = [...known.keys()];
  const last = Math.max(...all, Number(asOf?.slice(0, 4) ?? 0));
  const first = Math.min(...all);
  return Array.from({ length: all.length === 0 ? 0 : last - first + 1 }, (_, at) => ({
    year: first + at,
    full: Number(known.get(first + at)?.crimes ?? 0),
    final: Number(known.get(first + at)?.final_crimes ?? 0),
  }));
}
