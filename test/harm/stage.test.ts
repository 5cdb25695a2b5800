import { describe, expect, it } from 'vitest';
import { harm } from '../../loaders/harm/stage.ts';
import { groupRows, runStages } from '../network/stage-tables.ts';
import { type Crime, crimeTables, memberRows, type Score } from './crimes.ts';

const scores: Score[] = [
  ['34A', 365, 800, 'exact'],
  ['92A', 547.5, 500, 'deduced from subgroup bound'],
  ['8N', null, 190],
  ['46', 1, null],
];

const run = (crimes: readonly Crime[], given = scores, absent: readonly string[] = []) =>
  runStages([harm], {
    ...crimeTables(crimes, given, absent),
    working_members: memberRows({ A: 'p q r', B: 's', none: 't' }),
    working_groups: groupRows(['A', 'B', 'C']),
  });

const nominal = (rows: readonly Record<string, unknown>[], id: string) => {
  const row = rows.find(({ nominal_id }) => nominal_id === id);
  return [row?.crimes, row?.cchi_days, row?.ons_css];
};

describe('the harm of people and groups (METHOD 6)', () => {
  it('counts a crime once a group, and for everyone who holds one of the six roles in it', async () => {
    const { working_nominal_harm, group_harm } = await run([
      ['C1', '2010-01-01', '34A', 'p SUSPECT; q DEFENDANT/OFFENDER; s POTENTIAL DETECTION; s SUSPECT'],
      ['C2', '2010-01-01', '92A', 'p PERSON REPORTED FOR CRIME/OFFENCE'],
      ['C3', '2010-01-01', '34A', 'r VICTIM; t PERSON PROBABLY RESPONSIBLE'],
    ]);
    expect(nominal(working_nominal_harm, 'p')).toEqual([2, 912.5, 1300]);
    expect(nominal(working_nominal_harm, 'q')).toEqual([1, 365, 800]);
    expect(nominal(working_nominal_harm, 'r')).toEqual([0, 0, 0]);
    expect(nominal(working_nominal_harm, 's')).toEqual([1, 365, 800]);
    expect(nominal(working_nominal_harm, 't')).toEqual([1, 365, 800]);
    expect(
      group_harm.map(({ group_id, crimes, cchi_days, ons_css }) => [group_id, crimes, cchi_days, ons_css]),
    ).toEqual([
      ['A', 2, 912.5, 1300],
      ['B', 1, 365, 800],
      ['C', 0, 0, 0],
    ]);
  });

  it('counts an offence with no score as nought, and lists it; a score that is not the offence’s own is said to be uncertain', async () => {
    const { group_harm, offence_harm } = await run([
      ['C1', '2010-01-01', '34A', 'p SUSPECT; q SUSPECT'],
      ['C2', '2010-01-01', '8N', 'p SUSPECT'],
      ['C3', '2010-01-01', '46', 'p SUSPECT'],
      ['C4', '2010-01-01', 'XX', 'q SUSPECT; s SUSPECT'],
      ['C5', '2010-01-01', null, 'q SUSPECT'],
      ['C6', '2010-01-01', ' ', 'r SUSPECT'],
      ['C7', '2010-01-01', '92A', 'r SUSPECT'],
      ['C8', '2010-01-01', '92A', 't SUSPECT'],
    ]);
    expect(group_harm[0]).toEqual({
      group_id: 'A',
      crimes: 7,
      cchi_days: 913.5,
      ons_css: 1490,
      crimes_without_cchi: 4,
      crimes_without_ons: 4,
      crimes_uncertain_cchi: 1,
      cchi_days_uncertain: 547.5,
    });
    expect(
      offence_harm.map((row) => [row.offence_code, row.crimes, row.cchi_days, row.ons_css, row.cchi_certainty]),
    ).toEqual([
      [null, 2, null, null, null],
      ['34A', 1, 365, 800, 'exact'],
      ['46', 1, 1, null, null],
      ['8N', 1, null, 190, null],
      ['92A', 1, 547.5, 500, 'deduced from subgroup bound'],
      ['XX', 1, null, null, null],
    ]);
    expect(offence_harm[1].offence_title).toBe('Title of 34A');
  });

  it('says that harm is unknown, not nought, where the study cannot tell', async () => {
    const crimes: Crime[] = [['C1', '2010-01-01', '34A', 'p SUSPECT']];
    const noCchi = await run(crimes, [['34A', null, 800]]);
    expect(nominal(noCchi.working_nominal_harm, 'p')).toEqual([1, null, 800]);
    expect(nominal(noCchi.working_nominal_harm, 'q')).toEqual([0, null, 0]);
    expect(noCchi.group_harm[0]).toMatchObject({ crimes: 1, cchi_days: null, crimes_without_cchi: null, ons_css: 800 });
    const noTable = await run(crimes, [], ['harm']);
    expect(noTable.group_harm[0]).toMatchObject({
      crimes: 1,
      cchi_days: null,
      ons_css: null,
      crimes_without_ons: null,
    });
    const noRoles = await run([], scores, ['crime_roles']);
    expect(noRoles.group_harm[0]).toMatchObject({ crimes: null, cchi_days: null, ons_css: null });
    expect(nominal(noRoles.working_nominal_harm, 'p')).toEqual([null, null, null]);
  });
});
