/** Nodes by a score that may fall while they wait. */
export interface HighestFirst {
  /** The node of the highest score, ties: smallest; −1 where none waits. */
  first(): number;
  score(node: number): number;
  /** Gives the first node a lower score, or the same. */
  lower(score: number): void;
  /** Takes the first node out. */
  take(): void;
}

/**
 * A binary heap (Williams 1964, Communications of the ACM 7(6)) of the nodes 0 … scores.length − 1, which it orders by their scores, ties:
 * smallest node; it keeps the array. O(log nodes) a change.
 */
export function highestFirst(scores: Float64Array): HighestFirst {
  const heap = Uint32Array.from(scores.keys()).sort((x, y) => scores[y] - scores[x] || x - y);
  let count = heap.length;
  const before = (x: number, y: number) => scores[x] > scores[y] || (scores[x] === scores[y] && x < y);
  const sink = (node: number) => {
    let place = 0;
    for (let child = 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], node)) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = node;
  };
  return {
    first: () => (count === 0 ? -1 : heap[0]),
    score: (node) => scores[node],
    lower(score) {
      const node = heap[0];
      scores[node] = score;
      sink(node);
    },
    take() {
      const last = heap[--count];
      if (count > 0) sink(last);
    },
  };
}
