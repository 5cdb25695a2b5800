import { formatCount } from '../notes/number.js';

/** What stands in the way of candidates: a part of `words.json`. */
export interface Ground {
  readonly seeds: readonly string[];
  /** Seeds that have a vector. */
  readonly seedsKnown: readonly string[];
  /** Words that have a vector. */
  readonly vocabulary: number;
  /** How often a word must be written, and on how many logs a phrase must stand. */
  readonly minimumCount: number;
  /** Accepted nouns. */
  readonly nouns: number;
}

/** Why nothing is proposed for a noun. */
export function whyNoNouns({ seeds, seedsKnown, vocabulary, minimumCount }: Ground): string {
  const often = `${formatCount(minimumCount)} times`;
  if (vocabulary === 0) return `No noun is proposed: no word of the logs is written ${often}, so none has a vector.`;
  if (seedsKnown.length === 0)
    return `No noun is proposed: none of the seeds ${seeds.map((seed) => `‘${seed}’`).join(', ')} is written ${often}, so there is nothing to be near to.`;
  return 'No noun is proposed: no other word has a vector.';
}

/** Why nothing is proposed for the name of a group. */
export function whyNoNames({ nouns, minimumCount }: Ground): string {
  return nouns === 0
    ? 'No name is proposed: no noun is accepted, and a name is what stands before one.'
    : `No name is proposed: no phrase that is on no tracking list stands before an accepted noun in ${formatCount(minimumCount)} logs.`;
}
