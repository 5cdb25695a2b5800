import { describe, expect, it } from 'vitest';
import { groupToken, listKey } from '../../components/person/searchTokens.ts';
import { nominals } from '../../loaders/links/nominals-stage.ts';
import { protectedNumbers } from '../../loaders/safeguarding/numbers-stage.ts';
import { nominalSummaryLists, nominalSummaryOverview } from '../../loaders/site/data/nominal-summary.ts';
import { nodeRows, type Rows, runStages } from '../network/stage-tables.ts';
import { shaped } from './shaped.ts';

const member = (nominal_id: string, group_id: string | null, rest: object = {}) => ({
  nominal_id,
  group_id,
  in_soc: true,
  in_cse: false,
  in_county_lines: false,
  crimes: 2,
  cchi_days: 365.12345678912,
  ons_css: null,
  cse_crimes: 0,
  ...rest,
});

const given: Rows = {
  groups: [
    { group_id: 'G/2', name: 'Alder' },
    { group_id: 'G 1', name: 'Birch' },
  ],
  nodes: nodeRows(['group:G 1', 'a', 'b', 'child', 'teen', 'alone']),
  nominals: [
    {
      nominal_id: 'a',
      family_name: 'AL-MASRI',
      given_names: 'Zoë',
      date_of_birth: '1990-02-03',
      pnc_id: '1996/0683751Q',
      cro_number: '55/55V',
    },
    { nominal_id: 'b', family_name: 'DAY', given_names: 'Bo', cro_number: '12/34A', pnc_id: 'N/K' },
    { nominal_id: 'child', family_name: 'DAY', given_names: 'Kit', pnc_id: '1996-0683751q', cro_number: '99/01Z' },
    { nominal_id: 'teen', family_name: 'OKAFOR', given_names: 'Sam', pnc_id: 'N/K' },
    { nominal_id: 'alone', family_name: null, given_names: null },
  ],
  safeguarding: [
    { nominal_id: 'child', reasons: 'under-18-now;cse-victim' },
    { nominal_id: 'teen', reasons: 'under-18-when-linked' },
  ],
  // Of victims in no network, too: one has the same number as a named person has.
  protected_numbers: [
    { nominal_id: 'child', pnc_id: '1996-0683751q', cro_number: '99/01Z' },
    { nominal_id: 'teen', pnc_id: 'N/K' },
    { nominal_id: 'victim', cro_number: '55/55v' },
  ],
  nominal_summary: [
    member('a', 'G 1', { in_cse: true, cse_community: 'CSE-00001', cse_crimes: 1 }),
    member('b', 'G 1'),
    member('child', 'G 1', { in_cse: true, cse_community: 'CSE-00001', safeguarding: 'under-18-now;cse-victim' }),
    member('teen', null, { safeguarding: 'under-18-when-linked' }),
    member('alone', null, {
      in_soc: false,
      in_county_lines: true,
      county_lines_community: 'CL-00001',
      crimes: null,
      cchi_days: null,
    }),
  ],
};

