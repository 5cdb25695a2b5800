const NEAREST = 10;

/** Of each of the first `words` words, the ten nearest among them by cosine. */
export function nearestWords(vectors: Float32Array, size: number, words: number): Uint32Array {
  const unit = vectors.slice(0, words * size);
  for (let word = 0; word < words; word++) {
    const row = unit.subarray(word * size, (word + 1) * size);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let at = 0; at < size; at++) row[at] /= length;
  }
  const nearest = new Uint32Array(words * NEAREST);
  const cosines = new Float64Array(words);
  for (let word = 0; word < words; word++) {
    for (let other = 0; other < words; other++) {
      let cosine = 0;
      for (let at = 0; at < size; at++) cosine += unit[word * size + at] * unit[other * size + at];
      cosines[other] = other === word ? Number.NEGATIVE_INFINITY : cosine;
    }
    const least = cosines.toSorted()[words - NEAREST];
    const held = Array.from(cosines.keys()).filter((other) => cosines[other] >= least);
    nearest.set(held.slice(0, NEAREST), word * NEAREST);
  }
  return nearest;
}

/** The share of words' ten nearest in one model that are among the ten nearest in the other. */
export function overlap(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let from = 0; from < one.length; from += NEAREST) {
    const known = new Set(other.subarray(from, from + NEAREST));
    for (const word of one.subarray(from, from + NEAREST)) if (known.has(word)) shared++;
  }
  return shared / one.length;
}
