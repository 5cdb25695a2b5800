import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the census says of one authority. */
export interface Census {
  readonly authority: string;
  /** People by age in completed years at mid-2020; the last stands for all who are older. */
  readonly ages: readonly number[];
  readonly women: number;
  /** Part of the people in each of the groups that officers tell apart by eye. */
  readonly appearances: readonly number[];
}

/** Day of the ages: 30 June 2020. */
export const CENSUS_DAY = '2020-06-30';

/** Officer-perceived appearance, as crime and intelligence systems put it. */
export const appearances = [
  'North European',
  'South European',
  'Black',
  'Asian',
  'Chinese, Japanese or South East Asian',
  'Arab or North African',
] as const;

/** How an officer might see somebody of a census category: none of it is more than a likeness. */
const seen: readonly (readonly [RegExp, number])[] = [
  [/^Asian.*Chinese/, 4],
  [/^Asian/, 3],
  [/^Black|Black (African|Caribbean)$/, 2],
  [/^Mixed.*Asian/, 3],
  [/^Mixed/, 2],
  [/^White: (Other|Roma)/, 1],
  [/^White/, 0],
  [/./, 5],
];

/** The authorities of the published analyses in the order of their codes, from `data/reference`. */
export function readCensus(): Census[] {
  const counts = rowsOf('population-census.csv');
  const byCode = Map.groupBy(rowsOf('population-ages.csv'), ([code]) => code);
  return [...byCode].map(([code, rows]) => {
    const own = counts.filter(([of]) => of === code);
    const total = (category: string) => Number(own.find((row) => row[3] === category)?.[4]);
    const groups = own.filter(([, , measure]) => measure === 'ethnic group (19)');
    const people = groups.reduce((sum, [, , , , persons]) => sum + Number(persons), 0);
    const shares = appearances.map(() => 0);
    for (const [, , , category, persons] of groups) {
      const as = seen.find(([pattern]) => pattern.test(category)) ?? [/./, 5];
      shares[as[1]] += Number(persons) / people;
    }
    return {
      authority: rows[0][1],
      ages: rows.sort((one, other) => Number(one[2]) - Number(other[2])).map(([, , , persons]) => Number(persons)),
      women: total('total_females') / total('total_population'),
      appearances: shares,
    };
  });
}

/** Rows of a reference table without its header; a field may be quoted and hold commas. */
function rowsOf(name: string): string[][] {
  const file = fileURLToPath(new URL(`../../../data/reference/${name}`, import.meta.url));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Array.from(line.matchAll(/"([^"]*)"|([^,]+)/g), ([, quoted, plain]) => quoted ?? plain));
}
