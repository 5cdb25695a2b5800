import { describe, expect, it } from 'vitest';
import { temporal } from '../../loaders/time/temporal-stage.ts';
import { crimeTables } from '../harm/crimes.ts';
import { groupRows, type Rows, runStages } from '../network/stage-tables.ts';

const member = (period: string, nominal_id: string, group_id: string) => ({ period, nominal_id, group_id, hops: 1 });
const log = (log_id: string, created_on: string) => ({ log_id, created_on });
const match = (log_id: string, group_id: string, start = 0) => ({ log_id, group_id, start });

const tables: Rows = {
  ...crimeTables(
    [
      ['C1', '2004-03-01', '34A', 'p SUSPECT; q SUSPECT'],
      ['C2', '2005-03-01', '34A', 'p SUSPECT'],
      ['C3', '2004-12-31', '8N', 'q SUSPECT; p VICTIM'],
      ['C4', '2004-12-31', '34A', 'q VICTIM; r SUSPECT'],
    ],
    [
      ['34A', 365, 800],
      ['8N', null, 190],
    ],
  ),
  working_groups: groupRows(['A', 'B']),
  working_period_members: [
    member('2004', 'p', 'A'),
    member('2004', 'q', 'A'),
    member('2005', 'p', 'B'),
    member('2000-2009', 'r', 'A'),
  ],
  working_logs: [log('L1', '2004-01-01'), log('L2', '2004-06-01'), log('L3', '2004-07-01'), log('L4', '2005-01-01')],
  matches: [match('L1', 'A'), match('L1', 'A', 30), match('L2', 'A'), match('L2', 'B'), match('L9', 'A')],
};

const run = async (given: Rows = tables) =>
  (await runStages([temporal], given, { settings: { temporal: { years: [2004, 2006] } } })).temporal;

describe('the temporal metrics of a group (METHOD 7.1)', () => {
  it('are the people, distinct crimes, harm and share of logs of each year, a row for every group and year', async () => {
    const rows = await run();
    expect(
      rows.map((row) => [
        row.group_id,
        row.year,
        row.nominals,
        row.crimes,
        row.cchi_days,
        row.ons_css,
        row.logs,
        row.logs_share,
      ]),
    ).toEqual([
      ['A', 2004, 2, 2, 365, 990, 2, 2 / 3],
      ['A', 2005, 0, 0, 0, 0, 0, 0],
      ['A', 2006, 0, 0, 0, 0, 0, null],
      ['B', 2004, 0, 0, 0, 0, 1, 1 / 3],
      ['B', 2005, 1, 1, 365, 800, 0, 0],
      ['B', 2006, 0, 0, 0, 0, 0, null],
    ]);
    expect(rows[0].crimes_without_cchi).toBe(1);
  });

  it('have no harm where the study has no harm table', async () => {
    const [row] = await run({ ...tables, harm: [] });
    expect(row).toMatchObject({ crimes: 2, cchi_days: null, ons_css: null, crimes_without_cchi: null, nominals: 2 });
  });
});
