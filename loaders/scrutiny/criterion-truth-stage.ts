import type { Dialect } from '../executor/dialect.ts';
import type { Stage } from '../stage.ts';
import { dropTruth, readTruth, type TruthTable } from './read-truth.ts';
import { hitsQuery } from './yield-query.ts';

const truth = ['truth_members', 'truth_relations'] as const satisfies TruthTable[];

/**
 * How right every criterion is where the truth is known (METHOD 11.6). Of the logs on which it names a group (`namings`): those that are
 * truly about that group, those that use its name in its everyday sense (null where the truth does not say), and those about another
 * group; the rest are about none. Of the links it gives between people and groups: what the person truly is to the group on that log. Who
 * stands in no relation to the group on a log that is about it, and was a member on its day, is a member. The right links are those of
 * members and associates on logs that are truly about the group: a link from any other log rests on a word that means something else, and
 * such a member's or associate's counts as `unrelated`, right by chance alone. No rows without the truth.
 */
export const criterionTruth: Stage = {
  name: 'criterion-truth',
  does: 'Holds what each noun and each name brings in against the truth of a synthetic study.',
  module: import.meta.url,
  inputs: ['working_namings', 'working_logs', 'working_log_nominals'],
  studyFiles: truth,
  parameters: ['columns'],
  outputs: ['criterion_truth', 'working_true_logs', 'inputs', 'left_out'],
  async run(context) {
    const { executor, input, output } = context;
    const { dialect } = executor;
    const read = await readTruth(context, truth);
    const logs = dialect.readParquet(input('working_logs'));
    const query = truthQuery(dialect, {
      namings: dialect.readParquet(input('working_namings')),
      logs,
      logNominals: dialect.readParquet(input('working_log_nominals')),
      isKnown: read.truth_relations !== undefined,
      saysSense: read.truth_relations?.hasColumn.sense ?? false,
    });
    await executor.execute(dialect.writeParquet(query, output('criterion_truth')));
    const trueLogs = `SELECT relations.group_id, count(DISTINCT logs.log_id) AS logs
      FROM input_truth_relations AS relations JOIN ${logs} AS logs ON logs.log_id = relations.log_id
      WHERE relations.group_id IS NOT NULL GROUP BY relations.group_id ORDER BY group_id`;
    await executor.execute(dialect.writeParquet(trueLogs, output('working_true_logs')));
    await dropTruth(context, truth);
  },
};

interface TruthQuery {
  readonly namings: string;
  readonly logs: string;
  readonly logNominals: string;
  /** Whether anybody knows what people are to groups. */
  readonly isKnown: boolean;
  readonly saysSense: boolean;
}

const RELATIONS = ['member', 'associate', 'rival', 'victim', 'bystander'];

