import { describe, expect, it } from 'vitest';
import { nominalSummary } from '../../loaders/harm/nominal-summary-stage.ts';
import { nodeRows, runStages } from '../network/stage-tables.ts';
import { crimeTables } from './crimes.ts';

const given = {
  ...crimeTables(
    [
      ['C1', '2010-01-01', '19G', 'both SUSPECT; child VICTIM'],
      ['C2', '2010-01-01', '34A', 'both POTENTIAL DETECTION; soc SUSPECT'],
    ],
    [
      ['19G', null, 3000],
      ['34A', 365, 800, 'exact'],
    ],
  ),
  working_nodes: [
    ...nodeRows(['both', 'child', 'cse'], 'cse'),
    ...nodeRows(['lines'], 'county-lines'),
    ...nodeRows(['both', 'group:G', 'soc']),
  ],
  working_members: [
    { nominal_id: 'both', group_id: 'G' },
    { nominal_id: 'soc', group_id: null },
  ],
  communities: [
    ...['both', 'child', 'cse'].map((nominal_id) => ({ network: 'cse', nominal_id, community_id: 'CSE-00001' })),
    { network: 'county-lines', nominal_id: 'lines', community_id: 'CL-00001' },
  ],
  // C3 was recorded after the study's day.
  cse_full: [
    { crime_id: 'C1', offender_id: 'both', victim_id: 'child', occurred_on: '2010-01-01', offence_code: '19G' },
    { crime_id: 'C3', offender_id: 'both', victim_id: 'child', occurred_on: '2020-05-05', offence_code: ' ' },
    { crime_id: 'C3', offender_id: 'both', victim_id: 'other', occurred_on: '2020-05-05', offence_code: ' ' },
    { crime_id: 'C9', offender_id: 'alone', victim_id: 'child', occurred_on: '2011-01-01', offence_code: '19G' },
  ],
  safeguarding: [
    { nominal_id: 'child', reasons: 'under-18-now;cse-victim' },
    { nominal_id: 'other', reasons: 'cse-victim' },
  ],
};

describe('the summary of nominals', () => {
  it('has everyone in a network once, and nobody else', async () => {
    const { nominal_summary: rows } = await runStages([nominalSummary], given);
    expect(
      rows.map(({ nominal_id, in_soc, in_cse, in_county_lines }) => [nominal_id, in_soc, in_cse, in_county_lines]),
    ).toEqual([
      ['both', true, true, false],
      ['child', false, true, false],
      ['cse', false, true, false],
      ['lines', false, false, true],
      ['soc', true, false, false],
    ]);
    expect(rows[0]).toEqual({
      nominal_id: 'both',
      in_soc: true,
      in_cse: true,
      in_county_lines: false,
      group_id: 'G',
      cse_community: 'CSE-00001',
      county_lines_community: null,
      crimes: 2,
      cchi_days: 365,
      ons_css: 3800,
      cse_crimes: 2,
      cse_cchi_days: 0,
      cse_ons_css: 3000,
      cse_offender: true,
      cse_victim: false,
      safeguarding: null,
    });
    expect(rows[1]).toMatchObject({ crimes: 0, cse_victim: true, safeguarding: 'under-18-now;cse-victim' });
    expect(rows[3]).toMatchObject({ county_lines_community: 'CL-00001', cse_community: null, cse_offender: false });
  });

  it('harm is unknown, not nought, without crimes; nobody in a network, no rows', async () => {
    const without = { ...given, ...crimeTables([], [], ['crimes', 'crime_roles']), cse_full: [] };
    const { nominal_summary: rows } = await runStages([nominalSummary], without);
    expect(rows[0]).toMatchObject({ crimes: null, cchi_days: null, cse_crimes: null, cse_offender: false });
    expect((await runStages([nominalSummary], {})).nominal_summary).toEqual([]);
  });
});
