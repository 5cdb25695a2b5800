import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyLeftOut } from '../../loaders/commands/every-left-out.ts';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { stagesOf } from '../../loaders/method.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { stagesFor } from '../../loaders/run/stages-for.ts';
import { checked, type Files, smallStudy } from '../records/small-study.ts';
import { temporaryFolder } from '../temporary.ts';

const wanted = [
  'cse_full',
  'cse_final',
  'links',
  'edges',
  'nodes',
  'communities',
  'community_harm',
  'nominal_summary',
  'safeguarding',
  'dismantling',
  'left_out',
] as const;

type Table = (typeof wanted)[number];

/** A run of a study over the stages that the CSE network rests on: rows of every table as text, cells joined by `|`. */
async function run(files: Files, workers = 1) {
  const { source } = await checked(files);
  const stages = stagesFor(stagesOf(source.study), [...wanted, 'inputs']);
  const cache = temporaryFolder();
  const { folder, manifest } = await runStudy(source, { stages, cache, workers, progress: silent });
  const executor = await openDuckDB();
  const rows = {} as Record<Table, string[]>;
  for (const table of wanted) {
    const found = await executor.rows(`SELECT * FROM read_parquet('${path.join(folder, `${table}.parquet`)}')`);
    rows[table] = found.map((row) => Object.values(row).map(shown).join('|'));
  }
  executor.close();
  const digests = new Map(manifest.tables.map(({ table, digest }) => [table as string, digest]));
  return { source, cache, rows, digests, manifest };
}

/** What each rule leaves out of a study that was run, as it is counted and as it is listed. */
async function listedOf({ source, cache }: Awaited<ReturnType<typeof run>>) {
  const executor = await openDuckDB();
  const every = await everyLeftOut(executor, source, { cache, workers: 1, progress: silent });
  const listed = [];
  for (const { rule, table, rows, why, each } of every.ok ? every.value : []) {
    const list = [];
    for await (const row of each()) list.push(row);
    listed.push({ counted: { rule, table, rows, why }, list });
  }
  executor.close();
  return listed;
}

const shown = (cell: Cell) => (cell === null ? '' : String(cell));

const people = [
  'grown,1980-03-03,M,Asian',
  'peer,2003-06-15,F,Unknown',
  'nine,2005-06-16,M,',
  'ten,2005-06-15,m,Black',
  'undated,,M,North European',
  'girl,2003-02-02,F,North European',
  'boy,2004-02-29,M,',
  'baby,2016-06-16,F,North European',
  'woman,1990-01-01,F,',
  'somebody,,F,',
  'friend,1985-05-05,M,',
  'later,1985-05-05,M,',
  'cell,1985-05-05,M,',
];

const crimes = [
  // A shared victim across years; the girl is 12 and the peer not ten before its birthday.
  'c1,2015-06-20,2015-06-15,SEXUAL ASSAULT ON FEMALE CHILD UNDER 13,20A,,,',
  'c2,2019-01-01,2018-06-15,ROBBERY,34B,,CSE,',
  // The same offender twice, against a boy born on 29 February.
  'c3,2017-03-01,2017-02-28,ROBBERY,34B,,,Groomed online',
  'c4,2017-03-01,2017-03-01,ROBBERY,34B,,,Groomed online',
  'c5,2017-03-01,2017-03-01,ROBBERY,34B,DA,,Groomed online',
  'c6,2015-06-15,2015-06-15,RAPE OF A GIRL,19G,,,',
  'c7,2020-06-15,,RAPE OF A GIRL,19G,,,',
  'c8,2021-06-15,,RAPE OF A GIRL,19G,,,',
  'c9,2015-06-15,2015-06-15,ROBBERY,34B,,,',
];

const parts = [
  'c1,grown,SUSPECT',
  'c1,grown,DEFENDANT/OFFENDER',
  'c1,girl,VICTIM',
  'c2,ten,person probably responsible',
  'c2,girl,VICTIM',
  'c3,peer,SUSPECT',
  'c3,boy,VICTIM',
  'c4,peer,SUSPECT',
  'c4,boy,VICTIM',
  'c5,grown,SUSPECT',
  'c5,boy,VICTIM',
  'c6,nine,SUSPECT',
  'c6,ten,SUSPECT',
  'c6,undated,SUSPECT',
  'c6,baby,VICTIM',
  'c6,woman,VICTIM',
  'c6,somebody,VICTIM',
  'c6,grown,POTENTIAL DETECTION',
  'c7,grown,SUSPECT',
  'c7,girl,VICTIM',
  'c8,grown,SUSPECT',
  'c8,girl,VICTIM',
  'c9,grown,SUSPECT',
  'c9,girl,VICTIM',
];

