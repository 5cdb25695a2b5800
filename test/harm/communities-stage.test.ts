import { describe, expect, it } from 'vitest';
import { communityHarm } from '../../loaders/harm/communities-stage.ts';
import { nodeRows, type Row, runStages } from '../network/stage-tables.ts';
import { type Crime, crimeTables, type Score } from './crimes.ts';

const scores: Score[] = [
  ['19G', null, 3000],
  ['34A', 365, 800, 'exact'],
  ['92A', 547.5, 500, 'deduced from subgroup bound'],
];
const inCommunity = (community_id: string, ids: string): Row[] =>
  ids.split(' ').map((nominal_id) => ({ network: 'cse', nominal_id, community_id }));
const fullRow = (crime_id: string, offender_id: string, victim_id: string): Row => ({
  crime_id,
  offender_id,
  victim_id,
});

async function harmOf(crimes: readonly Crime[], full: readonly Row[], absent: readonly string[] = [], settings = {}) {
  const { working_crimes, ...tables } = crimeTables(crimes, scores, absent);
  const { community_harm } = await runStages(
    [communityHarm],
    {
      ...tables,
      working_crime_details: working_crimes,
      cse_full: full,
      communities: [...inCommunity('CSE-00001', 'p q v'), ...inCommunity('CSE-00002', 's')],
      working_nodes: [...nodeRows(['p', 's']), ...nodeRows(['p', 'q', 'v', 's'], 'cse')],
      safeguarding: [{ nominal_id: 'v', reasons: 'cse-victim' }],
    },
    { settings: { as_of: '2019-12-31', ...settings } },
  );
  return community_harm;
}

const crimes: readonly Crime[] = [
  ['C1', '2010-01-01', '19G', 'p SUSPECT; q SUSPECT; v VICTIM'],
  ['C2', '2010-01-01', '34A', 'p POTENTIAL DETECTION; s SUSPECT'],
  ['C3', '2010-01-01', '92A', 'q SUSPECT; v SUSPECT'],
  ['C4', '2020-05-05', '34A', 'p SUSPECT; v VICTIM'],
];
const full = [fullRow('C1', 'p', 'v'), fullRow('C1', 'q', 'v')];

describe('the harm of communities (METHOD 6)', () => {
  it('counts a crime once a community, the full table’s crimes apart, and who is in it', async () => {
    expect(await harmOf(crimes, full)).toMatchObject([
      {
        community_id: 'CSE-00001',
        nominals: 3,
        offenders: 2,
        victims: 1,
        in_soc: 1,
        flagged: 1,
        crimes: 3,
        cchi_days: 912.5,
        ons_css: 4300,
        crimes_without_cchi: 1,
        crimes_uncertain_cchi: 1,
        cchi_days_uncertain: 547.5,
        cse_crimes: 1,
        cse_cchi_days: 0,
        cse_ons_css: 3000,
        cse_crimes_without_cchi: 1,
        cse_crimes_without_ons: 0,
      },
      {
        community_id: 'CSE-00002',
        nominals: 1,
        offenders: 0,
        in_soc: 1,
        crimes: 1,
        cchi_days: 365,
        cse_crimes: 0,
        cse_ons_css: 0,
      },
    ]);
  });

  it('on the day that the CSE network stands at', async () => {
    const [{ crimes: counted }] = await harmOf(crimes, full, [], { cse: { as_of: '2020-05-05' } });
    expect(counted).toBe(4);
  });

  it('is unknown, not nought, without crimes', async () => {
    const [row] = await harmOf([], [], ['crimes']);
    expect(row).toMatchObject({ nominals: 3, crimes: null, cchi_days: null, cse_crimes: null, cse_ons_css: null });
  });
});
