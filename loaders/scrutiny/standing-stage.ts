import type { Dialect } from '../executor/dialect.ts';
import { unknownWords } from '../records/quality-checks.ts';
import { emptyTable, readTable } from '../records/read-table.ts';
import type { Stage } from '../stage.ts';
import { dropTruth, loadTruth, type TruthTable } from './read-truth.ts';

const truth = ['truth_members', 'truth_relations'] as const satisfies TruthTable[];

/** What a person may truly be to a group, closest first. Where a person is several, the first counts. */
const relations = ['member', 'associate', 'rival', 'victim', 'bystander'] as const;

const people = { required: ['nominal_id'], optional: ['sex', 'ethnic_appearance'] } as const;

/**
 * What everybody on file truly is, held against where the run puts them (METHOD 11.6), by age, sex and recorded ethnicity, which nothing but
 * the scrutiny reads (METHOD 10.3). A member is who was one on any day up to `as_of`; an associate, rival, victim or bystander is one on any
 * log that is truly about the group, reliable or not. No rows where the truth is not known.
 */
export const trueStanding: Stage = {
  name: 'true-standing',
  does: 'Holds where the run puts each person against what a synthetic study’s truth says of them.',
  module: import.meta.url,
  inputs: ['working_nominals', 'working_nodes', 'working_log_nominals', 'working_members'],
  studyFiles: [...truth, 'nominals'],
  parameters: ['columns', 'as_of'],
  outputs: ['working_true_relations', 'working_adversaries', 'identification_truth'],
  async run(context) {
    const { source, executor, input, output } = context;
    const { dialect, execute } = executor;
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    // `inputs` and `left_out` are told of these files by the stages that judge them.
    const { read } = await loadTruth(executor, source, truth);
    const isKnown = read.truth_members !== undefined && read.truth_relations !== undefined;
    const loaded = source.files.nominals ? await readTable(executor, source, 'nominals', people) : undefined;
    if (!loaded?.ok) await emptyTable(executor, 'nominals', people);
    const asOf = `CAST(${dialect.text(source.study.as_of ?? '')} AS DATE)`;

    await execute(dialect.writeParquet(relationsQuery(dialect, asOf, isKnown), output('working_true_relations')));
    await execute(dialect.writeParquet(adversariesQuery(isKnown), output('working_adversaries')));
    const standing = standingQuery(dialect, {
      nominals: from('working_nominals'),
      nodes: from('working_nodes'),
      logNominals: from('working_log_nominals'),
      members: from('working_members'),
      relations: dialect.readParquet(output('working_true_relations')),
      asOf,
      isKnown,
    });
    await execute(dialect.writeParquet(standing, output('identification_truth')));
    await dropTruth(context, truth);
    await execute('DROP TABLE IF EXISTS input_nominals');
  },
};

/** SQL for the place of a relation in `relations`, from 1. */
const placeOf = (relation: string) =>
  `CASE ${relation} ${relations.map((each, index) => `WHEN '${each}' THEN ${index + 1}`).join(' ')} END`;
const relationAt = (place: string) =>
  `CASE ${place} ${relations.map((each, index) => `WHEN ${index + 1} THEN '${each}'`).join(' ')} ELSE 'none' END`;

/** Where a group's name is used in its everyday sense, nobody on the log is anything to the group. */
const ABOUT = `group_id IS NOT NULL AND nominal_id IS NOT NULL AND coalesce(sense, '') <> 'everyday'`;

const relationsQuery = ({ isoDay }: Dialect, asOf: string, isKnown: boolean) => `
  SELECT nominal_id, group_id, ${relationAt('min(place)')} AS relation FROM (
    SELECT nominal_id, group_id, 1 AS place FROM input_truth_members
    WHERE group_id IS NOT NULL AND nominal_id IS NOT NULL AND ${isoDay('since')} <= ${asOf}
    UNION ALL
    SELECT nominal_id, group_id, ${placeOf('relation')} FROM input_truth_relations
    WHERE ${ABOUT} AND relation <> 'member') AS told
  WHERE place IS NOT NULL AND ${isKnown ? '1 = 1' : '1 = 0'} GROUP BY nominal_id, group_id ORDER BY nominal_id, group_id`;

const adversariesQuery = (isKnown: boolean) => `
  SELECT DISTINCT log_id, nominal_id, group_id FROM input_truth_relations
  WHERE ${ABOUT} AND relation IN ('rival', 'victim') AND ${isKnown ? '1 = 1' : '1 = 0'} ORDER BY log_id, nominal_id, group_id`;

