import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { wholeCurve } from '../../components/charts/wholeCurve.ts';
import { unpackRows } from '../../components/networks/unpackNetwork.ts';
import { cseCommunities } from '../../loaders/site/data/cse-communities.ts';
import { COMMUNITY_FILES } from '../../loaders/site/data/cse-communities-archive.ts';
import { cseCommunityDetails } from '../../loaders/site/data/cse-community-details.ts';
import { shardArchive } from '../../loaders/site/data/shards.ts';
import { edgeRows, nodeRows, type Row } from '../network/stage-tables.ts';
import { shaped } from './shaped.ts';

/** Six people, `hub` linked to all others and `kid` to two; a pair beside them, to which `hub` is linked as well. */
const SIX = ['hub', 'kid', 'p1', 'p2', 'p3', 'p4'];
const PAIR = ['y', 'z'];
const community = (community_id: string, nominals: number, rest: Row): Row => ({
  network: 'cse',
  community_id,
  nominals,
  ...rest,
});
const inside = (nominal_id: string, community_id: string, degree: number, betweenness: number): Row => ({
  network: 'cse',
  nominal_id,
  community_id,
  degree,
  betweenness,
});
const summary = (nominal_id: string, cse_community: string, rest: Row = {}): Row => ({
  nominal_id,
  in_soc: false,
  in_cse: true,
  in_county_lines: false,
  cse_community,
  cse_crimes: 0,
  cse_cchi_days: 0,
  cse_ons_css: 0,
  cse_offender: false,
  cse_victim: false,
  ...rest,
});
const steps = (unit: string, order: string, gcc: readonly number[], removed: readonly string[]): Row[] =>
  gcc.map((size, step) => ({
    network: 'cse',
    unit,
    order,
    step,
    gcc: size,
    removed: removed[step - 1] ?? null,
    withheld: removed[step - 1] === 'kid',
    low: order === 'random' ? size / 2 : null,
    high: order === 'random' ? size : null,
  }));
const given = {
  nodes: nodeRows([...SIX, ...PAIR], 'cse').map((row) => ({ ...row, pagerank: row.node_id === 'hub' ? 0.3 : 0.1 })),
  edges: edgeRows(
    [
      ['hub', 'kid'],
      ['hub', 'p1'],
      ['hub', 'p2'],
      ['hub', 'p3'],
      ['hub', 'p4'],
      ['kid', 'p1'],
      ['hub', 'y'],
      ['y', 'z'],
    ],
    'cse',
  ),
  links: [
    { network: 'cse', source_system: 'crime', a: 'hub', b: 'kid' },
    { network: 'cse', source_system: 'log', a: 'hub', b: 'p1' },
    { network: 'soc', source_system: 'log', a: 'hub', b: 'p1' },
  ],
  groups: [
    { group_id: 'G 1', name: 'Birch' },
    { group_id: 'G2', name: 'Alder' },
  ],
  nominals: SIX.map((nominal_id) => ({
    nominal_id,
    family_name: nominal_id.toUpperCase(),
    date_of_birth: nominal_id === 'p4' ? null : '1990-01-01',
  })),
  safeguarding: [{ nominal_id: 'kid', reasons: 'cse-victim' }],
  communities: [
    inside('hub', 'CSE-00001', 5, 9),
    inside('kid', 'CSE-00001', 2, 4),
    ...['p1', 'p2', 'p3', 'p4'].map((id) => inside(id, 'CSE-00001', 1, id === 'p4' ? 1 : 0)),
    ...PAIR.map((id) => inside(id, 'CSE-00002', 1, 0)),
  ],
  community_harm: [
    community('CSE-00001', 6, {
      offenders: 2,
      victims: 1,
      in_soc: 3,
      flagged: 1,
      crimes: 4,
      cchi_days: 10,
      ons_css: 500.5,
    }),
    community('CSE-00002', 2, { offenders: 1, victims: 0, in_soc: 1, flagged: 0, crimes: 7 }),
  ],
  nominal_summary: [
    summary('hub', 'CSE-00001', { in_soc: true, group_id: 'G 1', cse_offender: true, cse_crimes: 2, cse_ons_css: 700 }),
    summary('kid', 'CSE-00001', { in_soc: true, group_id: 'G 1', cse_victim: true, safeguarding: 'cse-victim' }),
    summary('p1', 'CSE-00001', { in_soc: true, group_id: null }),
    ...['p2', 'p3', 'p4'].map((id) => summary(id, 'CSE-00001')),
    summary('y', 'CSE-00002', { in_soc: true, group_id: 'G 1' }),
    summary('z', 'CSE-00002', { cse_offender: true }),
    summary('elsewhere', 'none', { in_cse: false, in_soc: true, group_id: 'G2' }),
  ],
  dismantling: [
    ...steps('CSE-00001', 'degree', [6, 2, 1, 1, 1, 1, 0], ['hub', 'kid', 'p1', 'p2', 'p3', 'p4']),
    ...steps('CSE-00001', 'random', [6, 4.5, 3.25, 2, 1.5, 1, 0], []),
    ...steps('CSE-00002', 'degree', [2, 1, 0], ['y', 'z']),
    { network: 'soc', unit: 'G 1', order: 'degree', step: 0, gcc: 9, removed: null, withheld: false },
  ],
  dismantling_summary: ['degree', 'random'].flatMap((order) => [
    { network: 'cse', unit: 'CSE-00001', order, nodes: 6, gcc_0: 6, r: 0.1234567, k50: 1, k10: 6 },
    { network: 'cse', unit: 'CSE-00002', order, nodes: 2, gcc_0: 2, r: 0.25, k50: 1, k10: 2 },
  ]),
};

