import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membership } from '../../loaders/network/membership-stage.ts';
import { secondGroup } from '../../loaders/network/second-group-stage.ts';
import { type Edge, edgeRows, nodeRows, runStages } from './stage-tables.ts';

const run = async (ids: string[], edges: Edge[], options: Parameters<typeof runStages>[2] = {}) => {
  const given = { working_nodes: nodeRows(ids), edges: edgeRows(edges) };
  const { working_members } = await runStages([membership], given, options);
  const { second_nearest } = await runStages([secondGroup], { ...given, working_members }, options);
  return { members: working_members, second: second_nearest };
};

describe('the second nearest group', () => {
  const ids = ['group:A', 'group:B', 'group:C', 'p', 'q', 'x', 'lone'];
  const edges: Edge[] = [
    ['group:A', 'p', 1, 2],
    ['group:B', 'q', 1, 1],
    ['group:C', 'q', 1, 1],
    ['p', 'x', 1, 1],
    ['q', 'x', 1, 1],
  ];

  it('is the nearest of the others by the same rule; without a row where nobody or one group is reached', async () => {
    const { members, second } = await run(ids, edges);
    expect(members.map(({ nominal_id, group_id }) => [nominal_id, group_id])).toEqual([
      ['lone', null],
      ['p', 'A'],
      ['q', 'B'],
      ['x', 'A'],
    ]);
    expect(second).toEqual([
      { nominal_id: 'p', group_id: 'B', hops: 3, distance: 3 },
      { nominal_id: 'q', group_id: 'C', hops: 1, distance: 1 },
      { nominal_id: 'x', group_id: 'B', hops: 2, distance: 2 },
    ]);
    expect((await run(['group:A', 'p'], [['group:A', 'p']])).second).toEqual([]);
  });

  it('is whom the stage of membership takes where the nearest is no group, where no way leads through it', async () => {
    const people = Array.from({ length: 6 }, (_, at) => `n${at}`);
    const groups = ['group:A', 'group:B', 'group:C'];
    const weights = fc.constantFrom(0.5, 1, 3);
    const networks = fc.array(fc.tuple(fc.constantFrom(...groups, ...people), fc.constantFrom(...people), weights), {
      minLength: 3,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(networks, fc.constantFrom('hops', 'weighted'), async (pairs, distance) => {
        // Everybody's own group is left without onward ways: a group's node is an end, linked to one person at most.
        const seen = new Set<string>();
        const list: Edge[] = pairs.flatMap(([a, b, weight]): Edge[] => {
          const key = a.startsWith('group:') ? a : [a, b].sort().join();
          if (a === b || seen.has(key)) return [];
          seen.add(key);
          return [[a, b, 1, weight]];
        });
        const settings = { settings: { membership: { distance } } };
        const all = await run([...groups, ...people], list, settings);
        for (const group of groups) {
          const without = await run(
            [...groups.filter((each) => each !== group), ...people],
            list.filter(([a]) => a !== group),
            settings,
          );
          for (const { nominal_id } of all.members.filter(({ group_id }) => `group:${group_id}` === group)) {
            const expected = without.members.find((each) => each.nominal_id === nominal_id);
            const found = all.second.find((each) => each.nominal_id === nominal_id);
            expect(found?.group_id ?? null).toBe(expected?.group_id ?? null);
            expect(found?.hops ?? null).toBe(expected?.hops ?? null);
            if (found) expect(found.distance).toBeCloseTo(Number(expected?.distance), 9);
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});
