import type { PublishedTables } from './open-tables.ts';

/** The headline numbers of a study, and the summaries of the dismantling that a sentence is made of. */
export async function homeData(tables: PublishedTables) {
  const { kind } = tables.manifest.study;
  return kind === 'network' ? networkHome(tables) : recordsHome(tables);
}

async function networkHome({ rows }: PublishedTables) {
  const [counts] = await rows(`SELECT count(*) AS people, count(*) FILTER (component = 1) AS largest,
    (SELECT count(*) FROM {edges}) AS pairs FROM {nodes}`);
  const summaries = await rows('SELECT "order", nodes, gcc_0, k50, r FROM {dismantling_summary} ORDER BY "order"');
  return { kind: 'network', ...counts, summaries };
}

async function recordsHome({ rows }: PublishedTables) {
  const [counts] = await rows(`SELECT
    (SELECT count(*) FROM {groups}) AS groups,
    (SELECT count(*) FROM {groups} WHERE NOT tracked) AS untracked,
    (SELECT count(*) FROM {nodes} WHERE kind = 'nominal') AS people,
    (SELECT count(*) FROM {edges}) AS pairs,
    (SELECT count(*) FROM {links}) AS links,
    (SELECT count(*) FROM {members} WHERE group_id IS NULL) AS unassigned,
    (SELECT count(*) FROM {safeguarding}) AS safeguarding,
    (SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM {inputs} WHERE "table" = 'logs') AS logs,
    (SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM {left_out} WHERE rule = 'log-not-reliable') AS unreliable`);
  return { kind: 'records', ...counts };
}
