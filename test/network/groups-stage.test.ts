import { describe, expect, it } from 'vitest';
import { groups } from '../../loaders/network/groups-stage.ts';
import { tables } from '../../loaders/tables.ts';
import { groupRows, runStages } from './stage-tables.ts';

const member = (nominal_id: string, group_id: string | null, hops: number | null) => ({ nominal_id, group_id, hops });
const match = (log_id: string, group_id: string, start: number) => ({ log_id, group_id, start });

describe('the stage of groups', () => {
  it('counts members, immediate ones, and distinct logs; a group of nobody has its row', async () => {
    const { groups: rows } = await runStages([groups], {
      working_groups: groupRows(['A', 'B', 'C']),
      members: [
        member('p', 'A', 1),
        member('q', 'A', 2),
        member('r', 'A', 1),
        member('s', 'B', 3),
        member('t', null, null),
      ],
      matches: [match('l1', 'A', 0), match('l1', 'A', 40), match('l1', 'C', 9), match('l2', 'A', 3)],
    });
    expect(Object.keys(rows[0])).toEqual(Object.keys(tables.groups.columns));
    expect(rows.map((row) => [row.group_id, row.members, row.immediate_members, row.logs])).toEqual([
      ['A', 3, 2, 2],
      ['B', 1, 0, 0],
      ['C', 0, 0, 1],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Name of A', kind: 'USG', tracked: true, crime_types: 'drugs' });
    expect(rows.every((row) => row.crimes === null && row.cchi_days === null && row.ons_css === null)).toBe(true);
  });
});
