import type { Cell } from '../../executor/executor.ts';
import { type Combination, countCombinations, noneOf, type Recorded, recordedSex } from './cse-recorded.ts';
import type { PublishedTables } from './open-tables.ts';

/** The features of at least so many offenders are told together, where there are so many: nobody stands out by them. */
const LEAST_TOGETHER = 10;

const parts = ['full', 'final'] as const;

/**
 * How many offenders there are by their number of distinct crimes in the full and in the final table, and the recorded features of those with
 * most: of the ten with most crimes and whoever has as many as the tenth, as counts of people (METHOD 8.6). Of `values` each is told, also where
 * none of them has it.
 */
export async function cseProlific(
  { rows }: PublishedTables,
  ethnicityOf: (value: Cell) => Recorded,
  values: Readonly<Record<'sex' | 'ethnicity', readonly Recorded[]>>,
) {
  // Distinct crimes, so that it makes no difference whether rows or connections are counted.
  const offenders = `(SELECT part, offender_id, min(offender_sex) AS sex, min(offender_ethnicity) AS ethnicity, count(DISTINCT crime_id) AS crimes
    FROM (SELECT 'full' AS part, whole.* FROM {cse_full} AS whole UNION ALL SELECT 'final' AS part, linked.* FROM {cse_full} AS linked WHERE in_final) AS both_tables
    GROUP BY part, offender_id)`;
  const counted = await rows(
    `SELECT part, crimes, count(*) AS people FROM ${offenders} AS offenders GROUP BY part, crimes ORDER BY part, crimes DESC`,
  );
  const features = await rows(`SELECT part, crimes, sex, ethnicity, count(*) AS people FROM ${offenders} AS offenders
    GROUP BY part, crimes, sex, ethnicity`);
  const most = Object.fromEntries(
    parts.map((part) => {
      let people = 0;
      let least = 0;
      for (const row of counted.filter((each) => each.part === part)) {
        if (people >= LEAST_TOGETHER) break;
        people += Number(row.people);
        least = Number(row.crimes);
      }
      return [part, { people, least }];
    }),
  ) as Record<(typeof parts)[number], { people: number; least: number }>;
  const ofMost = (feature: (row: (typeof features)[number]) => Recorded, among: readonly Recorded[]) =>
    countCombinations([
      ...features.flatMap((row): Combination[] => {
        const part = row.part as (typeof parts)[number];
        if (Number(row.crimes) < most[part].least) return [];
        return [{ parts: [feature(row)], full: 0, final: 0, [part]: Number(row.people) }];
      }),
      ...noneOf(among),
    ]);
  return {
    offenders: [...new Set(counted.map(({ crimes }) => Number(crimes)))]
      .toSorted((one, other) => one - other)
      .map((crimes) => ({ crimes, ...peopleOf(counted, crimes) })),
    most,
    sex: ofMost(({ sex }) => recordedSex(sex), values.sex),
    ethnicity: ofMost(({ ethnicity }) => ethnicityOf(ethnicity), values.ethnicity),
  };
}

function peopleOf(counted: readonly Record<string, Cell>[], crimes: number) {
  const of = (part: string) =>
    Number(counted.find((row) => row.part === part && Number(row.crimes) === crimes)?.people ?? 0);
  return { full: of('full'), final: of('final') };
}
