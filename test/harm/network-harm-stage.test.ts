import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkHarm } from '../../loaders/harm/network-harm-stage.ts';
import { harm } from '../../loaders/harm/stage.ts';
import { groupRows, nodeRows, runStages } from '../network/stage-tables.ts';
import { type Crime, crimeTables, memberRows, type Score } from './crimes.ts';

const scores: Score[] = [
  ['34A', 360, 900],
  ['46', 1, 12],
];

const nodes = (networks: Readonly<Record<string, string[]>>) =>
  Object.entries(networks).flatMap(([network, ids]) => nodeRows(ids, network));

describe('network harm (METHOD 6)', () => {
  it('shares each crime equally among the group’s members on it, by the networks they are in', async () => {
    const { network_harm } = await runStages([networkHarm], {
      ...crimeTables(
        [
          // Three of A and one of B: a third each within A, the whole within B.
          ['C1', '2010-01-01', '34A', 'p SUSPECT; q SUSPECT; q DEFENDANT/OFFENDER; r SUSPECT; s SUSPECT; v VICTIM'],
          ['C2', '2010-01-01', '46', 'p SUSPECT'],
        ],
        scores,
      ),
      working_members: memberRows({ A: 'p q r v', B: 's', none: 't' }),
      working_groups: groupRows(['A', 'B', 'C']),
      working_nodes: nodes({ soc: ['p', 'q', 'r', 's', 't', 'v'], cse: ['q', 'r'], 'county-lines': ['r'] }),
    });
    expect(
      network_harm.map((row) => [row.group_id, row.part, row.members, row.crimes, row.cchi_days, row.ons_css]),
    ).toEqual([
      ['A', 'soc', 2, 1 / 3 + 1, 121, 312],
      ['A', 'soc;cse', 1, 1 / 3, 120, 300],
      ['A', 'soc;cse;county-lines', 1, 1 / 3, 120, 300],
      ['B', 'soc', 1, 1, 360, 900],
      ['C', 'soc', 0, 0, 0, 0],
    ]);
  });

  it('gives parts that add up to the harm of the group', async () => {
    const people = ['p', 'q', 'r', 's', 't'];
    const crime = fc.record({
      code: fc.constantFrom('34A', '46', 'XX', null),
      roles: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(crime, { minLength: 1, maxLength: 12 }),
        fc.subarray(people),
        fc.subarray(people),
        async (drawn, cse, county) => {
          const crimes = drawn.map(
            ({ code, roles }, index): Crime => [
              `C${index}`,
              '2010-01-01',
              code,
              roles.map((id) => `${id} SUSPECT`).join('; '),
            ],
          );
          const { network_harm, group_harm } = await runStages([harm, networkHarm], {
            ...crimeTables(crimes, scores),
            working_members: memberRows({ A: 'p q r', B: 's', none: 't' }),
            working_groups: groupRows(['A', 'B']),
            working_nodes: nodes({ soc: people, cse, 'county-lines': county }),
          });
          for (const { group_id, crimes: whole, cchi_days, ons_css } of group_harm) {
            const parts = network_harm.filter((part) => part.group_id === group_id);
            const sum = (column: string) => parts.reduce((total, part) => total + Number(part[column]), 0);
            expect(sum('crimes')).toBeCloseTo(Number(whole), 9);
            expect(sum('cchi_days')).toBeCloseTo(Number(cchi_days), 9);
            expect(sum('ons_css')).toBeCloseTo(Number(ons_css), 9);
            expect(sum('members')).toBe(group_id === 'A' ? 3 : 1);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
