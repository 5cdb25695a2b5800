import { inWords, plural } from '../notes/number.js';

/** A list of candidates cut after k of them, by k from 1: which share of it is right, and which share of what there is stands in it. */
export interface FindsByLength {
  readonly precision: readonly number[];
  readonly recall: readonly number[];
}

/**
 * Precision and recall of a list by its length, where each candidate either stands for something that was there to be found, or not.
 *
 * @param standsFor what each candidate stands for, in the order of the list; null for nothing.
 * @param planted everything that was there to be found.
 */
export function findsByLength(standsFor: readonly (string | null)[], planted: ReadonlySet<string>): FindsByLength {
  const found = new Set<string>();
  let right = 0;
  const precision: number[] = [];
  const recall: number[] = [];
  for (const [at, what] of standsFor.entries()) {
    if (what !== null) right++;
    if (what !== null && planted.has(what)) found.add(what);
    precision.push(right / (at + 1));
    recall.push(planted.size === 0 ? 0 : found.size / planted.size);
  }
  return { precision, recall };
}

/** What is looked for: 'noun', 'nouns', and a clause that says which, such as 'occur at least 20 times'. */
interface Things {
  readonly one: string;
  readonly many: string;
  readonly seen: string;
}

/**
 * How many of the things there were to be found are among the candidates, and how far down the list one must look for them, in a sentence.
 *
 * @param ranks the place of each of the things in the list; null where it is not there.
 */
export function findsFinding(
  ranks: readonly (number | null)[],
  { one, many, seen }: Things,
  candidates: number,
): string {
  if (ranks.length === 0) return `There are no ${many} that ${seen}`;
  const places = ranks.filter((rank) => rank !== null);
  const list = plural(candidates, 'candidate', 'candidates');
  const there = ranks.length;
  if (places.length === 0) {
    const none = there === 1 ? `The one ${one}` : `None of the ${inWords(there)} ${many}`;
    return `${none} that ${seen} is ${there === 1 ? 'not ' : ''}among ${list}`;
  }
  const last = Math.max(...places);
  const among = last < candidates ? `among the first ${inWords(last)} of ${list}` : `among ${list}`;
  const are = places.length === 1 ? 'is' : 'are';
  return `${whole(places.length, there, { one, many })} that ${seen} ${are} ${among}`;
}

/** 'Both groups', 'All three groups', 'One of the three groups'. */
function whole(found: number, there: number, { one, many }: Omit<Things, 'seen'>): string {
  if (there === 1) return `The one ${one}`;
  if (found < there) return `${inWords(found, true)} of the ${inWords(there)} ${many}`;
  return there === 2 ? `Both ${many}` : `All ${inWords(there)} ${many}`;
}
