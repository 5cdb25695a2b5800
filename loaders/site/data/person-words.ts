import { normaliseName } from '../../words/read-words.ts';
import type { PublishedTables } from './open-tables.ts';

/** Whether a word of the logs is part of somebody's name, or a number that may stand for somebody. */
export type IsPersonal = (word: string) => boolean;

/**
 * Words of logs that no file about words may hold (METHOD 10.2): those of a family or given name of anybody in a network, and those
 * with a figure in them (ids, telephones, number plates, dates). Everybody's names and not those of protected people alone, so that a
 * word that is missing says nothing of whom it belongs to. Words of a group's name, accepted nouns and seeds are kept: the report is full
 * of them.
 */
export async function personalWords({ manifest, rows }: PublishedTables): Promise<IsPersonal> {
  const people = await rows('SELECT family_name, given_names FROM {nominals}');
  const shown = await rows(`SELECT criterion AS words FROM {criterion_yield} WHERE kind IN ('noun', 'name')
    UNION SELECT name FROM {groups}`);
  const wordsOf = (text: unknown) => normaliseName(String(text ?? '')).split(' ');
  const names = new Set(people.flatMap(({ family_name, given_names }) => [family_name, given_names].flatMap(wordsOf)));
  const kept = new Set([...shown.map(({ words }) => words), ...manifest.study.words.seeds].flatMap(wordsOf));
  return (word) => !kept.has(word) && (/\p{N}/u.test(word) || names.has(word) || names.has(word.replace(/s$/, '')));
}
