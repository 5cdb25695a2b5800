import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesFrom, type Lengths, lengthsOf } from '../../../loaders/network/distances.ts';
import { hopsFrom, NOT_REACHED } from '../../../loaders/network/hops.ts';
import { searchFromGroups } from '../../../loaders/network/nearest/group-searches.ts';
import type { NearestGroups, Nearness } from '../../../loaders/network/nearest/nearest-group.ts';
import type { Workers } from '../../../loaders/stage.ts';
import { runs } from '../graphs.ts';
import { anyGroups, awkwardWeights, withWeights } from '../group-cases.ts';

const here: Workers = {
  count: 1,
  map: (task, shared, calls) => Promise.resolve(calls.map((call) => task.run(shared, call))),
};

/** The rule word for word, from whole searches: one by hops and one by distance from every group. */
function byWholeSearches(network: Lengths, groups: Uint32Array, by: Nearness, without?: Int32Array): NearestGroups {
  const sources = Array.from(groups, (group) => Uint32Array.of(group));
  const hops = sources.map((source) => hopsFrom(network, source));
  const distances = sources.map((source) => distancesFrom(network, source));
  const nodes = Array.from({ length: network.size }, (_, node) => node);
  const chosen = nodes.map((node) => {
    const reached = Array.from(groups.keys()).filter(
      (group) => hops[group][node] !== NOT_REACHED && without?.[node] !== -1 && without?.[node] !== group,
    );
    const leastOf = (values: readonly ArrayLike<number>[], among: number[]) => {
      const least = Math.min(...among.map((group) => values[group][node]));
      return among.filter((group) => values[group][node] <= least * (1 + 1e-9));
    };
    const [first, second] = by === 'hops' ? [hops, distances] : [distances, hops];
    return leastOf(second, leastOf(first, reached))[0] ?? -1;
  });
  return {
    group: Int32Array.from(chosen),
    hops: Int32Array.from(chosen, (group, node) => (group < 0 ? NOT_REACHED : hops[group][node])),
    distance: Float64Array.from(chosen, (group, node) =>
      group < 0 ? Number.POSITIVE_INFINITY : distances[group][node],
    ),
  };
}

describe('one search a group', () => {
  const cases = awkwardWeights.flatMap(([name, weight]) =>
    (['hops', 'weighted'] as const).map((by) => ({ name, weight, by })),
  );

  it.each(cases)('gives by $by to the bit what whole searches give: weights $name', async ({ weight, by }) => {
    await fc.assert(
      fc.asyncProperty(anyGroups(30), async ({ graph, groups }) => {
        const network = lengthsOf(withWeights(graph, weight));
        const nearest = await searchFromGroups(network, groups, by, here);
        expect(nearest).toEqual(byWholeSearches(network, groups, by));
        const second = await searchFromGroups(network, groups, by, here, nearest.group);
        expect(second).toEqual(byWholeSearches(network, groups, by, nearest.group));
      }),
      runs,
    );
  });

  it('gives the second nearest of whoever is asked about alone, whatever group each is without', async () => {
    await fc.assert(
      fc.asyncProperty(anyGroups(20), fc.infiniteStream(fc.nat()), async ({ graph, groups }, draws) => {
        const network = lengthsOf(withWeights(graph, awkwardWeights[1][1]));
        const without = Int32Array.from({ length: graph.size }, () => (draws.next().value % (groups.length + 1)) - 1);
        for (const by of ['hops', 'weighted'] as const)
          expect(await searchFromGroups(network, groups, by, here, without)).toEqual(
            byWholeSearches(network, groups, by, without),
          );
      }),
      runs,
    );
  });
});
