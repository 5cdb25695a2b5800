import { describe, expect, it } from 'vitest';
import { gccCurve } from '../../loaders/dismantle/gcc-curve.ts';
import { degreeOrder } from '../../loaders/dismantle/orders/degree.ts';
import { iterativeBetweennessOrder } from '../../loaders/dismantle/orders/iterative-betweenness.ts';
import { iterativeDegreeOrder } from '../../loaders/dismantle/orders/iterative-degree.ts';
import { robustness } from '../../loaders/dismantle/robustness.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { hasReferenceNetworks, referenceNetworks, referenceTitle } from '../network/reference-networks.ts';

const R_ERROR = 1e-12;
const whole = { wholeUpTo: 1500, ranks: 50 };

const sequences: Record<string, (graph: Graph) => Uint32Array> = {
  degree: degreeOrder,
  'iterative-degree': iterativeDegreeOrder,
  'iterative-betweenness-degree-fallback': (graph) =>
    iterativeBetweennessOrder(graph, { ...whole, tail: 'degree' }).sequence,
  'iterative-betweenness': (graph) => iterativeBetweennessOrder(graph, { ...whole, tail: 'id' }).sequence,
};

describe.skipIf(!hasReferenceNetworks)(`orders of removal in ${referenceTitle}`, () => {
  if (!hasReferenceNetworks) it('need ../shared/networks', () => {});

  const cases = referenceNetworks.flatMap((network) => Object.keys(sequences).map((order) => ({ ...network, order })));
  it.each(cases)('$name, $order: every removal, every S(k), R to 1e-12', ({ ids, graph, reference, order }) => {
    const expected = reference.dismantling[order];
    const sequence = sequences[order](graph);
    expect(Array.from(sequence, (node) => ids[node])).toEqual(expected.order);
    const sums = gccCurve(graph, sequence);
    expect(Array.from(sums)).toEqual(expected.gcc);
    expect(Math.abs(robustness({ sums, draws: 1 }) - expected.r)).toBeLessThan(R_ERROR);
  });

  it.each(referenceNetworks)('$name: S(k) of the permutations given', ({ ids, graph, reference }) => {
    for (const { order, gcc } of reference.random.permutations) {
      expect(
        Array.from(
          gccCurve(
            graph,
            Uint32Array.from(order, (id) => ids.indexOf(id)),
          ),
        ),
      ).toEqual(gcc);
    }
  });
});