describe('the lists of the nominal summary', () => {
  it('everybody who may be named is found by id, numbers, surname, community and group, and by nothing else', async () => {
    const lists = await shaped(given, nominalSummaryLists);
    const ids = Object.fromEntries([...lists].map(([key, list]) => [key, list.map(([id]) => id)]));
    const code = ids[listKey(groupToken('G 1'), 0)].find((id) => id.startsWith('Protected '));
    expect(ids).toEqual(
      Object.fromEntries(
        Object.entries({
          a: ['a'],
          al: ['a'],
          masri: ['a'],
          almasri: ['a'],
          b: ['b'],
          day: ['b'],
          '1234a': ['b'],
          nk: ['b'],
          alone: ['alone'],
          cse00001: ['a'],
          cl00001: ['alone'],
          [groupToken('G 1')]: ['b', 'a', code],
        }).map(([token, list]) => [listKey(token, 0), list]),
      ),
    );
    expect(lists.get(listKey('a', 0))).toEqual([
      ['a', 'Zoë AL-MASRI', '1990-02-03', false, false, 3, 'G 1', 'CSE-00001', null, 2, 365.1234568, null, 1],
    ]);
    expect(lists.get(listKey('b', 0))?.[0].slice(2, 5)).toEqual([null, 'N/K', '12/34A']);
    expect(lists.get(listKey('alone', 0))).toEqual([
      ['alone', 'no name recorded', null, null, null, 4, null, null, 'CL-00001', null, null, null, 0],
    ]);
  });

  it('of somebody protected the files hold a code and the reason: no id, name, number, network or figure', async () => {
    const lists = await shaped(given, nominalSummaryLists);
    const held = JSON.stringify([...lists]).toLowerCase();
    expect(held).not.toMatch(/child|kit|teen|okafor|sam|0683751|99\/01z|9901z|55\/55v|5555v/);
    const ofGroup = lists.get(listKey(groupToken('G 1'), 0)) ?? [];
    expect(ofGroup.filter((nominal) => nominal.length === 2)).toEqual([
      [expect.stringMatching(/^Protected [12]$/), 'under-18-now;cse-victim'],
    ]);
  });

  it('many who are found alike share several lists, in the order of names', async () => {
    const many = Array.from({ length: 1201 }, (_, at) => `n${at}`);
    const lists = await shaped(
      {
        nodes: nodeRows(many),
        nominals: many.map((nominal_id) => ({ nominal_id, family_name: 'SMITH', given_names: nominal_id })),
        nominal_summary: many.map((nominal_id) => member(nominal_id, 'G')),
      },
      nominalSummaryLists,
    );
    for (const token of ['smith', groupToken('G')]) {
      const parts = [0, 1, 2, 3].map((at) => lists.get(listKey(token, at)));
      expect(parts.map((part) => part?.length)).toEqual([500, 500, 201, undefined]);
      const names = parts.flatMap((part) => part ?? []).map(([, name]) => name);
      expect(names).toEqual(names.toSorted());
    }
  });

  it('nobody in a network, no lists', async () => {
    expect((await shaped({}, nominalSummaryLists)).size).toBe(0);
  });
});

it('the page knows groups by name, how many stand in which networks, and what is not shown', async () => {
  expect(await shaped(given, nominalSummaryOverview)).toEqual({
    groups: [
      { id: 'G/2', name: 'Alder', slug: 'g-2' },
      { id: 'G 1', name: 'Birch', slug: 'g-1' },
    ],
    counted: [
      { networks: 4, people: 1 },
      { networks: 1, people: 2 },
      { networks: 3, people: 2 },
    ],
    flagged: 2,
    unlisted: 1,
    withheldNumbers: 2,
  });
});

it('a run publishes the numbers of the people in a network, and apart those of everyone flagged', async () => {
  const written = await runStages([nominals, protectedNumbers], {
    safeguarding: [
      { nominal_id: 'none', reasons: 'cse-victim' },
      { nominal_id: 'z', reasons: 'cse-victim' },
    ],
    working_nodes: nodeRows(['a', 'group:G']),
    working_nominals: ['a', 'z'].map((nominal_id) => ({ nominal_id, family_name: 'F', date_of_birth: '1990-01-01' })),
    working_police_numbers: [
      ...['a', 'z'].map((nominal_id) => ({ nominal_id, pnc_id: `${nominal_id}1` })),
      { nominal_id: 'none' },
    ],
  });
  expect(written.protected_numbers).toEqual([{ nominal_id: 'z', pnc_id: 'z1', cro_number: null }]);
  expect(written.nominals).toEqual([
    {
      nominal_id: 'a',
      family_name: 'F',
      given_names: null,
      date_of_birth: '1990-01-01',
      pnc_id: 'a1',
      cro_number: null,
    },
  ]);
});
