import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import {
  betweennessOfPart,
  betweennessParts,
  kernelFor,
  measureBetweenness,
  prepareBetweenness,
  sumParts,
} from '../../../loaders/network/betweenness/betweenness-parts.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { openWorkers } from '../../../loaders/run/workers.ts';
import {
  anyGraph,
  anyRenumbering,
  bridgedCliques,
  greatestError,
  isolates,
  path,
  randomGraph,
  renumber,
  runs,
  sideBySide,
  star,
} from '../graphs.ts';
import { hasReferenceNetworks, referenceNetworks, referenceTitle } from '../reference-networks.ts';

const ERROR = 1e-12;

const large = randomGraph(3000, 20);
const kernel = await kernelFor([isolates(3), large]);

/** On this thread, in as many parts as asked. */
function inParts(graph: Graph, of: number, module = kernel): Float64Array {
  const prepared = prepareBetweenness(graph, module);
  const parts = Array.from({ length: of }, (_, part) => betweennessOfPart(prepared, module, { part, of }));
  return sumParts(graph.size, parts);
}

describe('betweenness in parts', () => {
  it.each([
    ['no nodes', isolates(0)],
    ['isolates', isolates(100)],
    ['a star', star(100)],
    ['a path', path(100)],
    ['two cliques and a bridge', bridgedCliques(70)],
    ['a sparse network', randomGraph(500, 2)],
    ['a dense network', randomGraph(200, 40)],
    [
      'two large components and small ones',
      sideBySide([randomGraph(200, 6, 2), star(5), randomGraph(150, 4), path(9)]),
    ],
  ])('of %s is betweenness, in any number of parts', (_, graph) => {
    for (const of of [1, 2, 7, 64]) expect(greatestError(inParts(graph, of), betweenness(graph))).toBeLessThan(ERROR);
  });

  it('is so in any network, with the kernel and without', () => {
    const any = fc.tuple(anyGraph(120), fc.boolean());
    fc.assert(
      fc.property(any, ([graph, withLarge]) => {
        const whole = withLarge ? sideBySide([graph, randomGraph(90, 5)]) : graph;
        const expected = betweenness(whole);
        expect(greatestError(inParts(whole, 3), expected)).toBeLessThan(ERROR);
        expect(greatestError(inParts(whole, 3, null), expected)).toBeLessThan(ERROR);
      }),
      runs,
    );
  });

  it('does not depend on how nodes are numbered, but for the last bits', () => {
    const graph = randomGraph(120, 5);
    fc.assert(
      fc.property(anyRenumbering(graph.size), (numbers) => {
        const after = inParts(renumber(graph, numbers), 2);
        const back = numbers.map((number) => after[number]);
        expect(greatestError(back, inParts(graph, 2))).toBeLessThan(ERROR);
      }),
      { ...runs, numRuns: 20 },
    );
  });

  it('has a kernel only where a network is large', async () => {
    expect(kernel).toBeInstanceOf(WebAssembly.Module);
    expect(await kernelFor([isolates(100_000), randomGraph(500, 8)])).toBeNull();
  });

  it.each([0, 1, 500, 79_741])('has 1 to 48 parts, fixed by the network: %i nodes', (size) => {
    const graph = { size, offsets: new Uint32Array(size + 1), neighbours: new Uint32Array(15 * size) };
    const parts = betweennessParts(graph);
    expect(parts).toEqual(parts.map((_, part) => ({ part, of: parts.length })));
    expect(parts.length).toBe(size === 79_741 ? 48 : 1);
  });

  it('gives the same bits on 1, 2 and 3 threads', async () => {
    const { size, offsets, neighbours } = large;
    const graph = { size, offsets, neighbours };
    expect(betweennessParts(graph).length).toBeGreaterThan(2);
    const [one, ...more] = await Promise.all(
      [1, 2, 3].map((count) =>
        measureBetweenness(
          graph,
          openWorkers(count, () => {}),
        ),
      ),
    );
    for (const other of more) expect(other).toEqual(one);
  });

  describe.skipIf(!hasReferenceNetworks)(`in ${referenceTitle}`, () => {
    if (!hasReferenceNetworks) it('need ../shared/networks', () => {});
    it.each(referenceNetworks)('$name: to 1e-9 relative at every node', ({ ids, graph, reference }) => {
      const expected = ids.map((id) => reference.centrality[id].betweenness);
      expect(greatestError(inParts(graph, 2), expected)).toBeLessThan(1e-9);
    });
  });
});