const study = (lines = people, settings = 'cse: {as_of: 2021-03-15}\n'): Files =>
  smallStudy({
    'study.yaml': `name: Small\nas_of: 2019-12-31\ndismantling: {random_draws: 2}\n${settings}`,
    'nominals.csv': `nominal_id,date_of_birth,sex,ethnic_appearance\n${lines.join('\n')}\n`,
    'logs.csv':
      'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,A,1\nl2,2020-05-01,A,1\nl3,2020-05-01,E,1\nl4,2021-05-01,A,1\n',
    'log_nominals.csv': [
      'l1,grown',
      'l1,friend',
      'l2,later',
      'l2,ten',
      'l3,cell',
      'l3,ten',
      'l4,cell',
      'l4,ten',
    ].reduce((lines, line) => `${lines}${line}\n`, 'log_id,nominal_id\n'),
    'crimes.csv': `crime_id,recorded_on,occurred_on,offence_title,offence_code,offence_type,if_codes,modus_operandi\n${crimes.join('\n')}\n`,
    'crime_roles.csv': `crime_id,nominal_id,role\n${parts.join('\n')}\n`,
    'custody.csv':
      'nominal_a,nominal_b,started_on,ended_on\ncell,ten,2020-01-01,2020-03-01\ncell,friend,2021-01-01,2021-06-01\ncell,later,2020-01-01,2020-01-02\n',
    'harm.csv': 'offence_code,cchi_days,ons_css\n19G,3650,5000\n20A,,700\n34B,365,750\n',
  });

