import { describe, expect, it } from 'vitest';
import { periods } from '../../loaders/time/periods-stage.ts';
import { runStages } from '../network/stage-tables.ts';
import { type LinkLine, linkRows } from './links.ts';

const temporal = (years: [number, number], decades: [number, number][] = []) => ({ temporal: { years, decades } });

const run = async (
  links: readonly LinkLine[],
  settings: object = temporal([2004, 2006]),
  other: readonly Record<string, string>[] = [],
  workers = 1,
) => {
  const written = await runStages([periods], { links: [...linkRows(links), ...other] }, { settings, workers });
  return {
    edges: written.working_period_edges.map(({ period, a, b, links: count, weight }) => [period, a, b, count, weight]),
    members: written.working_period_members.map(({ period, nominal_id, group_id, hops }) => [
      period,
      nominal_id,
      group_id,
      hops,
    ]),
  };
};

describe('the networks of years and decades (METHOD 7.1, 7.2)', () => {
  it('stand on their own records, without decay', async () => {
    const { edges, members } = await run(
      [
        ['log L1 p group:A 2004-01-01', 0.5],
        ['log L2 p group:A 2004-12-31', 0.25],
        'log L3 p group:B 2005-01-01',
        'log L4 q group:B 2007-01-01',
      ],
      temporal([2004, 2006], [[2004, 2005]]),
    );
    expect(edges).toEqual([
      ['2004', 'group:A', 'p', 2, 0.75],
      ['2004-2005', 'group:A', 'p', 2, 0.75],
      ['2004-2005', 'group:B', 'p', 1, 1],
      ['2005', 'group:B', 'p', 1, 1],
    ]);
    expect(members).toEqual([
      ['2004', 'p', 'A', 1],
      // Linked to both: the smaller weighted distance, and B's is 1 to A's 4/3.
      ['2004-2005', 'p', 'B', 1],
      ['2005', 'p', 'B', 1],
    ]);
  });

  it('hold a crime only where an offender is on a log of that period that names a group', async () => {
    const { edges } = await run([
      'log L1 p group:A 2004-05-01',
      'crime C1 p q 2004-06-01',
      'crime C1 p r 2004-06-01',
      'crime C1 q r 2004-06-01',
      // In the year of the crime nobody stands on a log; in another, p does.
      'crime C2 p q 2005-06-01',
      // q and r are in the network of 2004 by a crime alone.
      'crime C3 q r 2004-07-01',
    ]);
    expect(edges).toEqual([
      ['2004', 'group:A', 'p', 1, 1],
      ['2004', 'p', 'q', 1, 1],
      ['2004', 'p', 'r', 1, 1],
      ['2004', 'q', 'r', 1, 1],
    ]);
  });

  it('hold a shared cell only where one of the pair is identified by a log or a crime of that period', async () => {
    const { edges, members } = await run([
      'log L1 p group:A 2004-05-01',
      'crime C1 p q 2004-06-01',
      ['custody p|s p s 2004-07-01', 0.001],
      ['custody q|t q t 2004-07-01', 0.001],
      // t is in the network by a cell alone and draws in nobody.
      ['custody t|u t u 2004-07-01', 0.001],
      ['custody p|v p v 2006-07-01', 0.001],
    ]);
    expect(edges.map(([, a, b]) => `${a} ${b}`)).toEqual(['group:A p', 'p q', 'p s', 'q t']);
    expect(members.map(([, id, group, hops]) => `${id} ${group} ${hops}`)).toEqual([
      'p A 1',
      'q A 2',
      's A 2',
      't A 3',
    ]);
  });

  it('pass over other networks, and years outside', async () => {
    const other = { network: 'cse', source_system: 'log', source_ref: 'L9', a: 'group:A', b: 'p', date: '2004-01-01' };
    expect(await run(['log L1 p group:A 2003-12-31', 'log L2 p group:A 2007-01-01'], undefined, [other])).toEqual({
      edges: [],
      members: [],
    });
  });

  it('follow the rule for the nearest group [I-09]', async () => {
    const links: LinkLine[] = [
      ['log L1 p group:A 2004-01-01', 0.1],
      'log L2 q group:B 2004-01-01',
      'log L3 p q 2004-01-01',
    ];
    const of = async (distance: string) =>
      (await run(links, { ...temporal([2004, 2004]), membership: { distance } })).members.find(([, id]) => id === 'p');
    expect(await of('hops')).toEqual(['2004', 'p', 'A', 1]);
    expect(await of('weighted')).toEqual(['2004', 'p', 'B', 2]);
  });

  it('are the same with three workers as with one', async () => {
    const links = Array.from({ length: 200 }, (_, at): LinkLine[] => [
      [`log L${at} n${at % 31} group:G${at % 5} ${2004 + (at % 3)}-03-01`, 1 / (1 + (at % 4))],
      `crime C${at} n${at % 31} n${31 + (at % 17)} ${2004 + ((at * 7) % 3)}-04-01`,
    ]).flat();
    const settings = temporal([2004, 2006], [[2004, 2006]]);
    expect(await run(links, settings, [], 3)).toEqual(await run(links, settings));
  });
});
