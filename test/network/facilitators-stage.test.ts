import { describe, expect, it } from 'vitest';
import { facilitators } from '../../loaders/network/facilitators-stage.ts';
import { yearBefore } from '../../loaders/network/year-before.ts';
import { groupRows, runStages } from './stage-tables.ts';

const settings = { as_of: '2019-12-31' };
const link = (group: string, nominal: string, date: string, network = 'soc') => {
  const node = `group:${group}`;
  const [a, b] = node < nominal ? [node, nominal] : [nominal, node];
  return { network, source_system: 'log', source_ref: `${group}${nominal}${date}`, a, b, date, strength: 1, weight: 1 };
};
const between = { network: 'soc', source_system: 'log', a: 'n1', b: 'n2', date: '2019-12-01', strength: 1, weight: 1 };

describe('the stage of facilitators', () => {
  it('counts people with direct links to both of two groups, once each, and those of the last 12 months', async () => {
    const { group_links: rows } = await runStages(
      [facilitators],
      {
        working_groups: groupRows(['A', 'B', 'C']),
        links: [
          // n1 is with A and B, both in the year, and twice with A; 'a1' stands before 'group:' as text.
          ...[link('A', 'n1', '2019-12-31'), link('A', 'n1', '2011-01-01'), link('B', 'n1', '2019-01-01')],
          // a1 is with both, with B just before the year.
          ...[link('A', 'a1', '2019-06-01'), link('B', 'a1', '2018-12-31')],
          ...[link('B', 'n2', '2010-01-01'), link('C', 'n2', '2010-01-01'), between],
          ...[link('A', 'n3', '2019-12-01'), link('C', 'n3', '2019-12-01', 'cse')],
        ],
      },
      { settings },
    );
    expect(rows).toEqual([
      { group_a: 'A', group_b: 'B', facilitators: 2, facilitators_last_12_months: 1 },
      { group_a: 'B', group_b: 'C', facilitators: 1, facilitators_last_12_months: 0 },
    ]);
  });

  it('counts a link of the last year from logs alone', async () => {
    const custody = { ...link('B', 'n1', '2019-12-01'), source_system: 'custody' };
    const links = [link('A', 'n1', '2019-12-01'), custody];
    const given = { working_groups: groupRows(['A', 'B']), links };
    const { group_links: rows } = await runStages([facilitators], given, { settings });
    expect(rows).toEqual([{ group_a: 'A', group_b: 'B', facilitators: 1, facilitators_last_12_months: 0 }]);
  });

  it('has no rows where nobody is with two groups, and no last year without a day to count from', async () => {
    const working_groups = groupRows(['A', 'B']);
    expect(await runStages([facilitators], { working_groups })).toEqual({ group_links: [] });
    const links = [link('A', 'n1', '2019-12-01'), link('B', 'n1', '2019-12-01')];
    const { group_links: rows } = await runStages(
      [facilitators],
      { working_groups, links },
      { settings: { as_of: null } },
    );
    expect(rows).toEqual([{ group_a: 'A', group_b: 'B', facilitators: 1, facilitators_last_12_months: null }]);
  });
});

describe('the year before', () => {
  it.each([
    ['2019-12-31', '2018-12-31'],
    ['2020-02-29', '2019-02-28'],
    ['2021-02-28', '2020-02-28'],
    ['2000-01-01', '1999-01-01'],
  ])('%s is after %s', (date, before) => expect(yearBefore(date)).toBe(before));
});
