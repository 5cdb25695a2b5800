import { byCodePoint } from './code-point-order.ts';
import { centroid, dot, unitRow, type WordBytes } from './word-bytes.ts';

/** A word that may be a noun that marks a group. */
export interface NounCandidate {
  readonly word: string;
  /** Cosine to the seeds' mean direction, from −1 to 1. */
  readonly similarity: number;
}

/** Words that have a vector, and how often each occurs. */
export interface CountedWords {
  readonly words: readonly string[];
  readonly counts: ArrayLike<number>;
  readonly bytes: WordBytes;
}

/** As many as a person is asked to look at (METHOD 2.5). */
export const MOST_NOUNS = 40;

/** A word that occurs so often has half of full weight. */
const HALF_WEIGHT = 10;

/**
 * The words nearest to the seeds by cosine (METHOD 2.3), nearest first, ties by word. Nearness is to the mean direction of those seeds
 * that occur often enough to have a vector; the seeds stand among the candidates like any other word. The vector of a word that occurs a
 * few times is mostly chance, so that to be among those taken a word's cosine is weighed by n / (n + 10), n being its occurrences. None
 * where no seed has a vector.
 */
export function nounCandidates(
  { words, counts, bytes }: CountedWords,
  seeds: readonly string[],
  atMost = MOST_NOUNS,
): NounCandidate[] {
  const known = [...new Set(seeds)].sort(byCodePoint).flatMap((seed) => {
    const word = words.indexOf(seed);
    return word === -1 ? [] : [unitRow(bytes, word)];
  });
  const middle = centroid(known);
  if (middle === undefined) return [];
  return words
    .map((word, number) => {
      const similarity = dot(unitRow(bytes, number), middle);
      return { word, similarity, weighed: (similarity * counts[number]) / (counts[number] + HALF_WEIGHT) };
    })
    .sort((x, y) => y.weighed - x.weighed || byCodePoint(x.word, y.word))
    .slice(0, atMost)
    .map(({ word, similarity }) => ({ word, similarity }))
    .sort((x, y) => y.similarity - x.similarity || byCodePoint(x.word, y.word));
}
