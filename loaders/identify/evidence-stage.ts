import type { Cell } from '../executor/executor.ts';
import type { Stage } from '../stage.ts';
import { tables } from '../tables.ts';
import { joinedLogs, SEPARATOR } from '../words/joined-logs.ts';
import { normaliseName, readWords } from '../words/read-words.ts';
import { writeTable } from '../write-table.ts';

/** Characters of a log kept on either side of a match: about a sentence. */
const AROUND = 120;
/** Stands for a word that is not kept. */
const HIDDEN = '▒';

/**
 * What a reader needs to judge a match without the log: the words around it, cut at whole words and at the ends of the entry, and how the
 * log was graded. A log may name anybody, also a child who is not on it: words of the name of anybody on file, and words with a figure (days,
 * ids, telephones), are not kept. Some that are no name go with them.
 */
export const evidence: Stage = {
  name: 'evidence',
  does: 'Keeps the words around every match, and the grades of the log, for whoever asks why somebody is in the network.',
  module: import.meta.url,
  inputs: ['matches', 'working_log_entries', 'working_log_grades', 'working_nominals'],
  parameters: [],
  outputs: ['match_contexts', 'matched_logs'],
  async run(context) {
    const { executor, input, output } = context;
    const matches = executor.dialect.readParquet(input('matches'));
    const named = await executor.rows(
      `SELECT DISTINCT family_name, given_names FROM ${executor.dialect.readParquet(input('working_nominals'))} AS nominals`,
    );
    const names = new Set(
      named.flatMap(({ family_name, given_names }) =>
        [family_name, given_names].flatMap((name) => normaliseName(String(name ?? '')).split(' ')),
      ),
    );
    const found = new Map<string, { group: Cell; start: number; text: string }[]>();
    for (const { log_id, group_id, start, text } of await executor.rows(
      `SELECT log_id, group_id, start, text FROM ${matches} ORDER BY log_id, group_id, start`,
    )) {
      const ofLog = found.get(String(log_id)) ?? [];
      ofLog.push({ group: group_id, start: Number(start), text: String(text) });
      found.set(String(log_id), ofLog);
    }
    const columns: Record<keyof typeof tables.match_contexts.columns, Cell[]> = {
      log_id: [],
      group_id: [],
      start: [],
      before: [],
      after: [],
    };
    for await (const joined of joinedLogs(executor, input('working_log_entries')))
      for (const { logIds, entryCounts, text } of joined) {
        let from = 0;
        logIds.forEach((logId, at) => {
          const end = endOf(text, from, entryCounts[at]);
          for (const { group, start, text: matched } of found.get(logId) ?? []) {
            const { before, after } = wordsAround(text.slice(from, end), start, start + matched.length);
            columns.log_id.push(logId);
            columns.group_id.push(group);
            columns.start.push(start);
            columns.before.push(withoutNames(before, names));
            columns.after.push(withoutNames(after, names));
          }
          from = end + 1;
        });
      }
    await executor.writeColumns(output('match_contexts'), tables.match_contexts.columns, columns);
    const grades = executor.dialect.readParquet(input('working_log_grades'));
    await writeTable(
      context,
      'matched_logs',
      `SELECT grades.* FROM ${grades} AS grades WHERE log_id IN (SELECT log_id FROM ${matches} AS matches)`,
    );
  },
};

/** Where a log of so many entries ends that begins at `from`. */
function endOf(text: string, from: number, entries: number): number {
  let at = from - 1;
  for (let entry = 0; entry < entries; entry++) {
    at = text.indexOf(SEPARATOR, at + 1);
    if (at < 0) return text.length;
  }
  return at;
}

/** What stands before and after a place of a log, at most {@link AROUND} characters each, of the same entry, with no word cut. */
export function wordsAround(
  log: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const before = log.slice(Math.max(0, start - AROUND), start);
  const after = log.slice(end, end + AROUND);
  const entryBefore = before.slice(before.lastIndexOf(SEPARATOR) + 1);
  const [entryAfter] = after.split(SEPARATOR);
  const isCutBefore = entryBefore.length === AROUND && start > AROUND && /\S/.test(log[start - AROUND - 1]);
  const isCutAfter = entryAfter.length === AROUND && end + AROUND < log.length && /\S/.test(log[end + AROUND]);
  return {
    before: isCutBefore ? entryBefore.replace(/^\S+/, '') : entryBefore,
    after: isCutAfter ? entryAfter.replace(/\S+$/, '') : entryAfter,
  };
}

/** A text in which a mark stands for every word that is part of a name, or holds a figure. */
export function withoutNames(text: string, names: ReadonlySet<string>): string {
  const { words, starts, ends } = readWords(text);
  let kept = '';
  let at = 0;
  words.forEach((word, index) => {
    if (!/\p{N}/u.test(word) && !names.has(word) && !names.has(word.replace(/s$/, ''))) return;
    kept += text.slice(at, starts[index]) + HIDDEN;
    at = ends[index];
  });
  return kept + text.slice(at);
}
