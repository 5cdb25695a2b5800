/** Table expressions that yields are counted over. */
export interface YieldTables {
  /** log_id, group_id, name, noun, each once, and how many matches it is. */
  readonly namings: string;
  /** log_id, nominal_id; each person once a log. */
  readonly logNominals: string;
  readonly nouns: string;
  readonly names: string;
  readonly groups: string;
  /** Whether a name without a noun names its group too [I-05]. */
  readonly bareNames: boolean;
}

/**
 * The criteria of three kinds over the namings: kind, criterion, owner (the group whose name it is; empty for a noun, which is
 * everybody's), log_id, group_id, and how many matches.
 */
export const hitsQuery = (namings: string): string => `
  SELECT 'noun' AS kind, noun AS criterion, '' AS owner, log_id, group_id, sum(matches) AS matches
  FROM ${namings} AS by_noun GROUP BY noun, log_id, group_id
  UNION ALL SELECT 'name', name, group_id, log_id, group_id, sum(matches)
  FROM ${namings} AS by_name GROUP BY name, log_id, group_id
  UNION ALL SELECT 'group', group_id, group_id, log_id, group_id, sum(matches)
  FROM ${namings} AS by_group GROUP BY log_id, group_id`;

/**
 * A query for `criterion_yield`, in no order. A pair (a criterion, a log and a group) is `sole` where no other criterion of its kind names the
 * group on the log, and `alone` where nothing else of its kind names any group on it, the same criterion in another group included; a line (a
 * criterion and a log), where no other names any group on it. Somebody loses a link, or goes, where all the logs that gave it were sole, or
 * alone. Where bare names match, the name still stands when a noun goes: no noun has a sole log. Criteria, logs and people are numbered
 * first, for people and logs are what there are millions of.
 */
