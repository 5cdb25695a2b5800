import type { Adjacency } from '../network/graph.ts';

/**
 * S(k), the size of the largest connected component after the first k removals of the sequence, k = 0 … N (METHOD 5.3). The nodes are
 * put back from the last to the first and joined by union–find (Newman and Ziff 2001, Physical Review E 64, 016706), so the whole curve
 * is near O(nodes + edges). Throws a RangeError where the sequence has not every node once.
 */
export function gccCurve({ size, offsets, neighbours }: Adjacency, sequence: Uint32Array): Uint32Array {
  const curve = new Uint32Array(size + 1);
  // A root holds minus its component's size, another node its parent; ABSENT while it is removed.
  const parents = new Int32Array(size).fill(ABSENT);
  if (sequence.length !== size) throw new RangeError(`${sequence.length} removals from ${size} nodes`);

  let largest = 0;
  for (let step = size; step > 0; step--) {
    const node = sequence[step - 1];
    if (parents[node] !== ABSENT) throw new RangeError(`node ${node} is not removed exactly once`);
    parents[node] = -1;
    let root = node;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (parents[neighbours[at]] === ABSENT) continue;
      const other = rootOf(parents, neighbours[at]);
      if (other === root) continue;
      const [kept, joined] = parents[root] <= parents[other] ? [root, other] : [other, root];
      parents[kept] += parents[joined];
      parents[joined] = kept;
      root = kept;
    }
    largest = Math.max(largest, -parents[root]);
    curve[step - 1] = largest;
  }
  return curve;
}

const ABSENT = 2 ** 31 - 1;

function rootOf(parents: Int32Array, start: number): number {
  let node = start;
  while (parents[node] >= 0) {
    const parent = parents[node];
    if (parents[parent] >= 0) parents[node] = parents[parent];
    node = parent;
  }
  return node;
}
