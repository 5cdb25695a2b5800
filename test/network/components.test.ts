import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, giantComponent } from '../../loaders/network/components.ts';
import { allPairs, anyGraph, clique, graphOf, isolates, path, runs, sideBySide } from './graphs.ts';

describe('connected components', () => {
  it('are numbered by size, equal ones by their smallest node', () => {
    const graph = graphOf(9, [
      [0, 8],
      [1, 2],
      [3, 4],
      [4, 7],
    ]);
    const found = components(graph);
    expect(Array.from(found.labels)).toEqual([2, 3, 3, 1, 1, 4, 5, 1, 2]);
    expect(Array.from(found.sizes)).toEqual([3, 2, 2, 1, 1]);
    expect(Array.from(giantComponent(found))).toEqual([3, 4, 7]);
  });

  it('give of equal giants the one with the smallest node', () => {
    const found = components(sideBySide([isolates(1), path(3), clique(3)]));
    expect(Array.from(giantComponent(found))).toEqual([1, 2, 3]);
  });

  it('are none in an empty network, and one in a lone node', () => {
    expect(Array.from(giantComponent(components(isolates(0))))).toEqual([]);
    expect(Array.from(components(isolates(1)).labels)).toEqual([1]);
  });

  it('hold two nodes together exactly where a path joins them', () => {
    fc.assert(
      fc.property(anyGraph(20), (graph) => {
        const { labels, sizes } = components(graph);
        const { hops } = allPairs(graph);
        for (let a = 0; a < graph.size; a++) {
          for (let b = 0; b < graph.size; b++) expect(labels[a] === labels[b]).toBe(Number.isFinite(hops[a][b]));
        }
        expect(Array.from(sizes)).toEqual(
          Array.from(sizes, (_, at) => labels.filter((label) => label === at + 1).length),
        );
        const firsts = Array.from(sizes, (size, at) => [size, labels.indexOf(at + 1)]);
        expect(firsts).toEqual(firsts.toSorted((x, y) => y[0] - x[0] || x[1] - y[1]));
      }),
      runs,
    );
  });
});