export const yieldQuery = ({ namings, logNominals, nouns, names, groups, bareNames }: YieldTables): string => `
  WITH spelt AS (${hitsQuery(namings)}),
  criteria AS (
    SELECT kind, criterion, owner, row_number() OVER (ORDER BY kind, criterion, owner) AS number,
      ${bareNames ? `CASE WHEN kind = 'noun' AND criterion <> '' THEN 0 ELSE 1 END` : '1'} AS needed
    FROM (SELECT DISTINCT kind, criterion, owner FROM spelt) AS once),
  named_groups AS (
    SELECT group_id, row_number() OVER (ORDER BY group_id) AS number FROM (SELECT DISTINCT group_id FROM spelt) AS once),
  logs AS (SELECT log_id, row_number() OVER (ORDER BY log_id) AS number FROM (SELECT DISTINCT log_id FROM spelt) AS once),
  on_logs AS (
    SELECT logs.number AS log, named_people.nominal_id
    FROM ${logNominals} AS named_people JOIN logs ON logs.log_id = named_people.log_id),
  persons AS (
    SELECT nominal_id, row_number() OVER (ORDER BY nominal_id) AS number FROM (SELECT DISTINCT nominal_id FROM on_logs) AS once),
  people AS (
    SELECT on_logs.log, persons.number AS person FROM on_logs JOIN persons ON persons.nominal_id = on_logs.nominal_id),
  hits AS (
    SELECT spelt.kind, criteria.number AS criterion, criteria.needed, logs.number AS log, named_groups.number AS named_group,
      spelt.matches
    FROM spelt JOIN criteria
      ON criteria.kind = spelt.kind AND criteria.criterion = spelt.criterion AND criteria.owner = spelt.owner
    JOIN logs ON logs.log_id = spelt.log_id JOIN named_groups ON named_groups.group_id = spelt.group_id),
  pairs AS (
    SELECT criterion, log, named_group, matches,
      CASE WHEN count(*) OVER (PARTITION BY kind, log, named_group) = 1 THEN needed ELSE 0 END AS sole,
      CASE WHEN count(*) OVER (PARTITION BY kind, log) = 1 THEN needed ELSE 0 END AS alone
    FROM hits WHERE kind <> 'group'),
  lines AS (
    SELECT criterion, log, matches, CASE WHEN count(*) OVER (PARTITION BY kind, log) = 1 THEN needed ELSE 0 END AS sole
    FROM (SELECT kind, criterion, needed, log, sum(matches) AS matches FROM hits GROUP BY kind, criterion, needed, log) AS once),
  linked AS (
    SELECT once.named_group, people.person, count(*) AS logs
    FROM (SELECT log, named_group FROM hits WHERE kind = 'group') AS once JOIN people ON people.log = once.log
    GROUP BY once.named_group, people.person),
  present AS (SELECT person, count(*) AS logs FROM people GROUP BY person),
  line_people AS (
    SELECT once.criterion, once.person, CASE WHEN once.sole = present.logs THEN 1 ELSE 0 END AS gone
    FROM (
      SELECT lines.criterion, people.person, sum(lines.sole) AS sole
      FROM lines JOIN people ON people.log = lines.log GROUP BY lines.criterion, people.person) AS once
    JOIN present ON present.person = once.person),
  pair_people AS (
    SELECT once.criterion, once.named_group, once.person, CASE WHEN once.sole = linked.logs THEN 1 ELSE 0 END AS lost,
      CASE WHEN once.alone = present.logs THEN 1 ELSE 0 END AS gone
    FROM (
      SELECT pairs.criterion, pairs.named_group, people.person, sum(pairs.sole) AS sole, sum(pairs.alone) AS alone
      FROM pairs JOIN people ON people.log = pairs.log GROUP BY pairs.criterion, pairs.named_group, people.person) AS once
    JOIN linked ON linked.named_group = once.named_group AND linked.person = once.person
    JOIN present ON present.person = once.person),
  all_lines AS (
    SELECT criterion, count(*) AS logs, sum(matches) AS matches, sum(sole) AS logs_lost FROM lines GROUP BY criterion),
  all_people AS (
    SELECT line_people.criterion, count(*) AS nominals, sum(coalesce(losers.lost, 1)) AS lost, sum(line_people.gone) AS gone
    FROM line_people LEFT JOIN (SELECT criterion, person, max(lost) AS lost FROM pair_people GROUP BY criterion, person) AS losers
      ON losers.criterion = line_people.criterion AND losers.person = line_people.person
    GROUP BY line_people.criterion),
  group_lines AS (
    SELECT criterion, named_group, count(*) AS logs, sum(matches) AS matches, sum(sole) AS logs_lost
    FROM pairs GROUP BY criterion, named_group),
  group_people AS (
    SELECT criterion, named_group, count(*) AS nominals, sum(lost) AS lost, sum(gone) AS gone
    FROM pair_people GROUP BY criterion, named_group),
  counted AS (
    SELECT criteria.kind, criteria.criterion, CASE WHEN criteria.kind = 'group' THEN criteria.owner END AS group_id,
      all_lines.logs, all_lines.matches, all_people.nominals, all_lines.logs_lost, all_people.lost, all_people.gone
    FROM criteria JOIN all_lines ON all_lines.criterion = criteria.number
    LEFT JOIN all_people ON all_people.criterion = criteria.number WHERE criteria.kind <> 'name'
    UNION ALL
    SELECT criteria.kind, criteria.criterion, named_groups.group_id,
      group_lines.logs, group_lines.matches, group_people.nominals, group_lines.logs_lost, group_people.lost, group_people.gone
    FROM group_lines JOIN criteria ON criteria.number = group_lines.criterion
    JOIN named_groups ON named_groups.number = group_lines.named_group
    LEFT JOIN group_people ON group_people.criterion = group_lines.criterion AND group_people.named_group = group_lines.named_group),
  listed AS (
    SELECT 'noun' AS kind, noun AS criterion, CAST(NULL AS VARCHAR) AS group_id FROM ${nouns} AS all_nouns
    UNION SELECT 'name', words, group_id FROM ${names} AS all_names
    UNION SELECT 'group', group_id, group_id FROM ${groups} AS all_groups
    UNION SELECT kind, criterion, group_id FROM counted)
  SELECT listed.kind, listed.criterion, listed.group_id,
    CAST(coalesce(counted.logs, 0) AS BIGINT) AS logs,
    CAST(coalesce(counted.matches, 0) AS BIGINT) AS matches,
    CAST(coalesce(counted.nominals, 0) AS BIGINT) AS nominals,
    CAST(coalesce(counted.logs_lost, 0) AS BIGINT) AS logs_lost,
    CAST(coalesce(counted.lost, 0) AS BIGINT) AS nominals_lost,
    CAST(coalesce(counted.gone, 0) AS BIGINT) AS nominals_gone
  FROM listed LEFT JOIN counted ON counted.kind = listed.kind AND counted.criterion = listed.criterion
    AND coalesce(counted.group_id, '') = coalesce(listed.group_id, '')`;
