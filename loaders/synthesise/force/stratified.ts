import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawsFrom } from '../draws.ts';

/** The next number in [0, 1). */
export type Deal = () => number;

/**
 * Numbers in [0, 1) dealt from shuffled decks of `size` cards, one card from each of so many equal parts: any `size` of them in a row fall
 * into every part once, so that shares come out as stated and two seeds differ little in how many (stratified sampling).
 */
export function stratified(source: RandomGenerator, size = 500): Deal {
  const { real, whole } = drawsFrom(source);
  const deck = Float64Array.from({ length: size }, (_, card) => card);
  let left = 0;
  return () => {
    if (left === 0) left = size;
    const drawn = whole(0, --left);
    const card = deck[drawn];
    deck[drawn] = deck[left];
    deck[left] = card;
    return (card + real()) / size;
  };
}

/** Numbers, each with how many of a whole it stands for; the shares need not add up to one. */
export type Shares = Readonly<Record<string, number>>;

/** Deals keys of `shares` as numbers, each as often as its share. */
export function dealtNumber(shares: Shares, deal: Deal): () => number {
  // Keys that look like array indices come first and in rising order whatever the file says; the order only matters for being fixed.
  const values = Object.keys(shares).map(Number);
  return dealtOf(values, Object.values(shares), deal);
}

/** Deals values, each as often as its weight. */
export function dealtOf<Value>(values: readonly Value[], weights: readonly number[], deal: Deal): () => Value {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return () => {
    const wanted = deal() * total;
    let at = 0;
    while (at < sums.length - 1 && sums[at] <= wanted) at++;
    return values[at];
  };
}

/** True as often as `share` says. */
export const dealtChance =
  (share: number, deal: Deal): (() => boolean) =>
  () =>
    deal() < share;

/** `count` cards of the same order: exactly as many of each value as its weight asks (largest remainders), in shuffled order. */
export function exactly(shares: Shares, count: number, source: RandomGenerator): number[] {
  const entries = Object.entries(shares).map(([value, weight]) => ({ value: Number(value), weight }));
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = entries.map(({ value, weight }) => ({ value, exact: (count * weight) / total }));
  const dealt = wanted.map(({ exact }) => Math.floor(exact));
  const order = [...wanted.keys()].sort(
    (one, other) => wanted[other].exact - dealt[other] - (wanted[one].exact - dealt[one]) || one - other,
  );
  const missing = count - dealt.reduce((sum, each) => sum + each, 0);
  for (const place of order.slice(0, missing)) dealt[place]++;
  return drawsFrom(source).shuffled(wanted.flatMap(({ value }, place) => new Array<number>(dealt[place]).fill(value)));
}