const truthQuery = (
  { isoDay, text }: Dialect,
  { namings, logs, logNominals, isKnown, saysSense }: TruthQuery,
): string => {
  const share = (condition: string) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT)`;
  const everyday = saysSense ? share('is_about = 1 AND is_everyday = 1') : 'CAST(NULL AS BIGINT)';
  const about = saysSense ? 'is_about = 1 AND is_everyday = 0' : 'is_about = 1';
  const level = (groupId: string) => `SELECT kind, criterion, owner, ${groupId} AS group_id`;
  return `
  WITH hits AS (${hitsQuery(namings)}),
  relations AS (SELECT log_id, nominal_id, relation, group_id, coalesce(sense, '') AS sense FROM input_truth_relations),
  about AS (
    SELECT log_id, group_id, max(CASE WHEN sense = 'everyday' THEN 1 ELSE 0 END) AS is_everyday
    FROM relations WHERE group_id IS NOT NULL GROUP BY log_id, group_id),
  told AS (SELECT DISTINCT log_id FROM about),
  spells AS (
    SELECT nominal_id, group_id, ${isoDay('since')} AS since, ${isoDay('until')} AS until FROM input_truth_members),
  named AS (SELECT DISTINCT log_id, group_id FROM hits),
  judged AS (
    SELECT named.log_id, named.group_id, CASE WHEN about.log_id IS NULL THEN 0 ELSE 1 END AS is_about,
      coalesce(about.is_everyday, 0) AS is_everyday, CASE WHEN about.log_id IS NULL AND told.log_id IS NOT NULL THEN 1 ELSE 0 END AS is_other
    FROM named LEFT JOIN about ON about.log_id = named.log_id AND about.group_id = named.group_id
    LEFT JOIN told ON told.log_id = named.log_id),
  belonging AS (
    SELECT DISTINCT judged.log_id, judged.group_id, people.nominal_id
    FROM judged JOIN ${logs} AS logs ON logs.log_id = judged.log_id
    JOIN ${logNominals} AS people ON people.log_id = judged.log_id
    JOIN spells ON spells.group_id = judged.group_id AND spells.nominal_id = people.nominal_id
      AND spells.since <= logs.created_on AND (spells.until IS NULL OR logs.created_on <= spells.until)),
  known AS (
    SELECT judged.log_id, judged.group_id, people.nominal_id, CASE WHEN ${about} THEN 1 ELSE 0 END AS is_evidence,
      coalesce(max(relations.relation), CASE WHEN max(belonging.log_id) IS NULL THEN 'unrelated' ELSE 'member' END) AS relation
    FROM judged JOIN ${logNominals} AS people ON people.log_id = judged.log_id
    LEFT JOIN relations ON relations.log_id = judged.log_id AND relations.group_id = judged.group_id
      AND relations.nominal_id = people.nominal_id
    LEFT JOIN belonging ON belonging.log_id = judged.log_id AND belonging.group_id = judged.group_id
      AND belonging.nominal_id = people.nominal_id
    GROUP BY judged.log_id, judged.group_id, people.nominal_id, is_about, is_everyday),
  related AS (
    SELECT log_id, group_id, nominal_id,
      CASE WHEN is_evidence = 0 AND relation IN ('member', 'associate') THEN 'unrelated' ELSE relation END AS relation FROM known),
  naming_counts AS (
    SELECT kind, criterion, owner, hits.group_id, count(*) AS namings, ${share(about)} AS namings_about,
      ${everyday} AS namings_everyday, ${share('is_other = 1')} AS namings_other
    FROM hits JOIN judged ON judged.log_id = hits.log_id AND judged.group_id = hits.group_id
    GROUP BY kind, criterion, owner, hits.group_id),
  link_counts AS (
    SELECT kind, criterion, owner, hits.group_id, count(*) AS links,
      ${RELATIONS.map((relation) => `${share(`relation = ${text(relation)}`)} AS ${relation}`).join(', ')}
    FROM hits JOIN related ON related.log_id = hits.log_id AND related.group_id = hits.group_id
    GROUP BY kind, criterion, owner, hits.group_id),
  counted AS (
    SELECT naming_counts.*, coalesce(link_counts.links, 0) AS links,
      ${RELATIONS.map((relation) => `coalesce(link_counts.${relation}, 0) AS ${relation}`).join(', ')}
    FROM naming_counts LEFT JOIN link_counts ON link_counts.kind = naming_counts.kind
      AND link_counts.criterion = naming_counts.criterion AND link_counts.group_id = naming_counts.group_id),
  rows_out AS (
    ${level('group_id')}, ${COUNTS.join(', ')} FROM counted
    UNION ALL ${level('CAST(NULL AS VARCHAR)')}, ${COUNTS.map((count) => `CAST(sum(${count}) AS BIGINT)`).join(', ')}
    FROM counted WHERE kind = 'noun' GROUP BY kind, criterion, owner)
  SELECT kind, criterion, group_id, ${COUNTS.map((count) => `CAST(${count} AS BIGINT) AS ${count}`).join(', ')},
    CAST(links - ${RELATIONS.join(' - ')} AS BIGINT) AS unrelated
  FROM rows_out WHERE ${isKnown ? '1 = 1' : '1 = 0'} ORDER BY kind, criterion, group_id NULLS FIRST`;
};

const COUNTS = ['namings', 'namings_about', 'namings_everyday', 'namings_other', 'links', ...RELATIONS];