interface Standing {
  readonly nominals: string;
  readonly nodes: string;
  readonly logNominals: string;
  readonly members: string;
  readonly relations: string;
  readonly asOf: string;
  readonly isKnown: boolean;
}

const standingQuery = (
  { text }: Dialect,
  { nominals, nodes, logNominals, members, relations: told, asOf, isKnown }: Standing,
): string => {
  const unknown = [...unknownWords, 'u', ''].map(text).join(', ');
  const known = (column: string) => `lower(trim(coalesce(${column}, ''))) NOT IN (${unknown})`;
  const part = (unit: string, of: string) => `EXTRACT(${unit} FROM ${of})`;
  const monthDay = (of: string) => `100 * ${part('MONTH', of)} + ${part('DAY', of)}`;
  const age = `${part('YEAR', asOf)} - ${part('YEAR', 'date_of_birth')}
    - CASE WHEN ${monthDay(asOf)} < ${monthDay('date_of_birth')} THEN 1 ELSE 0 END`;
  return `
  WITH recorded AS (
    SELECT nominal_id, min(upper(trim(sex))) AS sex, min(trim(ethnic_appearance)) AS ethnicity FROM input_nominals GROUP BY nominal_id),
  logged AS (SELECT DISTINCT nominal_id FROM ${logNominals} AS present),
  in_network AS (SELECT node_id FROM ${nodes} AS nodes WHERE network = 'soc' AND kind = 'nominal'),
  closest AS (SELECT nominal_id, min(${placeOf('relation')}) AS place FROM ${told} AS told GROUP BY nominal_id),
  aged AS (SELECT nominal_id, date_of_birth, ${age} AS age FROM ${nominals} AS nominals),
  people AS (
    SELECT aged.nominal_id, ${relationAt('closest.place')} AS relation,
      CASE WHEN in_network.node_id IS NULL THEN CASE WHEN logged.nominal_id IS NULL THEN 'unlogged' ELSE 'out' END
        WHEN members.group_id IS NULL THEN 'no group' ELSE CAST(members.hops AS VARCHAR) END AS place,
      CASE WHEN members.group_id IS NULL OR closest.place IS NULL OR closest.place > 2 THEN CAST(NULL AS BOOLEAN)
        ELSE coalesce(own.relation IN ('member', 'associate') AND (closest.place = 2 OR own.relation = 'member'), false) END AS is_right,
      CASE WHEN aged.date_of_birth IS NULL THEN 'unknown' WHEN age < 18 THEN 'under 18' WHEN age < 25 THEN '18 to 24'
        WHEN age < 35 THEN '25 to 34' WHEN age < 45 THEN '35 to 44' WHEN age < 55 THEN '45 to 54' ELSE '55 and over' END AS age,
      CASE WHEN recorded.sex = 'M' THEN 'male' WHEN recorded.sex = 'F' THEN 'female'
        WHEN ${known('recorded.sex')} THEN 'other' ELSE 'unknown' END AS sex,
      CASE WHEN ${known('recorded.ethnicity')} THEN recorded.ethnicity ELSE 'unknown' END AS ethnicity
    FROM aged
    LEFT JOIN recorded ON recorded.nominal_id = aged.nominal_id
    LEFT JOIN logged ON logged.nominal_id = aged.nominal_id
    LEFT JOIN in_network ON in_network.node_id = aged.nominal_id
    LEFT JOIN ${members} AS members ON members.nominal_id = aged.nominal_id
    LEFT JOIN closest ON closest.nominal_id = aged.nominal_id
    LEFT JOIN ${told} AS own ON own.nominal_id = aged.nominal_id AND own.group_id = members.group_id)
  SELECT split, value, relation, place, is_right, count(*) AS people FROM (
    SELECT 'all' AS split, 'all' AS value, relation, place, is_right FROM people
    UNION ALL SELECT 'age', age, relation, place, is_right FROM people
    UNION ALL SELECT 'sex', sex, relation, place, is_right FROM people
    UNION ALL SELECT 'ethnicity', ethnicity, relation, place, is_right FROM people) AS splits
  WHERE ${isKnown ? '1 = 1' : '1 = 0'} GROUP BY split, value, relation, place, is_right
  ORDER BY split, value, relation, place, is_right NULLS FIRST`;
};
