import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenness,
  betweennessChunks,
  betweennessFromSources,
  betweennessTask,
  normaliseBetweenness,
  sumBetweenness,
} from '../../loaders/network/betweenness.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import {
  allPairs,
  anyGraph,
  anyRenumbering,
  betweennessByDefinition,
  bipartite,
  bridgedCliques,
  clique,
  cycle,
  graphOf,
  greatestError,
  isolates,
  path,
  randomGraph,
  renumber,
  runs,
  star,
} from './graphs.ts';

const EXACT = 1e-12;

describe('betweenness', () => {
  it.each([
    ['a star: every pair of leaves at the centre', star(6), [10, 0, 0, 0, 0, 0]],
    ['a path: those before times those after', path(6), [0, 4, 6, 6, 4, 0]],
    ['an odd cycle: (n − 1)(n − 3)/8', cycle(7), new Array(7).fill(3)],
    ['an even cycle: (n − 2)²/8', cycle(8), new Array(8).fill(4.5)],
    ['a clique: none', clique(5), [0, 0, 0, 0, 0]],
    ['two cliques and a bridge', bridgedCliques(4), [0, 0, 0, 12, 12, 0, 0, 0]],
    ['two modes: C(b, 2)/a on a side of a', bipartite(2, 3), [1.5, 1.5, 1 / 3, 1 / 3, 1 / 3]],
    ['isolates', isolates(3), [0, 0, 0]],
    ['no nodes', isolates(0), []],
  ])('of %s', (_, graph, expected) => {
    expect(greatestError(betweenness(graph), expected)).toBeLessThan(EXACT);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(anyGraph(24), (graph) => {
        expect(greatestError(betweenness(graph), betweennessByDefinition(graph))).toBeLessThan(EXACT);
      }),
      runs,
    );
  });

  it('adds up, over nodes, to the hops of all joined pairs less one each', () => {
    fc.assert(
      fc.property(anyGraph(24), (graph) => {
        const { hops } = allPairs(graph);
        let expected = 0;
        for (let s = 0; s < graph.size; s++) {
          for (let t = s + 1; t < graph.size; t++) if (Number.isFinite(hops[s][t])) expected += hops[s][t] - 1;
        }
        const sum = betweenness(graph).reduce((total, value) => total + value, 0);
        expect(Math.abs(sum - expected)).toBeLessThanOrEqual(EXACT * Math.max(1, expected));
      }),
      runs,
    );
  });

  it('does not depend on how nodes are numbered', () => {
    const numbered = anyGraph(30).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(numbered, ([graph, numbers]) => {
        const before = betweenness(graph);
        const after = betweenness(renumber(graph, numbers));
        expect(
          greatestError(
            numbers.map((number) => after[number]),
            before,
          ),
        ).toBeLessThan(EXACT);
      }),
      runs,
    );
  });

  it('takes any sum of ranges of sources: every source once makes the whole', () => {
    const graph = randomGraph(90, 5);
    const halves = [
      { from: 0, to: 31 },
      { from: 31, to: 31 },
      { from: 31, to: 90 },
    ];
    const summed = sumBetweenness(
      graph,
      halves.map((range) => betweennessFromSources(graph, range)),
    );
    expect(greatestError(summed, betweenness(graph))).toBeLessThan(EXACT);
  });

  it('refuses more shortest paths than a double holds', () => {
    const diamonds = Array.from({ length: 1100 }, (_, at) => 3 * at);
    const chain = graphOf(
      3301,
      diamonds.flatMap(
        (at) =>
          [
            [at, at + 1],
            [at, at + 2],
            [at + 1, at + 3],
            [at + 2, at + 3],
          ] as const,
      ),
    );
    expect(() => betweennessFromSources(chain, { from: 0, to: 1 })).toThrow(RangeError);
  });
});

describe('chunks of sources', () => {
  it.each([0, 1, 31, 33, 100, 2047, 2048, 79741])('cover %i sources once, in order, in at most 64', (size) => {
    const chunks = betweennessChunks(isolates(size));
    expect(chunks.length).toBeLessThanOrEqual(64);
    let next = 0;
    for (const { from, to } of chunks) {
      expect(from).toBe(next);
      expect(to).toBeGreaterThan(from);
      next = to;
    }
    expect(next).toBe(size);
  });

  it('are 64 from 2,048 nodes on', () => {
    expect(betweennessChunks(isolates(2048))).toHaveLength(64);
    expect(betweennessChunks(isolates(79741))).toHaveLength(64);
  });

  it.each([1, 2])('on %i worker threads give the same bits as one thread', async (count) => {
    const { size, offsets, neighbours } = randomGraph(150, 6);
    const graph = { size, offsets, neighbours };
    const parts = await openWorkers(count, () => {}).map(betweennessTask, graph, betweennessChunks(graph));
    expect(sumBetweenness(graph, parts)).toEqual(betweenness(graph));
  });
});

describe('normalised betweenness', () => {
  it('is 1 at the centre of a star and 0 below three nodes', () => {
    expect(Array.from(normaliseBetweenness(betweenness(star(9))))).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(normaliseBetweenness(betweenness(path(2))))).toEqual([0, 0]);
    expect(Array.from(normaliseBetweenness(betweenness(isolates(0))))).toEqual([]);
  });
});
