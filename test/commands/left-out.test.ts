import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { everyLeftOut, rulesOf } from '../../loaders/commands/every-left-out.ts';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { stagesOf } from '../../loaders/method.ts';
import type { LeftOutRow } from '../../loaders/records/left-out-rows.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { stagesFor } from '../../loaders/run/stages-for.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { readStudy } from '../../loaders/study/read-study.ts';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { daylight } from '../daylight.ts';
import { settings, smallStudy } from '../records/small-study.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

/** What each rule leaves out of each table of a study: as it is counted, and as it is listed. */
async function listedOf(folder: string, cache = temporaryFolder()) {
  const study = await readStudy(folder);
  if (!study.ok) throw new Error(study.faults.map(describeFault).join('\n'));
  const executor = await openDuckDB();
  try {
    const every = await everyLeftOut(executor, study.value, { cache, workers: 1, progress: silent });
    if (!every.ok) throw new Error(every.faults.map(describeFault).join('\n'));
    const listed: { rule: string; table: string; rows: number; why: string; list: LeftOutRow[] }[] = [];
    for (const { rule, table, rows, why, each } of every.value) {
      const list: LeftOutRow[] = [];
      for await (const row of each()) list.push(row);
      listed.push({ rule, table, rows, why, list });
    }
    return { source: study.value, listed };
  } finally {
    executor.close();
  }
}

/** The `left_out` of a run of the stages that it rests on: what is measured, and what is taken apart, leaves nothing out. */
async function runsLeftOut(folder: string) {
  const cache = temporaryFolder();
  const { source, listed } = await listedOf(folder, cache);
  const stages = stagesFor(stagesOf(source.study), ['left_out']);
  const run = await runStudy(source, { stages, cache, workers: 2, progress: silent });
  return { source, listed, leftOut: run.manifest.left_out };
}

const broken = () =>
  smallStudy({
    'nominals.csv': 'nominal_id\nn1\nn2\nn2\n,\nn3,x\n',
    'logs.csv':
      'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,A,1\nl2,2018-05-01,E,\nl3,soon,A,1\nl4,2020-01-01,A,1\n,2018-05-01,A,1\n',
    'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n1\nl9,n9\nl1,n9\nl1,\n',
    'custody.csv':
      'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-01-01,2018-01-20\nn2,n9,2018-01-01,2018-03-20\nn1,n2,2018-01-01,never\nn1,n1,2018-01-01,2018-03-20\nn1,n2,2018-01-01,\nn2,n1,2018-01-01,2018-01-20\nn2,n1,2018-02-01,2018-01-20\n',
    'tracked_groups.csv': 'ocg_id,name\ng1,\ng2,Mill\n',
    'review/nouns.csv': 'word,decision\ncrew,accept\nlads,\nteam,perhaps\n',
    'review/groups.csv': 'group_id,name,decision\n,Mill,\n,Mill,\n',
  });

const network = {
  'edges.csv': 'source,target,weight\na,b,1\nb,a,1\nb,b,1\nb,c,-1\n,c,1\nc\n',
  'nodes.csv': 'id,label\na,A\na,A\n,B\n',
};

