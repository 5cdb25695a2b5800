import type { Adjacency } from '../network/graph.ts';

/**
 * S(k), the size of the largest connected component after the first k removals of the sequence, k = 0 … N (METHOD 5.3). The nodes are put
 * back from the last to the first and joined by union–find (Newman and Ziff 2001, Physical Review E 64, 016706), so the whole curve is near
 * O(nodes + edges). Sizes alone are told: which of equal components is the largest does not matter. Only the first `people` nodes are
 * removed and counted; the others join what is left of their neighbours from first to last. Throws a RangeError where the sequence has not
 * each of those once.
 */
export function gccCurve(
  { size, offsets, neighbours }: Adjacency,
  sequence: Uint32Array,
  people: number = size,
): Uint32Array {
  const curve = new Uint32Array(people + 1);
  // A root holds EMPTY minus its component's size, another node its parent; ABSENT while it is removed.
  const parents = new Int32Array(size).fill(ABSENT);
  if (sequence.length !== people) throw new RangeError(`${sequence.length} removals from ${people} nodes`);

  /** Puts a node back, and gives the root of the component that it is then in. */
  const putBack = (node: number, counted: 0 | 1) => {
    parents[node] = EMPTY - counted;
    let root = node;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (parents[neighbours[at]] === ABSENT) continue;
      const other = rootOf(parents, neighbours[at]);
      if (other === root) continue;
      const [kept, joined] = parents[root] <= parents[other] ? [root, other] : [other, root];
      parents[kept] += parents[joined] - EMPTY;
      parents[joined] = kept;
      root = kept;
    }
    return root;
  };
  for (let node = people; node < size; node++) putBack(node, 0);
  let largest = 0;
  for (let step = people; step > 0; step--) {
    const node = sequence[step - 1];
    if (parents[node] !== ABSENT) throw new RangeError(`node ${node} is not removed exactly once`);
    largest = Math.max(largest, EMPTY - parents[putBack(node, 1)]);
    curve[step - 1] = largest;
  }
  return curve;
}

const ABSENT = 2 ** 31 - 1;
const EMPTY = -1;

function rootOf(parents: Int32Array, start: number): number {
  let node = start;
  while (parents[node] >= 0) {
    const parent = parents[node];
    if (parents[parent] >= 0) parents[node] = parents[parent];
    node = parent;
  }
  return node;
}
