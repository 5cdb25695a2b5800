import { expect, it } from 'vitest';
import { tables } from '../../loaders/tables.ts';
import { members } from '../../loaders/time/members-stage.ts';
import { memberRows } from '../harm/crimes.ts';
import { runStages } from '../network/stage-tables.ts';
import { linkRows } from './links.ts';

it('everyone’s first and last link of any kind, and the group of their first direct one from a log (METHOD 7.3)', async () => {
  const other = { network: 'cse', source_system: 'log', source_ref: 'L0', a: 'p', b: 'q', date: '1999-01-01' };
  const { members: rows } = await runStages([members], {
    working_members: memberRows({ A: 'p q r', none: 's' }),
    working_nominal_harm: [{ nominal_id: 'q', crimes: 2, cchi_days: 366, ons_css: 812 }],
    links: [
      ...linkRows([
        'crime C1 p r 2002-03-04',
        'log L1 p group:C 2004-05-06',
        'log L2 p group:B 2004-05-06',
        'log L3 p group:A 2003-12-31',
        'log L3 p q 2003-12-31',
        'log L4 q group:C 2005-01-01',
        'log L5 q group:B 2005-01-01',
        'custody p|r p r 2019-01-01',
      ]),
      other,
    ],
  });
  expect(Object.keys(rows[0])).toEqual(Object.keys(tables.members.columns));
  expect(rows.map((row) => [row.nominal_id, row.first_linked, row.last_linked, row.first_group_id])).toEqual([
    ['p', '2002-03-04', '2019-01-01', 'A'],
    // Named on one day: the smallest id.
    ['q', '2003-12-31', '2005-01-01', 'B'],
    ['r', '2002-03-04', '2019-01-01', null],
    ['s', null, null, null],
  ]);
  expect(rows[1]).toMatchObject({ group_id: 'A', crimes: 2, cchi_days: 366, ons_css: 812 });
});
