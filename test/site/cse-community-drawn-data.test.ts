import { describe, expect, it } from 'vitest';
import { linksOfPerson } from '../../components/cse/communityLinks.ts';
import type { CommunityPerson } from '../../components/cse/communityPeople.ts';
import { unpackPeople } from '../../components/networks/peopleNetwork.ts';
import { type CommunityDetail, cseCommunityDetails } from '../../loaders/site/data/cse-community-details.ts';
import { edgeRows, nodeRows, type Row } from '../network/stage-tables.ts';
import { shaped } from './shaped.ts';

const A = 'CSE-00001';
const B = 'CSE-00002';

/** Rows of a run stand in the order of their keys. */
const keyOf = ({ source_system, source_ref, a, b }: Row) => [source_system, source_ref, a, b].join('\n');

/**
 * A community of six: `hub` is an offender with `child`, a child, by a victim who is in no network; both share logs with others, `child` with
 * `teen`, another child unless called otherwise. Links lead to a community of five, and one to a pair that is only counted.
 */
function study(child: string, teen = 'teen') {
  const inA = ['hub', child, teen, 'ann', 'bob', 'eve'];
  const inB = ['b1', 'b2', 'b3', 'b4', 'b5'];
  const everyone: readonly (readonly [string, string])[] = [
    ...inA.map((id) => [id, A] as const),
    ...inB.map((id) => [id, B] as const),
    ['y', 'CSE-00003'],
    ['z', 'CSE-00003'],
  ];
  const pairs: readonly (readonly [string, string, number, number])[] = [
    ['hub', child, 2, 0.75],
    [child, teen, 1, 0.5],
    ['hub', 'ann', 1, 0.123456],
    [teen, 'bob', 1, 0.5],
    ['hub', 'eve', 1, 0.25],
    ['eve', 'b1', 1, 0.25],
    [child, 'b1', 1, 0.25],
    ['hub', 'y', 1, 0.25],
  ];
  const link = (source_system: string, ref: string, date: string, one: string, other: string): Row => {
    const [a, b] = one < other ? [one, other] : [other, one];
    return { network: 'cse', source_system, source_ref: ref, date, a, b, strength: 0.5, weight: 0.25 };
  };
  // A connection's reference names the crime of the smaller id first.
  const connection = child < 'hub' ? 'CHILD|HUB|vic' : 'HUB|CHILD|vic';
  const cell = child < 'hub' ? `${child}|hub|2016-01-01|2016-03-01` : `hub|${child}|2016-01-01|2016-03-01`;
  return {
    nodes: nodeRows(
      everyone.map(([id]) => id),
      'cse',
    ),
    edges: edgeRows(pairs, 'cse'),
    links: [
      link('crime', connection, '2018-05-01', 'hub', child),
      link('custody', cell, '2016-03-01', 'hub', child),
      link('log', 'L1', '2017-02-03', child, teen),
      link('log', 'L2', '2019-02-03', 'hub', 'ann'),
      link('log', 'L3', '2019-02-04', teen, 'bob'),
      link('log', 'L3', '2019-02-04', 'hub', 'eve'),
      link('log', 'L4', '2015-02-04', 'eve', 'b1'),
      link('log', 'L4', '2015-02-04', child, 'b1'),
      link('log', 'L5', '2015-02-04', 'hub', 'y'),
      { ...link('log', 'L9', '2019-12-01', 'hub', 'ann'), network: 'soc' },
    ].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)),
    groups: [{ group_id: 'G1', name: 'Birch' }],
    nominals: [...everyone.map(([id]) => id), 'vic'].map((nominal_id) => ({
      nominal_id,
      family_name: nominal_id.toUpperCase(),
      date_of_birth: nominal_id === 'bob' ? null : '1990-01-01',
    })),
    safeguarding: [child, ...(teen === 'teen' ? ['teen'] : []), 'vic'].map((nominal_id) => ({
      nominal_id,
      reasons: nominal_id === 'vic' ? 'cse-victim' : 'under-18-when-linked',
    })),
    communities: everyone.map(([nominal_id, community_id]) => ({
      network: 'cse',
      nominal_id,
      community_id,
      degree: pairs.filter(
        ([one, other]) => (one === nominal_id || other === nominal_id) && inA.includes(one) && inA.includes(other),
      ).length,
      betweenness: nominal_id === 'hub' ? 7 : nominal_id === child ? 6 : nominal_id === teen ? 4 : 0,
    })),
    community_harm: [
      { network: 'cse', community_id: A, nominals: 6 },
      { network: 'cse', community_id: B, nominals: 5 },
      { network: 'cse', community_id: 'CSE-00003', nominals: 2 },
    ],
    nominal_summary: everyone.map(([nominal_id, cse_community]) => ({
      nominal_id,
      in_soc: nominal_id === 'hub' || nominal_id === 'ann' || nominal_id === child,
      in_cse: true,
      cse_community,
      group_id: nominal_id === 'hub' || nominal_id === child ? 'G1' : null,
      cse_offender: nominal_id === 'hub' || nominal_id === child,
      cse_victim: false,
      cse_crimes: nominal_id === 'hub' ? 2 : 0,
      cse_cchi_days: 0,
      cse_ons_css: nominal_id === 'hub' ? 700 : 0,
    })),
  };
}

