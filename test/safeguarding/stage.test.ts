import { describe, expect, it } from 'vitest';
import { safeguardingReasons } from '../../loaders/safeguarding/reasons.ts';
import { safeguarding } from '../../loaders/safeguarding/stage.ts';
import { nodeRows, runStages } from '../network/stage-tables.ts';

/** Everyone is born on the day given and linked on the days given, as either end. */
async function flagged(
  people: Readonly<Record<string, readonly [born: string | null, ...linked: string[]]>>,
  asOf: string | null,
) {
  const ids = Object.keys(people);
  const { safeguarding: rows, left_out } = await runStages(
    [safeguarding],
    {
      working_nodes: [...nodeRows(['group:A', ...ids]), ...nodeRows(ids.slice(0, 1), 'cse')],
      working_nominals: [
        ...ids.map((id) => ({ nominal_id: id, date_of_birth: people[id][0] })),
        { nominal_id: 'nobody', date_of_birth: '2019-01-01' },
      ],
      links: ids.flatMap((id) =>
        people[id].slice(1).map((date, index) => {
          const [a, b] = index % 2 === 0 ? ['group:A', id] : [id, 'z'];
          return {
            network: 'soc',
            source_system: 'log',
            source_ref: `${id}${index}`,
            a,
            b,
            date,
            strength: 1,
            weight: 1,
          };
        }),
      ),
    },
    { settings: { as_of: asOf } },
  );
  return { reasons: Object.fromEntries(rows.map((row) => [row.nominal_id, row.reasons])), left_out };
}

describe('the stage of safeguarding', () => {
  it('flags who is under 18 at as_of, or was when linked, with reasons in a fixed order', async () => {
    const { reasons } = await flagged(
      {
        child: ['2005-06-15', '2019-06-15'],
        grown: ['2001-12-31', '2019-12-31'],
        was: ['1990-06-15', '2018-01-01', '2008-06-14', '2012-01-01'],
        birthday: ['1990-06-15', '2008-06-15'],
        never: ['1970-01-01', '1990-01-01'],
        unlinked: ['2010-01-01'],
      },
      '2019-12-31',
    );
    expect(reasons).toEqual({
      child: 'under-18-now;under-18-when-linked',
      unlinked: 'under-18-now',
      was: 'under-18-when-linked',
    });
    expect(Object.keys(safeguardingReasons)).toEqual(['under-18-now', 'under-18-when-linked', 'cse-victim']);
  });

  it.each([
    ['the day before the eighteenth birthday', '2002-01-01', '2019-12-31', true],
    ['the eighteenth birthday', '2001-12-31', '2019-12-31', false],
    ['born on 29 February, on 28 February of another year', '2004-02-29', '2022-02-28', true],
    ['born on 29 February, on 1 March of another year', '2004-02-29', '2022-03-01', false],
    ['born on 28 February, on 28 February', '2004-02-28', '2022-02-28', false],
    ['born on 1 March, on 29 February', '2002-03-01', '2020-02-29', true],
    ['born on 1 March, on 1 March', '2002-03-01', '2020-03-01', false],
    ['before birth, by a wrong date', '2021-01-01', '2019-12-31', true],
  ])('%s', async (_, born, day, child) => {
    const { reasons } = await flagged({ now: [born], thence: [born, day] }, day);
    expect(reasons).toEqual(child ? { now: 'under-18-now', thence: 'under-18-now;under-18-when-linked' } : {});
    // Linked that day, and long grown up since.
    expect((await flagged({ thence: [born, day] }, '2060-01-01')).reasons).toEqual(
      child ? { thence: 'under-18-when-linked' } : {},
    );
  });

  it('does not flag who has no birth date, and counts them', async () => {
    const found = await flagged({ a: [null, '2019-01-01'], b: [null], c: ['1990-01-01'] }, '2019-12-31');
    expect(found.reasons).toEqual({});
    expect(found.left_out).toMatchObject([{ rule: 'safeguarding-no-birth-date', table: 'nominals', rows: 2 }]);
    expect((await flagged({ c: ['1990-01-01'] }, '2019-12-31')).left_out).toEqual([]);
  });

  it('flags victims of the CSE full table, and whoever was under 18 in it, in a network or not', async () => {
    const born = { victim: '2000-01-01', girl: '2003-02-02', boy: '1999-01-01', man: '1970-01-01', unknown: null };
    const { safeguarding: rows, left_out } = await runStages(
      [safeguarding],
      {
        working_nodes: nodeRows(['girl', 'man'], 'cse'),
        working_nominals: Object.entries(born).map(([id, day]) => ({ nominal_id: id, date_of_birth: day })),
        cse_full: [
          ['boy', 'victim', '2010-05-05'],
          ['girl', 'victim', '2020-06-06'],
          ['man', 'girl', '2012-05-05'],
          ['unknown', 'victim', '2011-05-05'],
        ].map(([offender_id, victim_id, occurred_on], crime) => ({
          crime_id: `c${crime}`,
          offender_id,
          victim_id,
          occurred_on,
        })),
      },
      { settings: { as_of: '2021-03-15' } },
    );
    expect(rows).toEqual([
      { nominal_id: 'boy', reasons: 'under-18-when-linked' },
      { nominal_id: 'girl', reasons: 'under-18-when-linked;cse-victim' },
      { nominal_id: 'victim', reasons: 'under-18-when-linked;cse-victim' },
    ]);
    // Nobody in a network is without a birth date.
    expect(left_out).toEqual([]);
  });

  it('looks at the earlier of two crimes that a connection joins', async () => {
    const { safeguarding: rows } = await runStages([safeguarding], {
      working_nodes: nodeRows(['a', 'b'], 'cse'),
      working_nominals: [
        { nominal_id: 'a', date_of_birth: '1990-01-01' },
        { nominal_id: 'b', date_of_birth: '1970-01-01' },
      ],
      links: [{ network: 'cse', source_system: 'crime', source_ref: 'c1|c2|v', a: 'a', b: 'b', date: '2015-01-01' }],
      working_record_days: [{ source_system: 'crime', source_ref: 'c1|c2|v', began_on: '2005-01-01' }],
    });
    expect(rows).toEqual([{ nominal_id: 'a', reasons: 'under-18-when-linked' }]);
  });

  it('without a day at which the study stands looks at records alone', async () => {
    const { reasons } = await flagged({ a: ['2015-01-01'], b: ['2015-01-01', '2019-01-01'] }, null);
    expect(reasons).toEqual({ b: 'under-18-when-linked' });
  });
});
