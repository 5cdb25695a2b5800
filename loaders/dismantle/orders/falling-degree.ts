/** Nodes whose degrees fall as others are taken. */
export interface FallingDegrees {
  /** One a node; changed by `take`, and only downwards. */
  readonly degrees: Uint32Array;
  /** Nodes 0 … candidates − 1 may be taken. */
  readonly candidates: number;
  /** Nodes whose degree has come below it are left. */
  readonly lowest: number;
  /** Whether a node is no longer there. */
  isGone(node: number): boolean;
  /** Takes a node: the caller marks it gone, and lowers its neighbours' degrees. */
  take(node: number): void;
}

/**
 * Takes nodes one by one, each time the one of the highest degree among those left, ties: smallest node, by chains of equal degree (after
 * Batagelj and Zaveršnik 2003, who take the lowest).
 *
 * Degrees only fall, so once the highest is d no node comes to have d any more: the nodes with d are sorted once and taken in turn, and
 * one that has fallen meanwhile is put down to the degree it has. O(nodes + edges), and a sort within each degree.
 */
export function takeByFallingDegree({ degrees, candidates, lowest, isGone, take }: FallingDegrees): void {
  const highestOfAll = degrees.subarray(0, candidates).reduce((most, degree) => Math.max(most, degree), 0);
  // Chains of nodes by degree: `heads` and `following` hold node + 1, 0 at the end.
  const heads = new Uint32Array(highestOfAll + 1);
  const following = new Uint32Array(candidates);
  const putAt = (degree: number, node: number) => {
    following[node] = heads[degree];
    heads[degree] = node + 1;
  };
  for (let node = 0; node < candidates; node++) if (!isGone(node)) putAt(degrees[node], node);

  const level = new Uint32Array(candidates);
  for (let highest = highestOfAll; highest >= lowest; highest--) {
    let count = 0;
    for (let at = heads[highest]; at !== 0; at = following[at - 1]) level[count++] = at - 1;
    for (const node of level.subarray(0, count).sort()) {
      if (isGone(node)) continue;
      if (degrees[node] < highest) putAt(degrees[node], node);
      else take(node);
    }
  }
}