describe('what a rule leaves out', () => {
  test.each([
    ['records', broken],
    ['a bare network', () => network],
  ])('of %s is listed row by row, as often as a run counts it', async (_, files) => {
    const { source, listed, leftOut } = await runsLeftOut(folderOf(files()));
    expect(listed.map(({ list: _, ...counted }) => counted)).toEqual(leftOut);
    for (const { rows, list, rule } of listed) {
      expect(list).toHaveLength(rows);
      expect(rulesOf[source.study.kind]).toContain(rule);
    }
  });

  test('of the demonstration force is listed row by row, as often as a run counts it', async () => {
    const out = temporaryFolder();
    await synthesiseDemo({ seed: 1, out });
    const { listed, leftOut } = await runsLeftOut(out);
    expect(listed.map(({ list: _, ...counted }) => counted)).toEqual(leftOut);
    expect(listed.map(({ list }) => list.length)).toEqual(leftOut.map(({ rows }) => rows));
    expect(leftOut.length).toBeGreaterThan(20);
    const withoutBirthDate = listed.find(({ rule }) => rule === 'safeguarding-no-birth-date');
    expect(withoutBirthDate).toMatchObject({ table: 'nominals', rows: 59 });
    expect(withoutBirthDate?.list[0]).toMatchObject({ column: 'date_of_birth', value: '' });
  }, 400_000);

  test('of the truth is a row, or a whole table', async () => {
    const { listed, leftOut } = await runsLeftOut(
      folderOf(
        smallStudy({
          'truth/members.csv': 'nominal_id,group_id,since,until\nn1,g0\nn1,g0,2018-01-01,\n',
          'truth/nouns.csv': 'noun\ncrew\n',
        }),
      ),
    );
    expect(listed.map(({ list: _, ...counted }) => counted)).toEqual(leftOut);
    expect(listed).toMatchObject([
      { rule: 'row-unreadable', table: 'truth_members', rows: 1, list: [{ row: 2, value: 'n1,g0' }] },
      { rule: 'truth-unreadable', table: 'truth_nouns', rows: 0, list: [] },
    ]);
  });

  test('is shown with its row in the file, its ids, and the value that the rule judged', async () => {
    const { listed } = await listedOf(folderOf(broken()));
    const rows = (rule: string, table: string) =>
      listed.find((each) => each.rule === rule && each.table === table)?.list;
    expect(rows('row-unreadable', 'nominals')).toMatchObject([{ row: 5 }, { row: 6, id: '', value: 'n3,x' }]);
    expect(rows('id-missing', 'log_nominals')).toEqual([{ row: 6, id: 'l1|', column: 'nominal_id', value: '' }]);
    expect(rows('log-not-reliable', 'logs')).toEqual([
      { row: 3, id: 'l2', column: 'source_grade, information_grade', value: 'E and ' },
    ]);
    expect(rows('date-unreadable', 'logs')).toEqual([{ row: 4, id: 'l3', column: 'created_on', value: 'soon' }]);
    expect(rows('unknown-record', 'log_nominals')).toEqual([{ row: 4, id: 'l9|n9', column: 'log_id', value: 'l9' }]);
    expect(rows('unknown-nominal', 'custody')).toEqual([
      { row: 3, id: 'n2|n9|2018-01-01|2018-03-20', column: 'nominal_b', value: 'n9' },
    ]);
    expect(rows('date-unreadable', 'custody')).toMatchObject([{ row: 4, column: 'ended_on', value: 'never' }]);
    expect(rows('custody-too-short', 'custody')).toMatchObject([{ row: 2, value: '19 days' }]);
    expect(rows('review-waiting', 'review_groups')).toEqual([{ row: 2, id: 'Mill', column: 'decision', value: '' }]);
  });
});

