import type { PublishedTables } from './open-tables.ts';

/** Where a log names a group: the words themselves, and those around them; null where a protected person is on the log. */
export type MarkedWords = readonly [group: string, before: string | null, matched: string, after: string | null];

/** What a page may show of a log that names a group. */
export interface LogWords {
  /** Source and information, as graded. */
  readonly grades: readonly [string, string];
  readonly matches: readonly MarkedWords[];
}

/**
 * The words by which each log names a group, with the sentence around them, from which the run has taken everybody's names; and of a log
 * that a protected person is on, nothing but the words that match (METHOD 10.2).
 */
export async function logWords({ rows }: PublishedTables): Promise<ReadonlyMap<string, LogWords>> {
  const grades = await rows('SELECT * FROM {matched_logs}');
  const found = new Map(
    grades.map(({ log_id, source_grade, information_grade }) => [
      String(log_id),
      { grades: [String(source_grade), String(information_grade)] as const, matches: [] as MarkedWords[] },
    ]),
  );
  const contexts = await rows(`SELECT matches.log_id, matches.group_id, matches.text, contexts.before, contexts.after,
      minors.source_ref IS NOT NULL AS hidden
    FROM {matches} AS matches
    JOIN {match_contexts} AS contexts
      ON contexts.log_id = matches.log_id AND contexts.group_id = matches.group_id AND contexts.start = matches.start
    LEFT JOIN (
      SELECT DISTINCT source_ref FROM {links} AS links
      WHERE source_system = 'log' AND (a IN (SELECT nominal_id FROM {safeguarding}) OR b IN (SELECT nominal_id FROM {safeguarding}))
    ) AS minors ON minors.source_ref = matches.log_id
    ORDER BY matches.log_id, matches.start, matches.group_id`);
  for (const { log_id, group_id, text, before, after, hidden } of contexts) {
    const shown = (words: unknown) => (hidden ? null : String(words));
    found.get(String(log_id))?.matches.push([String(group_id), shown(before), String(text), shown(after)]);
  }
  return found;
}
