import type { Graph } from '../graph.ts';

/**
 * Modularity of parts of a network (Newman and Girvan 2004, Physical Review E 69, 026113; Newman 2004 for weights): the share of edges
 * inside parts, less the share that chance would put there; at least −1/2, under 1; 0 in a network without edges. `labels` holds one whole
 * number a node. O(nodes + edges); there is nothing to tie.
 */
export function modularity(
  { size, offsets, neighbours, ...columns }: Graph,
  labels: Uint32Array,
  counted: 'links' | 'weights',
): number {
  const weights = columns[counted];
  const held = new Float64Array(labels.reduce((most, label) => Math.max(most, label), 0) + 1);
  let inside = 0;
  let total = 0;
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]; at < offsets[node + 1]; at++) {
      held[labels[node]] += weights[at];
      total += weights[at];
      if (labels[neighbours[at]] === labels[node]) inside += weights[at];
    }
  }
  if (total === 0) return 0;
  return inside / total - held.reduce((sum, strength) => sum + (strength / total) ** 2, 0);
}
