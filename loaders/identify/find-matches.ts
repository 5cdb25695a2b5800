import { readWords, type Words } from '../words/read-words.ts';
import { countLongest } from './overlap.ts';
import { growTree, type WordTree } from './word-tree.ts';

/** Where a text names a group. */
export interface Match {
  readonly groupId: string;
  /** UTF-16 offsets in the joined text. */
  readonly start: number;
  readonly end: number;
  /** What stands there, as it was written. */
  readonly text: string;
  /** The accepted noun that follows the name; none for a bare name. */
  readonly noun: string | null;
}

/** Names of groups and nouns, ready to be searched for: `growCriteria`. */
export interface Criteria {
  readonly names: WordTree<string>;
  readonly nouns: WordTree<string>;
}

/** The study file's `search`. */
export interface SearchRules {
  /** [I-05] A name matches without a noun too. */
  readonly bare_names: boolean;
  /** [I-16] Of overlapping matches of two groups the longer counts alone, or all count. */
  readonly overlap: 'longest' | 'all';
  /** [I-21] A match may go on into the next entry. */
  readonly across_entries: boolean;
}

/** Makes criteria of names and nouns, each as its words in lower case joined by single spaces. */
export const growCriteria = (
  names: Iterable<readonly [words: string, groupId: string]>,
  nouns: Iterable<string>,
): Criteria => ({ names: growTree(names), nouns: growTree(Array.from(nouns, (noun) => [noun, noun] as const)) });

/** The one text of a log (METHOD 1.1). */
export const joinEntries = (entries: readonly string[]): string => entries.join('\n');

/**
 * Finds every match of the criteria in a log's entries (METHOD 2.4 and 3.1, RECORDS.md 'How a criterion matches'), by start, then end.
 * A group has at most one match from one start: the longest. Linear in the text; nothing in it depends on where it runs.
 */
export function findMatches(
  entries: readonly string[],
  criteria: Criteria,
  { bare_names, overlap, across_entries }: SearchRules,
): Match[] {
  const text = joinEntries(entries);
  const words = readWords(text, across_entries ? [] : entryStarts(entries));
  const found: Match[] = [];
  for (let first = 0; first < words.words.length; first++) {
    for (const { next, values } of phrasesFrom(words, first, criteria.names)) {
      const add = (after: number, noun: string | null) => {
        const start = words.starts[first];
        const end = words.ends[after - 1];
        for (const groupId of values) found.push({ groupId, start, end, text: text.slice(start, end), noun });
      };
      if (bare_names) add(next, null);
      if (words.stretches[next] !== words.stretches[first]) continue;
      for (const noun of phrasesFrom(words, next, criteria.nouns)) add(noun.next, noun.values[0]);
    }
  }
  return onePerStart(overlap === 'longest' ? countLongest(found) : found);
}

function entryStarts(entries: readonly string[]): number[] {
  let start = 0;
  return entries.map((entry) => {
    const here = start;
    start += entry.length + 1;
    return here;
  });
}

/** The phrases of a tree that begin at a word, and the word after each. */
function phrasesFrom<Value>({ words, stretches }: Words, first: number, tree: WordTree<Value>) {
  const phrases: { next: number; values: readonly Value[] }[] = [];
  let branch = tree.branches.get(words[first]);
  for (let next = first + 1; branch; next++) {
    if (branch.values.length > 0) phrases.push({ next, values: branch.values });
    branch = stretches[next] === stretches[first] ? branch.branches.get(words[next]) : undefined;
  }
  return phrases;
}

/** Of one group's matches from one start the longest; of equal ones that with a noun, then that with the longer name. */
function onePerStart(matches: readonly Match[]): Match[] {
  const kept = new Map<string, Match>();
  for (const match of matches) {
    const key = `${match.start} ${match.groupId}`;
    const other = kept.get(key);
    if (!other || says(match, other)) kept.set(key, match);
  }
  return [...kept.values()].sort((x, y) => x.start - y.start || x.end - y.end);
}

function says(match: Match, other: Match): boolean {
  if (match.end !== other.end) return match.end > other.end;
  if (match.noun === null || other.noun === null) return other.noun === null;
  return match.noun.length < other.noun.length;
}
