import { normaliseName } from './read-words.ts';

/** What candidates are looked for with. */
export interface CandidateSearch {
  /** The words that have a vector, or as many of them as matter: those of the seeds. */
  readonly vocabulary: ReadonlySet<string>;
  /** The study file's `words`. */
  readonly seeds: readonly string[];
  readonly minimumCount: number;
  /** How many nouns are accepted. */
  readonly acceptedNouns: number;
}

/** Why no noun is proposed, where none is (METHOD 2.3), as a clause. */
export function whyNoNouns({ vocabulary, seeds, minimumCount }: CandidateSearch): string {
  if (vocabulary.size === 0) return `no word occurs ${minimumCount} times in the logs`;
  if (seeds.some((seed) => vocabulary.has(normaliseName(seed))))
    return `no word but the seeds occurs ${minimumCount} times in the logs`;
  const none =
    seeds.length === 1 ? `the seed ${seeds[0]} does not occur` : `none of the seeds ${seeds.join(', ')} occurs`;
  return `${none} ${minimumCount} times in the logs`;
}

/** Why no name was found, where none was (METHOD 2.5), as a clause. */
export const whyNoNames = ({ acceptedNouns, minimumCount }: CandidateSearch): string =>
  acceptedNouns === 0
    ? 'no noun is accepted: a name is what stands before one'
    : `no name that is not tracked stands before an accepted noun in ${minimumCount} logs`;
