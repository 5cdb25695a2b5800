import { describe, expect, it } from 'vitest';
import { unpackRows } from '../../components/networks/unpackNetwork.ts';
import { type PackedRemovals, unpackRemovals } from '../../components/tables/firstRemovals.ts';
import { whyNoCse } from '../../loaders/site/data/cse-state.ts';
import { cseTopDismantle } from '../../loaders/site/data/cse-top-dismantle.ts';
import { socTopDismantle } from '../../loaders/site/data/soc-top-dismantle.ts';
import { nodeRows, type Row, type Rows } from '../network/stage-tables.ts';
import { shaped } from './shaped.ts';

const FIVE = ['hub', 'kid', 'p1', 'p2', 'p3'];
const PAIR = ['y', 'z'];

const steps = (network: string, unit: string, order: string, gcc: readonly number[], removed: readonly string[]) =>
  gcc.map(
    (size, step): Row => ({
      network,
      unit,
      order,
      step,
      gcc: size,
      removed: removed[step - 1] ?? null,
      withheld: removed[step - 1] === 'kid',
    }),
  );

/** A community of five, the child among them the second to be removed; one of two; and a group of two of the same people. */
const given: Rows = {
  nodes: [...nodeRows([...FIVE, ...PAIR], 'cse'), ...nodeRows(['hub', 'kid'], 'soc')],
  nominals: [...FIVE, ...PAIR].map((nominal_id) => ({
    nominal_id,
    family_name: nominal_id.toUpperCase(),
    date_of_birth: nominal_id === 'p3' ? null : '1990-01-01',
  })),
  safeguarding: [{ nominal_id: 'kid', reasons: 'cse-victim' }],
  community_harm: [
    { network: 'cse', community_id: 'CSE-00001', nominals: 5, in_soc: 2, flagged: 1 },
    { network: 'cse', community_id: 'CSE-00002', nominals: 2, in_soc: 0, flagged: 0 },
    { network: 'county-lines', community_id: 'CL-00001', nominals: 9, in_soc: 0, flagged: 0 },
  ],
  nominal_summary: [...FIVE, ...PAIR].map((nominal_id) => ({
    nominal_id,
    in_cse: true,
    in_soc: nominal_id === 'hub' || nominal_id === 'kid',
  })),
  groups: [{ group_id: 'G 1', name: 'Birch', members: 2 }],
  dismantling: [
    ...steps('cse', 'CSE-00001', 'iterative-betweenness', [5, 2, 1, 1, 1, 0], ['hub', 'kid', 'p1', 'p2', 'p3']),
    ...steps('cse', 'CSE-00001', 'degree', [5, 4, 2, 1, 1, 0], ['kid', 'hub', 'p3', 'p1', 'p2']),
    ...steps('cse', 'CSE-00001', 'random', [5, 4, 3, 2, 1, 0], []),
    ...steps('cse', 'CSE-00001', 'core-hd', [5, 4, 2, 1, 1, 0], ['p1', 'hub', 'p3', 'kid', 'p2']),
    ...steps('cse', 'CSE-00002', 'degree', [2, 1, 0], PAIR),
    ...steps('soc', 'G 1', 'degree', [2, 1, 0], ['hub', 'kid']),
  ],
};
const cse = (rows: Rows = given) => shaped(rows, cseTopDismantle);

