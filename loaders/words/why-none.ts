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

/** Why no noun can be proposed (METHOD 2.3), as a clause; nothing where one can. */
export function whyNoNouns({ vocabulary, seeds, minimumCount }: CandidateSearch): string | undefined {
  if (vocabulary.size === 0) return `no word occurs ${minimumCount} times in the logs, so no noun can be proposed`;
  if (seeds.some((seed) => vocabulary.has(normaliseName(seed)))) return undefined;
  const none =
    seeds.length === 1 ? `the seed ${seeds[0]} does not occur` : `none of the seeds ${seeds.join(', ')} occurs`;
  return `${none} ${minimumCount} times in the logs, so no noun can be proposed`;
}

/** Why no name was found, where none was (METHOD 2.5), as a clause. */
export const whyNoNames = ({ acceptedNouns, minimumCount }: CandidateSearch): string =>
  acceptedNouns === 0
    ? 'no noun is accepted, so no name can be proposed: a name is what stands before one'
    : `no name that is not tracked stands before an accepted noun in ${minimumCount} logs, so none can be proposed`;