const detailsOf = (given: Parameters<typeof shaped>[0]): Promise<ReadonlyMap<string, CommunityDetail>> =>
  shaped(given, (tables) => cseCommunityDetails(tables, 1));

async function communityOf(given: Parameters<typeof shaped>[0]) {
  const detail = (await detailsOf(given)).get(A);
  if (!detail) throw new Error('no community');
  return { detail, ...unpackPeople<CommunityPerson>(detail as never) };
}

describe('a drawn community', () => {
  it('has all its people, those who may be named with the figures of the tables', async () => {
    const { people } = await communityOf(study('child'));
    expect(people.map(({ id }) => id).sort()).toEqual(
      ['Protected 1', 'Protected 2', 'ann', 'bob', 'eve', 'hub'].sort(),
    );
    const person = (id: string) => people.find((each) => each.id === id);
    expect(person('hub')).toMatchObject({
      name: 'HUB',
      offender: true,
      rank: 1,
      degree: 3,
      drawn_degree: 3,
      betweenness: 7,
      crimes: 2,
      ons_css: 700,
      in_soc: true,
      group: 'G1',
    });
    expect(person('ann')).toMatchObject({ offender: false, rank: null, degree: 1, in_soc: true, group: null });
    expect(person('bob')).toMatchObject({ age_unknown: true, in_soc: false });
    expect(new Set(people.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
  });

  it('of a child there is a code and a reason, and no figure', async () => {
    const { people } = await communityOf(study('child'));
    for (const { x, y, size, id, ...rest } of people.filter(({ safeguarding }) => safeguarding !== null)) {
      expect([x, y, size].every(Number.isFinite)).toBe(true);
      expect(id).toMatch(/^Protected \d$/);
      expect(rest).toEqual({
        name: 'safeguarding first',
        safeguarding: 'under-18-when-linked',
        age_unknown: false,
        drawn_degree: 0,
        leads: false,
        ...Object.fromEntries(
          ['offender', 'rank', 'degree', 'betweenness', 'crimes', 'cchi_days', 'ons_css', 'in_soc', 'group'].map(
            (figure) => [figure, null],
          ),
        ),
      });
    }
  });

  it('has every pair inside it and none across its border, with sources and years; of two children neither', async () => {
    const { edges } = await communityOf(study('child'));
    const called = (id: string) => id.replace(/Protected \d/, 'child');
    const shown = edges.map(({ source, target, records, links, weight }) => [
      [called(source), called(target)].sort().join(' '),
      links,
      weight,
      records?.map(({ source, year }) => `${source} ${year}`).join(', '),
    ]);
    expect(shown.sort()).toEqual([
      ['ann hub', 1, 0.1235, 'log 2019'],
      ['bob child', 1, 0.5, 'log 2019'],
      ['child child', 1, 0.5, ''],
      ['child hub', 2, 0.75, 'custody 2016, crime 2018'],
      ['eve hub', 1, 0.25, 'log 2019'],
    ]);
  });

  it('has every link of somebody with its source record, out of the community too; a victim in a reference under a code', async () => {
    const { detail, people } = await communityOf(study('child'));
    const links = (id: string) =>
      linksOfPerson(detail.links, id, people).map(({ date, source, reference, other, community }) =>
        [date, source, reference, other, community].join(' '),
      );
    const child = /(Protected \d) this one$/.exec(links('hub')[2])?.[1];
    expect(links('hub')).toEqual([
      '2019-02-04 log L3 eve this one',
      '2019-02-03 log L2 ann this one',
      expect.stringMatching(new RegExp(`^2018-05-01 crime CHILD\\|HUB\\|Protected \\d ${child} this one$`)),
      `2016-03-01 custody ${child}|hub|2016-01-01|2016-03-01 ${child} this one`,
      '2015-02-04 log L5 y a smaller one',
    ]);
    expect(links('eve')).toEqual(['2019-02-04 log L3 hub this one', `2015-02-04 log L4 b1 ${B}`]);
    // The link of two children is in no list.
    expect(JSON.stringify(detail.links)).not.toContain('L1');
  });

  it('neither rows nor pairs nor references tell whether a child’s id is smaller than another', async () => {
    // With one child alone in the network the code is always the same: then nothing else may differ.
    const alone = (child: string) => detailsOf(study(child, 'tim'));
    const held = async (child: string) => {
      const details = JSON.stringify([...(await alone(child))]);
      expect(details).not.toContain(child);
      // Two are protected, the child and the victim: their codes may change places.
      const [vic] =
        /HUB\|CHILD\|(Protected \d)|CHILD\|HUB\|(Protected \d)/.exec(details)?.slice(1).filter(Boolean) ?? [];
      return details.replaceAll(vic ?? '', 'VICTIM').replaceAll(/Protected \d/g, 'CHILD');
    };
    const first = await held('0-first');
    expect(await held('nnn')).toBe(first);
    expect(await held('zz-last')).toBe(first);
  });
});
