/** Values that come one after another, of which each distinct one is kept once. */
export interface DistinctValues<Value extends string | number> {
  /** A number that stands for the value until all are known. */
  add(value: Value): number;
  /** The distinct values in ascending order (of text by code unit), and of each number given out the place of its value among them. */
  ranked(): { readonly values: Value[]; readonly ranks: Uint32Array };
}

export function distinctValues<Value extends string | number>(): DistinctValues<Value> {
  const numbers = new Map<Value, number>();
  return {
    add(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    },
    ranked() {
      const values = [...numbers.keys()].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
      const ranks = new Uint32Array(values.length);
      values.forEach((value, rank) => {
        ranks[numbers.get(value) ?? 0] = rank;
      });
      return { values, ranks };
    },
  };
}
