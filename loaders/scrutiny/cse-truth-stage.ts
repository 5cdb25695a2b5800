import { cseDay } from '../identify/cse-day.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { criterionHits } from './cse-criteria.ts';
import { missedQuery } from './cse-missed.ts';
import { dropTruth, readTruth, type TruthTable } from './read-truth.ts';

const truth = ['truth_crimes'] as const satisfies TruthTable[];

/**
 * How right the rules of METHOD 8.1 are where the truth is known (METHOD 11.6): of the crimes that each rule, each search term, and rules together
 * bring into the full table, those that truly were sexual abuse of a child, and those of them that were exploitation; the same of the full and of
 * the final table; and what truly was such a crime and is in neither, by reason. No rows without the truth.
 */
export const cseTruth: Stage = {
  name: 'cse-truth',
  does: 'Holds what each rule on child sexual exploitation brings in, and what they miss, against the truth of a synthetic study.',
  module: import.meta.url,
  inputs: [
    'cse_full',
    'working_crime_details',
    'working_cse_crimes',
    'working_cse_rows',
    'working_crime_roles',
    'working_later_crime_roles',
  ],
  studyFiles: truth,
  parameters: ['columns', 'as_of', 'cse.as_of', 'cse.term_match'],
  outputs: ['cse_truth', 'cse_missed', 'inputs', 'left_out'],
  async run(context) {
    const { source, executor, input } = context;
    const { dialect } = executor;
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const read = await readTruth(context, truth);
    const onlyKnown = (query: string) =>
      `SELECT * FROM (${query}) AS held WHERE ${read.truth_crimes === undefined ? '1 = 0' : '1 = 1'}`;
    const [full, details] = [from('cse_full'), from('working_crime_details')];
    const hits = criterionHits(dialect, source.study.cse.term_match, { full, details });
    await writeTable(context, 'cse_truth', onlyKnown(truthQuery(hits)));
    const missed = {
      truth: TRUE_CRIMES,
      details,
      admitted: from('working_cse_crimes'),
      rows: from('working_cse_rows'),
      full,
      roles: [from('working_crime_roles'), from('working_later_crime_roles')],
    };
    await writeTable(context, 'cse_missed', onlyKnown(missedQuery(dialect, missed, cseDay(dialect, source.study))));
    await dropTruth(context, truth);
  },
};

/** Crimes that truly were sexual abuse of a child, each once; exploitation where any row says so. */
const TRUE_CRIMES = `(
  SELECT crime_id, max(CASE WHEN nature = 'exploitation' THEN 1 ELSE 0 END) AS is_exploitation
  FROM (SELECT crime_id, lower(trim(nature)) AS nature FROM input_truth_crimes) AS told
  WHERE crime_id IS NOT NULL AND nature IN ('exploitation', 'abuse') GROUP BY crime_id)`;

/** A query for `cse_truth`. What would go without it is asked of rules and terms alone. */
function truthQuery(hits: string): string {
  const count = (when: string) => `coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0)`;
  const lost = (when: string) => `CASE WHEN listed_all.is_criterion = 1 THEN ${count(`is_lost AND ${when}`)} END`;
  const [isAbusive, isExploitation] = ['truth.crime_id IS NOT NULL', 'truth.is_exploitation = 1'];
  return `WITH ${hits},
    sets AS (
      SELECT kind, criterion, crime_id, is_lost FROM hits
      UNION ALL SELECT 'together', matched_by, crime_id, false FROM crimes
      UNION ALL SELECT 'table', 'full', crime_id, false FROM crimes
      UNION ALL SELECT 'table', 'final', crime_id, false FROM crimes WHERE final_rows > 0),
    listed_all AS (
      SELECT kind, criterion, 1 AS is_criterion FROM listed
      UNION ALL SELECT DISTINCT 'together', matched_by, 0 FROM crimes
      UNION ALL SELECT 'table', 'full', 0 UNION ALL SELECT 'table', 'final', 0)
    SELECT listed_all.kind, listed_all.criterion, count(sets.crime_id) AS crimes, ${count(isAbusive)} AS abusive,
      ${count(isExploitation)} AS exploitation, ${lost('true')} AS crimes_lost, ${lost(isAbusive)} AS abusive_lost,
      ${lost(isExploitation)} AS exploitation_lost
    FROM listed_all LEFT JOIN sets ON sets.kind = listed_all.kind AND sets.criterion = listed_all.criterion
    LEFT JOIN ${TRUE_CRIMES} AS truth ON truth.crime_id = sets.crime_id
    GROUP BY listed_all.kind, listed_all.criterion, listed_all.is_criterion`;
}