describe('a study of records with crimes against children', () => {
  // One run for all: its folders are gone when the test that began it is over, what was read of them is kept.
  let begun: Promise<Awaited<ReturnType<typeof run>> & { listed: Awaited<ReturnType<typeof listedOf>> }> | undefined;
  const madeOnce = () => {
    begun ??= run(study()).then(async (made) => ({ ...made, listed: await listedOf(made) }));
    return begun;
  };

  it('gives the full and the final table', async () => {
    const { rows } = await madeOnce();
    expect(rows.cse_full.map((row) => row.split('|').slice(0, 12).join('|'))).toEqual([
      'c1|grown|girl|2015-06-15|35|12|M|F|Asian|North European|true|title',
      'c2|ten|girl|2018-06-15|13|15|M|F|Black|North European|true|if_code',
      'c3|peer|boy|2017-02-28|13|12|F|M|Unknown||false|mo',
      'c4|peer|boy|2017-03-01|13|13|F|M|Unknown||false|mo',
      'c6|ten|baby|2015-06-15|10|0|M|F|Black|North European|true|title',
      'c6|undated|baby|2015-06-15||0|M|F|North European|North European|true|title',
      'c7|grown|girl|2020-06-15|40|17|M|F|Asian|North European|true|title',
    ]);
    expect(rows.cse_final.map((row) => row.split('|').slice(0, 5).join('|'))).toEqual([
      'grown|c1|ten|c2|girl',
      'grown|c7|ten|c2|girl',
      'ten|c6|undated|c6|baby',
    ]);
    expect(
      rows.left_out.filter((row) => row.startsWith('cse')).map((row) => row.split('|').slice(0, 3).join(' ')),
    ).toEqual([
      'cse-crime-after-as-of crimes 1',
      'cse-custody-after-as-of custody 1',
      'cse-domestic-abuse crimes 1',
      'cse-log-after-as-of logs 1',
      'cse-negative-age-amended cse_full 2',
      'cse-negative-age-crimes crimes 1',
      'cse-offender-under-10 cse_full 1',
      'cse-victim-18-or-over cse_full 3',
      'cse-victim-no-birth-date cse_full 3',
    ]);
  });

  it('links by victims, logs and cells up to the network’s own day, and protects children and victims', async () => {
    const { rows } = await madeOnce();
    expect(rows.links.map((row) => row.split('|'))).toMatchObject(
      [
        ['cse', 'crime', 'c1', 'c2', 'girl', 'grown', 'ten', '2018-06-15'],
        ['cse', 'crime', 'c6', 'c6', 'baby', 'ten', 'undated', '2015-06-15', '1'],
        ['cse', 'crime', 'c7', 'c2', 'girl', 'grown', 'ten', '2020-06-15'],
        ['cse', 'custody', 'cell', 'ten', '2020-01-01', '2020-03-01', 'cell', 'ten', '2020-03-01', '0.001'],
        ['cse', 'log', 'l1', 'friend', 'grown', '2018-05-01', '0.5'],
        ['cse', 'log', 'l2', 'later', 'ten', '2020-05-01', '0.5'],
      ].map((link) => expect.arrayContaining(link)),
    );
    expect(rows.nodes.map((row) => row.split('|').slice(0, 4).join(' '))).toEqual([
      'cse cell nominal 1',
      'cse friend nominal 1',
      'cse grown nominal 2',
      'cse later nominal 1',
      'cse ten nominal 4',
      'cse undated nominal 1',
    ]);
    expect(rows.safeguarding).toEqual([
      'baby|under-18-now;under-18-when-linked;cse-victim',
      'boy|under-18-now;under-18-when-linked;cse-victim',
      'girl|under-18-now;under-18-when-linked;cse-victim',
      'peer|under-18-now;under-18-when-linked',
      'ten|under-18-now;under-18-when-linked',
    ]);
    const removed = rows.dismantling.map((row) => row.split('|')).filter(([, , , , who]) => who !== '');
    expect(removed.length).toBeGreaterThan(0);
    for (const [, , , , who, withheld] of removed) expect(withheld).toBe(String(who === 'ten'));
    expect(rows.communities).toHaveLength(6);
    expect(rows.nominal_summary.map((row) => row.split('|')[0])).toEqual([
      'cell',
      'friend',
      'grown',
      'later',
      'ten',
      'undated',
    ]);
    // The robbery and the crimes of METHOD 6's six roles up to the study's day; of the full table those up to the network's.
    expect(rows.nominal_summary[2]).toContain('|4|4380|7200|2|3650|5700|true|false|');
  });

  it('lists what was left out as often as it is counted', async () => {
    const { listed, manifest } = await madeOnce();
    expect(listed.map(({ counted }) => counted)).toEqual(manifest.left_out);
    for (const { counted, list } of listed) expect(list).toHaveLength(counted.rows);
    const of = (rule: string) => listed.find(({ counted }) => counted.rule === rule)?.list;
    expect(of('cse-offender-under-10')).toEqual([
      { row: undefined, id: 'c6|nine|baby', column: 'offender_age', value: '9' },
    ]);
    expect(of('cse-log-after-as-of')).toMatchObject([{ id: 'l4', value: '2021-05-01' }]);
    expect(of('cse-custody-after-as-of')).toMatchObject([{ id: 'cell|friend|2021-01-01|2021-06-01' }]);
  });

  it('is the same for any number of workers and any order of rows', async () => {
    expect((await run(study(people.toReversed()), 3)).rows).toEqual((await madeOnce()).rows);
  });

  it('sex and ethnicity shuffled over people change the full table’s own columns, and no score', async () => {
    const shifted = people.map((line, at) => {
      const [id, born] = line.split(',');
      return [id, born, ...people[(at + 1) % people.length].split(',').slice(2)].join(',');
    });
    const [made, otherwise] = [await madeOnce(), await run(study(shifted))];
    expect(
      [...made.digests.keys()].filter((table) => made.digests.get(table) !== otherwise.digests.get(table)),
    ).toEqual(['cse_full']);
  });

  it('without crimes, or without any of the kind, has empty tables and no fault of its own', async () => {
    const { 'crimes.csv': _, 'crime_roles.csv': __, ...rest } = study();
    for (const files of [
      rest,
      { ...study(), 'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2015-01-01,ROBBERY\n' },
    ]) {
      const { rows } = await run(files);
      for (const table of [
        'cse_full',
        'cse_final',
        'communities',
        'community_harm',
        'nominal_summary',
        'links',
      ] as const)
        expect(rows[table]).toEqual([]);
      expect(rows.left_out.filter((row) => row.startsWith('cse'))).toEqual([]);
    }
  });
});
