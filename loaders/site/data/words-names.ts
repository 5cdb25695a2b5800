import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';
import { personalWords } from './person-words.ts';
import { protectionOf } from './quality-protection.ts';
import { TRUTH } from './words.ts';

/**
 * Candidates for nouns and names with what a person decided, what every name of a group brings in, and where the truth is known how
 * many of the candidates are right. A candidate made of a person's name keeps its place and its figures, without its text.
 */
export async function wordsNames(tables: PublishedTables) {
  const { rows } = tables;
  const isPersonal = await personalWords(tables);
  const { isTold } = await protectionOf(tables);
  const holdsName = (text: Cell) => String(text).split(' ').some(isPersonal);
  const candidates = await rows(`SELECT candidates.*, truth.stands_for FROM {candidates} AS candidates
    LEFT JOIN {candidate_truth} AS truth ON truth.kind = candidates.kind AND truth.text = candidates.text
    ORDER BY candidates.kind, candidates.rank, candidates.text`);
  const names =
    await rows(`SELECT yields.criterion AS name, yields.group_id, logs, nominals, logs_lost, nominals_lost, nominals_gone,
      ${TRUTH.map((column) => `truth.${column}`).join(', ')}
    FROM {criterion_yield} AS yields LEFT JOIN {criterion_truth} AS truth
      ON truth.kind = yields.kind AND truth.criterion = yields.criterion AND truth.group_id = yields.group_id
    WHERE yields.kind = 'name' ORDER BY yields.logs DESC, yields.criterion, yields.group_id`);
  return {
    candidates: candidates.map(({ text, note, ...candidate }) => ({
      ...candidate,
      text: holdsName(text) ? null : text,
      note: note !== null && isTold(String(note)) ? 'withheld: it holds the name of a protected person' : note,
    })),
    planted: await rows(`SELECT truth.kind, truth.planted, truth.rank, truth.decision, truth.occurrences, truth.logs
      FROM {discovery_truth} AS truth ORDER BY truth.kind, truth.planted`),
    names,
  };
}
