import { describe, expect, it } from 'vitest';
import { decades } from '../../loaders/time/decades-stage.ts';
import { runStages } from '../network/stage-tables.ts';

const D1 = '2000-2009';
const D2 = '2010-2019';
const edge = (period: string, a: string, b: string, weight = 1) => ({ period, a, b, links: 2, weight });
const member = (period: string, nominal_id: string, group_id: string, hops = 1) => ({
  period,
  nominal_id,
  group_id,
  hops,
});

const given = {
  working_period_edges: [
    edge(D1, 'group:A', 'p', 0.5),
    edge(D1, 'group:B', 'p'),
    edge(D1, 'p', 'q', 0.25),
    edge(D1, 'q', 'r'),
    edge(D1, 'group:B', 'r'),
    edge(D2, 'group:A', 'p'),
    edge(D2, 'p', 'q'),
    edge('2004', 'p', 'q'),
  ],
  working_period_members: [
    member(D1, 'p', 'A'),
    member(D1, 'q', 'A', 2),
    member(D1, 'r', 'B'),
    member(D1, 'lost', 'B', 3),
    member(D2, 'p', 'A'),
    member(D2, 'q', 'B'),
    member('2004', 'p', 'A'),
  ],
};

describe('the networks of groups by decade (METHOD 7.2)', () => {
  it('are the members assigned, and the edges among them and to the group', async () => {
    const { decade_edges, decade_members } = await runStages([decades], given);
    expect(decade_edges.map(({ group_id, decade, a, b, weight }) => [group_id, decade, a, b, weight])).toEqual([
      ['A', D1, 'group:A', 'p', 0.5],
      ['A', D1, 'p', 'q', 0.25],
      ['A', D2, 'group:A', 'p', 1],
      ['B', D1, 'group:B', 'r', 1],
    ]);
    expect(decade_edges[0].links).toBe(2);
    // Whoever has no edge to the others is a member all the same.
    expect(
      decade_members.map(({ group_id, decade, nominal_id, hops }) => `${group_id} ${decade} ${nominal_id} ${hops}`),
    ).toEqual([`A ${D1} p 1`, `A ${D1} q 2`, `A ${D2} p 1`, `B ${D1} lost 3`, `B ${D1} r 1`, `B ${D2} q 1`]);
  });

  it('are none where the study asks for none', async () => {
    const settings = { temporal: { decades: [] } };
    expect(await runStages([decades], given, { settings })).toEqual({ decade_edges: [], decade_members: [] });
  });
});
