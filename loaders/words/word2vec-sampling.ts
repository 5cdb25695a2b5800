/** Words above this share of the corpus are thinned out. */
const SAMPLE = 1e-3;
const DRAWS = 2 ** 32;

/**
 * Sub-sampling of frequent words (Mikolov et al. 2013, as in word2vec's code): a word with share f of the corpus is kept with chance
 * √(t/f) + t/f, t = 10⁻³, at most 1. For each word the number below which a draw of 32 bits must lie; 2³² − 1 means always.
 */
export function keepThresholds(counts: ArrayLike<number>): Uint32Array {
  let total = 0;
  for (let word = 0; word < counts.length; word++) total += counts[word];
  return Uint32Array.from({ length: counts.length }, (_, word) => {
    const excess = (SAMPLE * total) / counts[word];
    return Math.min(DRAWS - 1, Math.floor((Math.sqrt(excess) + excess) * DRAWS));
  });
}

/** A distribution to draw from with one number (Walker 1977, by Vose's construction 1991). */
export interface AliasTable {
  /** A column stands for its own word where the rest of the draw is below this, of 2³². */
  readonly chances: Uint32Array;
  /** Else for this word. */
  readonly aliases: Uint32Array;
}

/** Each word's chance to be drawn as a negative: its count to the power ¾, over the sum of all; 0 where nothing was counted. */
export function negativeShares(counts: ArrayLike<number>): Float64Array {
  // Square roots are exact to the last bit everywhere; powers are not.
  const weights = Float64Array.from(counts, (count) => Math.sqrt(count) * Math.sqrt(Math.sqrt(count)));
  let total = 0;
  for (const weight of weights) total += weight;
  return total > 0 ? weights.map((weight) => weight / total) : weights;
}

/** The alias table of a distribution, shares adding up to 1. */
export function aliasTable(shares: Float64Array): AliasTable {
  const size = shares.length;
  const scaled = shares.map((share) => share * size);
  const chances = new Uint32Array(size);
  const aliases = Uint32Array.from({ length: size }, (_, word) => word);
  const small: number[] = [];
  const large: number[] = [];
  for (let word = 0; word < size; word++) (scaled[word] < 1 ? small : large).push(word);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1];
    chances[less] = Math.floor(scaled[less] * DRAWS);
    aliases[less] = more;
    scaled[more] -= 1 - scaled[less];
    if (scaled[more] < 1) small.push(large.pop()!);
  }
  return { chances, aliases };
}