describe('the communities of the CSE network', () => {
  it('have extent, harm and place of their own; those of two to four people are counts by size', async () => {
    const data = await shaped(given, cseCommunities);
    expect(data.absent).toBe(null);
    expect(data.network).toEqual({
      people: 8,
      offenders: 2,
      victims: 1,
      both: 0,
      offenders_of_all: 0,
      in_soc: 4,
      flagged: 1,
    });
    expect(data.links).toEqual([
      { source: 'crime', links: 1 },
      { source: 'log', links: 1 },
    ]);
    expect(data.small).toEqual([{ size: 2, communities: 1 }]);
    const rows = unpackRows<Row>(data.communities as never);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: 'CSE-00001',
      nominals: 6,
      victims: 1,
      crimes: 4,
      ons_css: 500.5,
      cse_crimes: null,
      pairs: 6,
      pairs_out: 1,
      tied: 1,
      pagerank: 0.8,
    });
    expect(data.orders).toEqual(['degree', 'random']);
    expect(JSON.stringify(data)).not.toContain('CSE-00002');
  });

  it('the SOC groups nearest to people of both networks, with those who reach none', async () => {
    const { groups } = await shaped(given, cseCommunities);
    expect(groups).toEqual([
      { id: 'G 1', name: 'Birch', slug: 'g-1', people: 3, communities: 2 },
      { id: null, name: null, slug: null, people: 1, communities: 1 },
    ]);
  });
});

describe('one community', () => {
  const detailsOf = (rows: Parameters<typeof shaped>[0]) => shaped(rows, (tables) => cseCommunityDetails(tables, 1));

  it('has every order of removal, each removal as a place among its people until nobody is linked; a child keeps place and size, and is nobody', async () => {
    const details = await detailsOf(given);
    expect([...details.keys()]).toEqual(['CSE-00001']);
    const detail = details.get('CSE-00001');
    expect(detail?.people.id).toEqual(['Protected 1', 'hub', 'p1', 'p2', 'p3', 'p4']);
    const [degree, random] = detail?.orders ?? [];
    expect(degree).toMatchObject({ order: 'degree', r: 0.123457, removed: [1, -1], low: null });
    expect(degree.curve).toEqual({ at: [0, 1, 2, 6], left: [6, 2, 1, 0] });
    expect(random.removed).toEqual([]);
    expect(wholeCurve(random.curve)).toEqual([6, 4.5, 3.25, 2, 1.5, 1, 0]);
    expect(random.low && wholeCurve(random.low)).toEqual([3, 2.25, 1.63, 1, 0.75, 0.5, 0]);
    expect(detail?.groups.map(({ name, people }) => [name, people])).toEqual([
      ['Birch', 2],
      [null, 1],
    ]);
  });

  it('nobody protected is in a file, and nobody of a community that is only counted', async () => {
    const held = JSON.stringify([...(await detailsOf(given))]);
    expect(held).not.toMatch(/kid/i);
    expect(held).not.toMatch(/CSE-00002|"[YZ]"/);
  });

  it('a removal that is withheld though its person is not, or the other way, is an error', async () => {
    const safeguarding = [{ nominal_id: 'p1', reasons: 'under-18-now' }];
    await expect(detailsOf({ ...given, safeguarding })).rejects.toThrow('withheld');
  });
});

it('the page names every file that the archive holds', async () => {
  const page = readFileSync(new URL('../../src/cse/network.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/community-details\/(\d+)\.bin/g)].map(([, at]) => Number(at));
  expect(named).toEqual(Array.from({ length: COMMUNITY_FILES }, (_, at) => at));
  const archive = await JSZip.loadAsync(await shardArchive(new Map(), COMMUNITY_FILES));
  expect(Object.keys(archive.files)).toHaveLength(COMMUNITY_FILES + 1);
});
