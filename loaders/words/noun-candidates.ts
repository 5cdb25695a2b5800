import { byCodePoint } from './code-point-order.ts';
import { centroid, cosine, unitRow, type WordBytes } from './word-bytes.ts';

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
export const HALF_WEIGHT = 10;

/**
 * Words near the seeds (METHOD 2.3), nearest first, ties by word. They are not the plain nearest by cosine: the vector of a word that occurs
 * a few times is mostly chance, so that the `atMost` words with the largest cosine × n / (n + 10) are taken, n being a word's occurrences;
 * those taken then stand by their cosine. The seeds stand among them like any other word. None where no seed has a vector.
 */
export function nounCandidates(counted: CountedWords, seeds: readonly string[], atMost = MOST_NOUNS): NounCandidate[] {
  const { words, counts } = counted;
  const similarityOf = similarityToSeeds(counted, seeds);
  if (similarityOf === undefined) return [];
  return words
    .map((word, number) => {
      const similarity = similarityOf(number);
      return { word, similarity, weighed: (similarity * counts[number]) / (counts[number] + HALF_WEIGHT) };
    })
    .sort((x, y) => y.weighed - x.weighed || byCodePoint(x.word, y.word))
    .slice(0, atMost)
    .map(({ word, similarity }) => ({ word, similarity }))
    .sort((x, y) => y.similarity - x.similarity || byCodePoint(x.word, y.word));
}

/** The cosine of a word, by its number, to the mean direction of the seeds that have a vector; nothing where none has. */
export function similarityToSeeds(
  { words, bytes }: CountedWords,
  seeds: readonly string[],
): ((word: number) => number) | undefined {
  const known = [...new Set(seeds)].sort(byCodePoint).flatMap((seed) => {
    const word = words.indexOf(seed);
    return word === -1 ? [] : [unitRow(bytes, word)];
  });
  const middle = centroid(known);
  return middle && ((word) => cosine(unitRow(bytes, word), middle));
}
