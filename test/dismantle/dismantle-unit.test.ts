import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dismantleUnit } from '../../loaders/dismantle/dismantle-unit.ts';
import { dismantleUnits } from '../../loaders/dismantle/dismantle-units.ts';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { dismantleShare, sharesOf } from '../../loaders/dismantle/share.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { anyGraph, clique, isolates, path, randomGraph, runs, star } from '../network/graphs.ts';

const rules = { seed: 7, randomDraws: 25, wholeUpTo: 1500, ranks: 50, tail: 'degree', weightedUpTo: 300 } as const;
const unit = (graph: Graph, name = 'all') => ({
  network: 'network',
  unit: name,
  graph,
  ids: Array.from({ length: graph.size }, (_, node) => `n${node}`),
});

describe('a unit taken apart', () => {
  it('in a star by degree', () => {
    const { curve, band, removal, summary } = dismantleUnit(unit(star(5)), 'degree', rules, 'first');
    expect(Array.from(curve.sums)).toEqual([5, 1, 1, 1, 1, 0]);
    expect(band).toBe(null);
    expect(Array.from(removal?.sequence ?? [])).toEqual([0, 1, 2, 3, 4]);
    expect(summary).toEqual({
      nodes: 5,
      edges: 4,
      gcc_0: 5,
      r: 4 / 25,
      k75: 1,
      k50: 1,
      k25: 1,
      k10: 5,
      switched_at: null,
      tail_at: null,
    });
  });

  it('without nodes has step 0 alone, R 0 and no thresholds', () => {
    for (const order of orderNames) {
      const { curve, summary } = dismantleUnit(unit(isolates(0)), order, rules, 'first');
      expect(Array.from(curve.sums)).toEqual([0]);
      expect(summary).toEqual({
        nodes: 0,
        edges: 0,
        gcc_0: 0,
        r: 0,
        k75: null,
        k50: null,
        k25: null,
        k10: null,
        switched_at: null,
        tail_at: null,
      });
    }
  });

  it('of one node is gone at step 1', () => {
    for (const order of orderNames) {
      const { curve, summary } = dismantleUnit(unit(isolates(1)), order, rules, 'nodes');
      expect(Array.from(curve.sums, (sum) => sum / curve.draws)).toEqual([1, 0]);
      expect(summary).toMatchObject({ nodes: 1, gcc_0: 1, r: 0, k75: 1, k10: 1 });
    }
  });

  it('at random in a clique is the same in every draw', () => {
    const { curve, band, removal, summary } = dismantleUnit(unit(clique(4)), 'random', rules, 'first');
    expect(Array.from(curve.sums)).toEqual([100, 75, 50, 25, 0]);
    expect(band).toEqual({ low: Float64Array.of(4, 3, 2, 1, 0), high: Float64Array.of(4, 3, 2, 1, 0) });
    expect(removal).toBe(null);
    expect(summary).toMatchObject({ r: 6 / 16, k75: 1, k50: 2, k25: 3, k10: 4 });
  });

  it('at random depends on the seed, the network and the unit', () => {
    const graph = randomGraph(40, 3);
    const sums = (...[network, name, seed]: [string, string, number]) =>
      dismantleUnit({ network, unit: name, graph }, 'random', { ...rules, seed }, 'first').curve.sums;
    expect(sums('a', 'b', 1)).toEqual(sums('a', 'b', 1));
    expect(sums('a', 'b', 1)).not.toEqual(sums('a', 'b', 2));
    expect(sums('a', 'b', 1)).not.toEqual(sums('a', 'c', 1));
    expect(sums('a', 'b', 1)).not.toEqual(sums('b', 'b', 1));
  });

  it('at random keeps its first draws when more are made', () => {
    const graph = randomGraph(40, 3);
    const sums = (randomDraws: number) =>
      dismantleUnit(unit(graph), 'random', { ...rules, randomDraws }, 'first').curve.sums[20];
    const draws = [9, 10, 11, 12].map(sums);
    for (const [fewer, more] of [
      [draws[0], draws[1]],
      [draws[1], draws[2]],
      [draws[2], draws[3]],
    ]) {
      expect(more - fewer).toBeGreaterThanOrEqual(1);
      expect(more - fewer).toBeLessThanOrEqual(20);
    }
  });

  it('at random has the 5 and 95 per cent quantiles for a band: of 21 draws the second and the last but one', () => {
    const own = unit(randomGraph(40, 3));
    const few = { ...rules, randomDraws: 21 };
    const curves = sharesOf(0, 'random', few).flatMap(
      (call) => dismantleShare({ units: [own], rules: few, module: null }, call).curves,
    );
    const { band } = dismantleUnit(own, 'random', few, 'first');
    for (let step = 0; step <= 40; step++) {
      const sizes = curves.map((curve) => curve[step]).sort((x, y) => x - y);
      expect([band?.low[step], band?.high[step]]).toEqual([sizes[1], sizes[19]]);
    }
  });

  it('has a band that falls with the steps, low under high', () => {
    fc.assert(
      fc.property(anyGraph(20), (graph) => {
        const { curve, band } = dismantleUnit(unit(graph), 'random', rules, 'first');
        for (let step = 0; step < curve.sums.length; step++) {
          expect(band!.low[step]).toBeLessThanOrEqual(band!.high[step]);
          if (step > 0) expect(band!.high[step]).toBeLessThanOrEqual(band!.high[step - 1]);
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });
});

describe('many units on workers', () => {
  const units = [
    unit(path(1), 'a'),
    unit(randomGraph(60, 4), 'b'),
    unit(isolates(0), 'c'),
    unit(clique(5), 'd'),
    unit(randomGraph(90, 3), 'e'),
  ];

  it.each([1, 2, 3])('on %i threads come in their order, with the same bits as one by one', async (count) => {
    const found = await dismantleUnits(
      units,
      rules,
      'first',
      openWorkers(count, () => {}),
    );
    expect(found.map(({ unit: { unit: name }, order }) => `${name} ${order}`)).toEqual(
      units.flatMap(({ unit: name }) => orderNames.map((order) => `${name} ${order}`)),
    );
    for (const { unit: own, order, dismantled } of found) {
      expect(dismantled).toEqual(dismantleUnit(own, order, rules, 'first'));
    }
  });

  it('are the same on 1, 2 and 3 threads where there is enough to do for the kernel, and as without it', async () => {
    // The star alone looks like enough.
    const large = [unit(star(5000), 'a'), unit(randomGraph(150, 4), 'b'), unit(randomGraph(100, 8), 'c')];
    const some = ['degree', 'iterative-betweenness'] as const;
    const on = (count: number) =>
      dismantleUnits(
        large,
        rules,
        'first',
        openWorkers(count, () => {}),
        some,
      );
    const [one, ...more] = [await on(1), await on(2), await on(3)];
    for (const other of more) expect(other).toEqual(one);
    expect(one.map(({ order }) => order)).toEqual(large.flatMap(() => some));
    for (const { unit: own, order, dismantled } of one)
      expect(dismantled).toEqual(dismantleUnit(own, order, rules, 'first'));
  });
});
