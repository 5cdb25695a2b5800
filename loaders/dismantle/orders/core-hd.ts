import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';
import type { Removal } from '../removal.ts';
import { takeByFallingDegree } from './falling-degree.ts';
import { removeByDegree } from './iterative-degree.ts';

/** Nodes with fewer neighbours in the core are peeled off it. */
const CORE = 2;

/**
 * The first `people` nodes by CoreHD (Zdeborová, Zhang and Zhou 2016, Scientific Reports 6, 37954): the node with most neighbours in the
 * 2-core, what remains when nodes with one neighbour or none are peeled off for as long as there are any, worked out anew after every
 * removal; ties: smallest node. Once no such node is in the core, only trees (or a group's node among them) hold people together, and the
 * rest go by iterative degree; the paper breaks trees at a size that its reader sets, and puts nodes back, which gives no whole curve.
 * O(nodes + edges), and a sort within each degree.
 */
export function coreHdOrder(graph: Adjacency, people: number = graph.size): Removal {
  const { size, offsets, neighbours } = graph;
  const degrees = degree(graph);
  const outside = new Uint8Array(size);
  const peeled = new Uint32Array(size);
  const leave = (first: number) => {
    outside[first] = 1;
    let waiting = 1;
    peeled[0] = first;
    while (waiting > 0) {
      const node = peeled[--waiting];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        if (outside[neighbour] === 1 || --degrees[neighbour] >= CORE) continue;
        outside[neighbour] = 1;
        peeled[waiting++] = neighbour;
      }
    }
  };
  for (let node = 0; node < size; node++) if (outside[node] === 0 && degrees[node] < CORE) leave(node);

  const sequence = new Uint32Array(people);
  let done = 0;
  takeByFallingDegree({
    degrees,
    candidates: people,
    lowest: CORE,
    isGone: (node) => outside[node] === 1,
    take(node) {
      sequence[done++] = node;
      leave(node);
    },
  });
  removeByDegree(graph, sequence, done);
  return { sequence, switchedAt: null, tailAt: done < people ? done + 1 : null };
}
