/** Table expressions that yields are counted over. */
export interface YieldTables {
  /** log_id, group_id, name, noun; each once. */
  readonly namings: string;
  /** log_id, nominal_id; each person once a log. */
  readonly logNominals: string;
  readonly nouns: string;
  readonly names: string;
  readonly groups: string;
}

/**
 * The criteria of three kinds over the namings, as `hits`: kind, criterion, owner (the group whose name it is; empty for a noun, which is
 * everybody's), log_id, group_id.
 */
export const hitsQuery = (namings: string): string => `
  SELECT DISTINCT 'noun' AS kind, noun AS criterion, '' AS owner, log_id, group_id FROM ${namings} AS by_noun
  UNION ALL SELECT DISTINCT 'name', name, group_id, log_id, group_id FROM ${namings} AS by_name
  UNION ALL SELECT DISTINCT 'group', group_id, group_id, log_id, group_id FROM ${namings} AS by_group`;

/** A row of a group, or of a noun in all groups: what is joined and grouped by, in both levels. */
const PAIR = 'kind, criterion, owner, group_id';
const LINE = 'kind, criterion, owner';

/**
 * A query for `criterion_yield`, in no order. A hit is `sole` where no other criterion of its kind names the group on the log; a line, a
 * criterion and a log, where no other names any group on it. Somebody loses a link, or goes, where all the logs that gave it were sole.
 */
export const yieldQuery = ({ namings, logNominals, nouns, names, groups }: YieldTables): string => `
  WITH hits AS (${hitsQuery(namings)}),
  pairs AS (
    SELECT hits.*, CASE WHEN count(*) OVER (PARTITION BY kind, log_id, group_id) = 1 THEN 1 ELSE 0 END AS sole FROM hits),
  lines AS (
    SELECT once.*, CASE WHEN count(*) OVER (PARTITION BY kind, log_id) = 1 THEN 1 ELSE 0 END AS sole
    FROM (SELECT DISTINCT ${LINE}, log_id FROM hits) AS once),
  people AS (SELECT log_id, nominal_id FROM ${logNominals} AS named_people),
  linked AS (
    SELECT once.group_id, people.nominal_id, count(*) AS logs
    FROM (SELECT DISTINCT log_id, group_id FROM hits) AS once JOIN people ON people.log_id = once.log_id
    GROUP BY once.group_id, people.nominal_id),
  present AS (
    SELECT people.nominal_id, count(*) AS logs
    FROM (SELECT DISTINCT log_id FROM hits) AS once JOIN people ON people.log_id = once.log_id GROUP BY people.nominal_id),
  line_people AS (
    SELECT ${LINE}, once.nominal_id, CASE WHEN once.sole = present.logs THEN 1 ELSE 0 END AS gone
    FROM (
      SELECT ${LINE}, people.nominal_id, CAST(sum(sole) AS BIGINT) AS sole
      FROM lines JOIN people ON people.log_id = lines.log_id GROUP BY ${LINE}, people.nominal_id) AS once
    JOIN present ON present.nominal_id = once.nominal_id),
  pair_people AS (
    SELECT ${PAIR.replace('group_id', 'once.group_id')}, once.nominal_id, CASE WHEN once.sole = linked.logs THEN 1 ELSE 0 END AS lost
    FROM (
      SELECT ${PAIR}, people.nominal_id, CAST(sum(sole) AS BIGINT) AS sole
      FROM pairs JOIN people ON people.log_id = pairs.log_id GROUP BY ${PAIR}, people.nominal_id) AS once
    JOIN linked ON linked.group_id = once.group_id AND linked.nominal_id = once.nominal_id),
  losers AS (SELECT ${LINE}, nominal_id, max(lost) AS lost FROM pair_people GROUP BY ${LINE}, nominal_id),
  counted_logs AS (
    SELECT ${LINE}, CAST(NULL AS VARCHAR) AS group_id, count(*) AS logs, sum(sole) AS logs_lost
    FROM lines WHERE kind = 'noun' GROUP BY ${LINE}
    UNION ALL SELECT ${LINE}, owner, count(*), sum(sole) FROM lines WHERE kind = 'group' GROUP BY ${LINE}
    UNION ALL SELECT ${PAIR}, count(*), sum(sole) FROM pairs WHERE kind <> 'group' GROUP BY ${PAIR}),
  counted_people AS (
    SELECT losers.kind, losers.criterion, losers.owner, CASE WHEN losers.kind = 'group' THEN losers.owner END AS group_id,
      count(*) AS nominals, sum(losers.lost) AS lost, sum(line_people.gone) AS gone
    FROM losers JOIN line_people ON line_people.kind = losers.kind AND line_people.criterion = losers.criterion
      AND line_people.owner = losers.owner AND line_people.nominal_id = losers.nominal_id
    WHERE losers.kind <> 'name' GROUP BY losers.kind, losers.criterion, losers.owner
    UNION ALL
    SELECT pair_people.kind, pair_people.criterion, pair_people.owner, pair_people.group_id,
      count(*), sum(pair_people.lost), sum(line_people.gone * pair_people.lost)
    FROM pair_people JOIN line_people ON line_people.kind = pair_people.kind AND line_people.criterion = pair_people.criterion
      AND line_people.owner = pair_people.owner AND line_people.nominal_id = pair_people.nominal_id
    WHERE pair_people.kind <> 'group'
    GROUP BY pair_people.kind, pair_people.criterion, pair_people.owner, pair_people.group_id),
  listed AS (
    SELECT 'noun' AS kind, noun AS criterion, CAST(NULL AS VARCHAR) AS group_id FROM ${nouns} AS all_nouns
    UNION SELECT 'name', words, group_id FROM ${names} AS all_names
    UNION SELECT 'group', group_id, group_id FROM ${groups} AS all_groups
    UNION SELECT kind, criterion, group_id FROM counted_logs)
  SELECT listed.kind, listed.criterion, listed.group_id,
    CAST(coalesce(counted_logs.logs, 0) AS BIGINT) AS logs,
    CAST(coalesce(counted_people.nominals, 0) AS BIGINT) AS nominals,
    CAST(coalesce(counted_logs.logs_lost, 0) AS BIGINT) AS logs_lost,
    CAST(coalesce(counted_people.lost, 0) AS BIGINT) AS nominals_lost,
    CAST(coalesce(counted_people.gone, 0) AS BIGINT) AS nominals_gone
  FROM listed
  LEFT JOIN counted_logs ON counted_logs.kind = listed.kind AND counted_logs.criterion = listed.criterion
    AND coalesce(counted_logs.group_id, '') = coalesce(listed.group_id, '')
  LEFT JOIN counted_people ON counted_people.kind = listed.kind AND counted_people.criterion = listed.criterion
    AND coalesce(counted_people.group_id, '') = coalesce(listed.group_id, '')`;
