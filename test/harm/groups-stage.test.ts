import { describe, expect, it } from 'vitest';
import { groups } from '../../loaders/harm/groups-stage.ts';
import { tables } from '../../loaders/tables.ts';
import { groupRows, runStages } from '../network/stage-tables.ts';

const member = (nominal_id: string, group_id: string | null, hops: number | null) => ({ nominal_id, group_id, hops });
const match = (log_id: string, group_id: string, start: number) => ({ log_id, group_id, start });

describe('the stage of groups', () => {
  it('counts members, immediate ones, and distinct logs; a group of nobody has its row', async () => {
    const { groups: rows } = await runStages([groups], {
      working_groups: groupRows(['A', 'B', 'C']),
      working_members: [
        member('p', 'A', 1),
        member('q', 'A', 2),
        member('r', 'A', 1),
        member('s', 'B', 3),
        member('t', null, null),
      ],
      group_harm: [{ group_id: 'A', crimes: 2, cchi_days: 365, ons_css: 800.5 }],
      matches: [match('l1', 'A', 0), match('l1', 'A', 40), match('l1', 'C', 9), match('l2', 'A', 3)],
    });
    expect(Object.keys(rows[0])).toEqual(Object.keys(tables.groups.columns));
    expect(rows.map((row) => [row.group_id, row.members, row.immediate_members, row.logs])).toEqual([
      ['A', 3, 2, 2],
      ['B', 1, 0, 0],
      ['C', 0, 0, 1],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Name of A', kind: 'USG', tracked: true, crime_types: 'drugs' });
    expect(rows.map(({ crimes, cchi_days, ons_css }) => [crimes, cchi_days, ons_css])).toEqual([
      [2, 365, 800.5],
      [null, null, null],
      [null, null, null],
    ]);
  });
});
