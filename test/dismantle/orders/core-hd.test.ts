import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreHdOrder } from '../../../loaders/dismantle/orders/core-hd.ts';
import { iterativeDegreeOrder } from '../../../loaders/dismantle/orders/iterative-degree.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import {
  anyGraph,
  bridgedCliques,
  clique,
  cycle,
  isolates,
  pairsOf,
  path,
  randomGraph,
  runs,
  star,
} from '../../network/graphs.ts';
import { removeByHighest } from '../naive.ts';

/** How many neighbours each node has in the 2-core; 0 outside it. */
function coreDegrees(graph: Graph): number[] {
  let pairs = pairsOf(graph);
  for (;;) {
    const counts = new Array<number>(graph.size).fill(0);
    for (const pair of pairs) for (const node of pair) counts[node]++;
    const kept = pairs.filter((pair) => pair.every((node) => counts[node] > 1));
    if (kept.length === pairs.length) return counts;
    pairs = kept;
  }
}

describe('CoreHD', () => {
  it.each([
    ['a cycle: one breaks it, then iterative degree', cycle(5), [0, 2, 3, 1, 4], 2],
    ['a tree has no core: iterative degree', path(6), [1, 3, 4, 0, 2, 5], 1],
    ['a star', star(4), [0, 1, 2, 3], 1],
    ['a clique, until an edge is left', clique(5), [0, 1, 2, 3, 4], 4],
    ['isolates', isolates(2), [0, 1], 1],
    ['no nodes', isolates(0), [], null],
  ])('%s', (_, graph, sequence, tailAt) => {
    expect(coreHdOrder(graph)).toEqual({ sequence: Uint32Array.from(sequence), switchedAt: null, tailAt });
  });

  it('takes the ends of a bridge between cliques first', () => {
    expect(Array.from(coreHdOrder(bridgedCliques(5)).sequence.subarray(0, 2))).toEqual([4, 5]);
  });

  it('is what peeling afresh after every removal gives, then iterative degree', () => {
    const check = (graph: Graph) => {
      const core = removeByHighest(graph, [], coreDegrees, (highest) => highest === 0);
      const { sequence, tailAt } = coreHdOrder(graph);
      expect(Array.from(sequence.subarray(0, core.length))).toEqual(core);
      expect(tailAt).toBe(core.length < graph.size ? core.length + 1 : null);
    };
    fc.assert(fc.property(anyGraph(30), check), runs);
    check(randomGraph(120, 5));
  });

  it('has every node once', () => {
    const graph = randomGraph(300, 4);
    expect(coreHdOrder(graph).sequence.slice().sort()).toEqual(iterativeDegreeOrder(graph).sort());
  });
});
