import type { Network } from '../notes/networkNames.js';
import { isIn, isProtected, type PackedNominal, tokensOf } from './nominalSummary.js';
import { groupToken, listsOf, typedTokens } from './searchTokens.js';
import type { Shards } from './shards.js';

/** Files read for a word, at most: a word that more begin with is not worth a reader's time. */
const MOST_FILES = 5;

/** Whom a reader asks for. Empty: anybody. */
export interface Wanted {
  readonly text: string;
  readonly group: string;
  readonly network: Network | '';
}

export interface FoundNominals {
  readonly nominals: readonly PackedNominal[];
  /** False where more begin with a word than are read. */
  readonly isWhole: boolean;
}

/**
 * Everyone of a group, or everyone whose id, number, community or surname begins with a word of the text; and of these all in whom every other
 * word begins something too. Whoever is meant exactly comes first, then by name; protected people last. Nothing is read where neither a group nor a text is given.
 */
export async function findNominals(shards: Shards<readonly PackedNominal[]>, wanted: Wanted): Promise<FoundNominals> {
  const words = typedTokens(wanted.text);
  const starts = wanted.group === '' ? words : [listsOf(groupToken(wanted.group))];
  const most = wanted.group === '' ? MOST_FILES : Number.POSITIVE_INFINITY;
  const read = await Promise.all(starts.map((start) => shards.startingWith(start, most)));
  const { network } = wanted;
  const found = new Map<string, { nominal: PackedNominal; isExact: boolean }>();
  for (const nominal of read.flatMap(({ things }) => things.flat())) {
    if (found.has(nominal[0]) || (network !== '' && !isIn(nominal, network))) continue;
    const own = tokensOf(nominal);
    if (!words.every((word) => own.some((token) => token.startsWith(word)))) continue;
    found.set(nominal[0], { nominal, isExact: words.every((word) => own.includes(word)) });
  }
  const ordered = [...found.values()].sort(
    (x, y) =>
      Number(y.isExact) - Number(x.isExact) ||
      Number(isProtected(x.nominal)) - Number(isProtected(y.nominal)) ||
      order(x.nominal[1], y.nominal[1]) ||
      order(x.nominal[0], y.nominal[0]),
  );
  return { nominals: ordered.map(({ nominal }) => nominal), isWhole: read.every(({ isWhole }) => isWhole) };
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