describe('daylight left-out', () => {
  const options = () => ({ env: { DAYLIGHT_CACHE: temporaryFolder() } });

  test('lists people of a network without a birth date, and nobody else', async () => {
    const study = folderOf(
      smallStudy({
        'nominals.csv': 'nominal_id,date_of_birth\nn1,1980-01-01\nn2,\nn3,soon\nn4,\n',
        'tracked_groups.csv': 'ocg_id,name\ng1,Mill\n',
        'log_entries.csv': 'log_id,entry_no,text\nl1,1,The Mill gang met\n',
        'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n2\nl1,n3\n',
      }),
    );
    const { out } = await daylight(['left-out', study, '--rule', 'safeguarding-no-birth-date'], options());
    expect(out.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^nominals\.csv: 2 rows counted by safeguarding-no-birth-date\. The person has no date of birth/,
      ),
      'nominals.csv, row 3, n2: date_of_birth is ""',
      'nominals.csv, row 4, n3: date_of_birth is "soon"',
    ]);
  });

  test('counts by rule, lists a rule, and writes the list', async () => {
    const study = folderOf(broken());
    const counted = await daylight(['left-out', study], options());
    expect(counted.out).toMatch(/^unknown-nominal +log_nominals +1 {2}The row names a person/m);
    const listed = await daylight(['left-out', study, '--rule', 'unknown-nominal']);
    expect(listed.out).toContain('log_nominals.csv, row 5, l1|n9: nominal_id is "n9"\n');
    const out = path.join(temporaryFolder(), 'list.csv');
    const written = await daylight([
      'left-out',
      study,
      '--rule',
      'unknown-nominal',
      '--table',
      'custody',
      '--out',
      out,
    ]);
    expect(written).toMatchObject({ code: 0, out: `1 row left out, listed in ${out}\n` });
    expect([...csvParse(readFileSync(out, 'utf8'))]).toMatchObject([
      { rule: 'unknown-nominal', table: 'custody', file: 'custody.csv', row: '3', column: 'nominal_b', value: 'n9' },
    ]);
  });

  test('says of each rule whether it leaves out, amends or counts', async () => {
    const study = folderOf(
      smallStudy({
        'nominals.csv': 'nominal_id,date_of_birth\nn1,1980-01-01\nn2,2019-01-01\nn3,\n',
        'crimes.csv': ['c1', 'c2', 'c3', 'c4'].reduce(
          (lines, id) => `${lines}${id},2018-01-01,RAPE OF A GIRL\n`,
          'crime_id,recorded_on,offence_title\n',
        ),
        'crime_roles.csv': [
          'c1,n1,SUSPECT',
          'c1,n2,VICTIM',
          'c2,n2,VICTIM',
          'c2,n1,POTENTIAL DETECTION',
          'c3,n1,SUSPECT',
        ].reduce((lines, part) => `${lines}${part}\n`, 'crime_id,nominal_id,role\n'),
      }),
    );
    const linesOf = async (rule: string) =>
      (await daylight(['left-out', study, '--rule', rule])).out.trim().split('\n');
    const starting = (start: string) => expect.stringMatching(new RegExp(`^${start}`));
    expect(await linesOf('cse-no-offender')).toEqual([
      starting('crimes.csv: 2 rows left out by cse-no-offender. '),
      'crimes.csv, c2: role is ""',
      'crimes.csv, c4: role is ""',
    ]);
    expect(await linesOf('cse-no-victim')).toEqual([
      starting('crimes.csv: 1 row left out by cse-no-victim. '),
      'crimes.csv, c3: role is ""',
    ]);
    expect(await linesOf('cse-negative-age-amended')).toEqual([
      starting('crime_roles.csv: 1 row amended by cse-negative-age-amended. '),
      'crime_roles.csv, c1|n1|n2: victim_age is "-1"',
    ]);
    expect((await linesOf('cse-negative-age-crimes'))[0]).toMatch(/^crimes\.csv: 1 row counted by /);
    expect(await linesOf('cse-victim-18-or-over')).toEqual(['No row is left out by it.']);
    const pairs = await daylight(['left-out', folderOf(network), '--rule', 'repeated-pair']);
    expect(pairs.out).toMatch(/^edges\.csv: 1 row joined by repeated-pair\. /);
    const out = path.join(temporaryFolder(), 'list.csv');
    const written = await daylight(['left-out', study, '--table', 'crimes', '--out', out], options());
    expect(written.out).toBe(`4 rows left out or counted, listed in ${out}\n`);
  });

  test('names the nearest of an unknown rule, and refuses a study that a run would refuse', async () => {
    const unknown = await daylight(['left-out', folderOf(network), '--rule', 'self-loops']);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean self-loop?') });
    const study = folderOf(smallStudy({ 'study.yaml': settings('sed: 1\n') }));
    expect((await daylight(['left-out', study], options())).code).toBe(1);
  });
});
