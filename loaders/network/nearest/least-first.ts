/** Nodes that wait for their turn, each with the value that it was put in with, the least first; one may wait more than once. */
export interface LeastFirst {
  /** Of those that wait; Infinity where none does. */
  least(): number;
  put(value: number, node: number): void;
  /** Takes the node of the least value out; some must wait. */
  take(): number;
  clear(): void;
}

/**
 * A binary heap (Williams 1964, Communications of the ACM 7(6)), emptied at once where a search ends early. O(log waiting) a call. Of
 * equal values any comes first, always the same.
 */
export function leastFirst(): LeastFirst {
  const values: number[] = [];
  const nodes: number[] = [];
  let count = 0;
  return {
    least: () => (count === 0 ? Number.POSITIVE_INFINITY : values[0]),
    clear() {
      count = 0;
    },
    put(value, node) {
      let place = count++;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (values[parent] <= value) break;
        values[place] = values[parent];
        nodes[place] = nodes[parent];
        place = parent;
      }
      values[place] = value;
      nodes[place] = node;
    },
    take() {
      const first = nodes[0];
      const value = values[--count];
      const node = nodes[count];
      let place = 0;
      for (let child = 1; child < count; child = 2 * place + 1) {
        if (child + 1 < count && values[child + 1] < values[child]) child++;
        if (values[child] >= value) break;
        values[place] = values[child];
        nodes[place] = nodes[child];
        place = child;
      }
      values[place] = value;
      nodes[place] = node;
      return first;
    },
  };
}
