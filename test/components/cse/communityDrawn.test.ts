import { describe, expect, test } from 'vitest';
import {
  besideInWords,
  findingOfOverlap,
  findingOfSizes,
  linksInWords,
  unlinkedInWords,
} from '../../../components/cse/communityFindings.ts';
import {
  curveOf,
  firstRemovals,
  type PackedOrder,
  removedAt,
  removedBy,
} from '../../../components/cse/communityOrders.ts';
import { type CommunityPerson, peopleTable, personWords } from '../../../components/cse/communityPeople.ts';
import { pairTable, peopleNodes } from '../../../components/networks/peopleNetwork.ts';

const person = (id: string, rest: Partial<CommunityPerson> = {}): CommunityPerson => ({
  ...{ id, name: id.toUpperCase(), safeguarding: null, age_unknown: false, drawn_degree: 1, x: 0, y: 0, size: 3 },
  ...{ offender: false, rank: null, degree: 1, betweenness: 0, crimes: 0, cchi_days: 0, ons_css: 0 },
  ...{ in_soc: false, group: null, leads: true },
  ...rest,
});
const child = person('Protected 1', {
  ...{ name: 'safeguarding first', safeguarding: 'under-18-now', drawn_degree: 0, leads: false },
  ...{ offender: null, degree: null, betweenness: null, crimes: null, cchi_days: null, ons_css: null, in_soc: null },
});
const people = [child, person('ann', { offender: true, crimes: 2 }), person('bob', { in_soc: true })];
const order: PackedOrder = {
  order: 'degree',
  gcc_0: 3,
  k50: 1,
  k10: 3,
  switched_at: null,
  curve: { at: [0, 1, 2, 3], left: [3, 1, 1, 0] },
  low: null,
  high: null,
  removed: [1, -1, 2],
};

describe('removals of a community', () => {
  test('name whoever may be named; a withheld one keeps its place, and nobody is drawn as removed for it', () => {
    expect([1, 2, 3].map((step) => removedAt(order, people, step))).toEqual([
      'ANN (ann)',
      'safeguarding first',
      'BOB (bob)',
    ]);
    expect([0, 1, 2, 3].map((steps) => [...removedBy(order, people, steps)])).toEqual([
      [],
      ['ann'],
      ['ann'],
      ['ann', 'bob'],
    ]);
  });

  test('as rows: how many each takes from the largest connected part, and what is left', () => {
    expect(firstRemovals(order, curveOf(order), people, 2)).toEqual([
      { step: 1, id: 'ann', name: 'ANN', age_unknown: false, leads: true, cut: 2, left: 1, share: 1 / 3 },
      {
        step: 2,
        id: null,
        name: 'safeguarding first',
        age_unknown: false,
        leads: false,
        cut: 0,
        left: 1,
        share: 1 / 3,
      },
    ]);
  });
});

describe('people of a community', () => {
  test('are drawn in the colour of their part; a child is a diamond under a code, in no colour', () => {
    const [first, ...others] = peopleNodes(people, ({ offender }) => (offender ? 0 : null));
    expect(first).toMatchObject({ withheld: true, code: 'Protected 1', degree: 0 });
    expect(first).not.toHaveProperty('category');
    expect(others.map(({ category }) => category)).toEqual([0, null]);
    expect(peopleNodes(people).some((node) => 'category' in node)).toBe(false);
  });

  test('are listed with their part and the SOC group nearest to whoever is in both networks', () => {
    const groups = [{ id: null, name: null, slug: null, people: 1 }];
    const { rows } = peopleTable(people, groups);
    expect(rows.map(({ part, near }) => [part, near])).toEqual([
      ['under 18 now', null],
      ['offender', null],
      ['log or cell', 'no group reached'],
    ]);
    expect(personWords(people[1])).toBe('Offender of 2 CSE crimes as recorded.');
    expect(personWords(people[2])).toBe('Here by a log or a shared cell alone. In the SOC network too.');
  });

  test('pairs as a table: of two children neither source nor year is told', () => {
    const records = [
      { source: 'log', year: 2014 },
      { source: 'crime', year: 2016 },
    ];
    const { rows } = pairTable([
      { source: 'ann', target: 'bob', links: 2, weight: 0.5, records },
      { source: 'Protected 1', target: 'Protected 2', links: 1, weight: 0.5, records: [] },
    ]);
    expect(rows.map(({ from, first, last }) => [from, first, last])).toEqual([
      ['crime, log', 2014, 2016],
      ['not told', null, null],
    ]);
  });
});

describe('findings', () => {
  test('who the people of the network are, and how many offenders it does not hold', () => {
    const network = { people: 10, offenders: 4, victims: 3, both: 1, offenders_of_all: 9 };
    expect(besideInWords(network)).toBe(
      '4 offenders and 3 victims of these crimes as recorded, 1 of them both; the other 4 are here by a log or a cell alone',
    );
    expect(besideInWords({ ...network, people: 6 })).not.toContain('other');
    expect(unlinkedInWords(network)).toMatch(/^Of 9 offenders of the full table 5 are linked to nobody/);
    expect(unlinkedInWords({ ...network, offenders_of_all: 4 })).toMatch(/^Every offender/);
  });

  test('how many communities are small', () => {
    const bands = [
      { label: '2 people', communities: 3, people: 6 },
      { label: '5 to 9', communities: 1, people: 7 },
    ];
    const rest = { communities: [{ nominals: 7 }] as never, people: 12 };
    expect(findingOfSizes(bands, [{ size: 2, communities: 3 }], rest)).toBe(
      '3 of 4 communities have fewer than five people, 50% of everyone here; the largest has 7',
    );
    expect(findingOfSizes(bands.slice(1), [], rest)).toBe('The one community has five people or more: 7');
    expect(findingOfSizes(bands.slice(0, 1), [{ size: 2, communities: 3 }], { communities: [], people: 6 })).toBe(
      'All 3 communities have fewer than five people',
    );
  });

  test('which SOC group most are near to', () => {
    const network = { people: 10, in_soc: 4 };
    const groups = [
      { name: 'Birch', people: 3 },
      { name: 'Alder', people: 1 },
    ];
    expect(findingOfOverlap(groups, network)).toBe(
      '40% of the people here are in the SOC network too; more are nearest to Birch than to any other group: 3',
    );
    expect(findingOfOverlap(groups.slice(0, 1), network)).toContain('all who reach a group are nearest to Birch: 3');
    expect(findingOfOverlap([], network)).toBe('4 people are in both networks, and none of them reaches a group');
  });

  test('where links come from, most first', () => {
    const links = [
      { source: 'crime', links: 1 },
      { source: 'log', links: 3 },
    ];
    expect(linksInWords(links)).toBe(
      '75% come from intelligence logs that name an offender beside them, 25% come from crimes with a common victim',
    );
  });
});