describe('the first removals of every community', () => {
  it('come in each published order that is not random, with the community’s people and how many are in SOC too', async () => {
    const data = await cse();
    expect(data.absent).toBe(null);
    expect(data.orders).toEqual(['iterative-betweenness', 'degree']);
    expect(unpackRows(data.communities as never)).toEqual([{ id: 'CSE-00001', members: 5, in_soc: 2, flagged: 1 }]);
    const [{ connected, removals }] = unpackRemovals(data as PackedRemovals, 'iterative-betweenness');
    expect(connected).toBe(5);
    expect(removals.map(({ step, id, name, before, left }) => [step, id, name, before, left])).toEqual([
      [1, 'hub', 'HUB', 5, 2],
      [2, null, 'safeguarding first', 2, 1],
    ]);
    const [byDegree] = unpackRemovals(data as PackedRemovals, 'degree');
    expect(byDegree.removals.map(({ id, age_unknown }) => [id, age_unknown])).toEqual([
      [null, false],
      ['hub', false],
      ['p3', true],
    ]);
  });

  it('end where nobody is linked to anybody: from there they stand in the order of ids, and nobody is named', async () => {
    const data = await cse();
    expect(unpackRemovals(data as PackedRemovals, 'degree')[0].removals.at(-1)?.left).toBe(1);
    expect(JSON.stringify(data.people)).not.toMatch(/"p[12]"/);
  });

  it('nobody protected is in the file, nor anybody of a community of fewer than five', async () => {
    const held = JSON.stringify(await cse());
    expect(held).not.toMatch(/kid|Protected/i);
    expect(held).not.toMatch(/CSE-00002|CL-00001|"[yz]"/i);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 14 }, (_, at) => `n${String(at).padStart(2, '0')}`);
    const gcc = Array.from({ length: 15 }, (_, step) => 14 - step);
    const data = await cse({
      nodes: nodeRows(many, 'cse'),
      community_harm: [{ network: 'cse', community_id: 'CSE-00001', nominals: 14, in_soc: 0, flagged: 0 }],
      dismantling: steps('cse', 'CSE-00001', 'degree', gcc, many),
    });
    expect(unpackRemovals(data as PackedRemovals, 'degree')[0].removals.map(({ left }) => left)).toEqual([
      13, 12, 11, 10, 9, 8, 7, 6, 5, 4,
    ]);
    expect(JSON.stringify(data)).not.toMatch(/n1[0-3]/);
  });

  it('a removal that is withheld though its person is not, or the other way, is an error', async () => {
    const safeguarding = [{ nominal_id: 'p1', reasons: 'under-18-now' }];
    await expect(cse({ ...given, safeguarding })).rejects.toThrow('withheld');
  });

  it('where every community has fewer than five people, there are none', async () => {
    const data = await cse({ ...given, community_harm: given.community_harm.slice(1) });
    expect(data).toMatchObject({ orders: [], communities: {}, removals: {} });
    expect(unpackRemovals(data as unknown as PackedRemovals, '')).toEqual([]);
  });
});

it('groups of SOC are taken apart by the same', async () => {
  const data = await shaped(given, socTopDismantle);
  expect(data.groups).toEqual([{ id: 'G 1', name: 'Birch', members: 2, slug: 'g-1' }]);
  const [{ connected, removals }] = unpackRemovals(data as PackedRemovals, 'degree');
  expect([connected, ...removals.map(({ id, left }) => `${id} ${left}`)]).toEqual([2, 'hub 1']);
  expect(JSON.stringify(data)).not.toMatch(/kid/i);
});

describe('why there is no network', () => {
  const cse_full = [{ crime_id: 'c', offender_id: 'a', victim_id: 'b' }];

  it('no crimes or nobody’s part in them; none that a rule admits; none that links two people', async () => {
    expect(await shaped({}, whyNoCse, [])).toBe('no-crimes');
    expect(await shaped({ cse_full }, whyNoCse, [{ table: 'crime_roles' }])).toBe('no-crimes');
    expect(await shaped({}, whyNoCse)).toBe('none-found');
    expect(await shaped({ cse_full, nodes: nodeRows(['a'], 'soc') }, whyNoCse)).toBe('no-links');
    expect(await shaped({ cse_full, nodes: nodeRows(['a'], 'cse') }, whyNoCse)).toBe(null);
  });

  it('is told by the page’s data', async () => {
    expect((await shaped({}, cseTopDismantle)).absent).toBe('none-found');
  });
});
