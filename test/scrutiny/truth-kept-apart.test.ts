import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stagesOf } from '../../loaders/method.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { studyTables } from '../../loaders/study/find-tables.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import { home } from '../daylight.ts';
import { checked, smallStudy } from '../records/small-study.ts';
import { temporaryFolder } from '../temporary.ts';

const truthTables = Object.keys(studyTables.records.truth);
const stages = stagesOf(studySchema.parse({ name: 'any', as_of: '2019-12-31' }));

test('no stage but those of the scrutiny declares that it reads the truth', () => {
  const reading = stages.filter(({ studyFiles = [] }) => studyFiles.some((table) => truthTables.includes(table)));
  expect(reading.length).toBeGreaterThan(0);
  for (const { module } of reading) expect(module).toContain('/loaders/scrutiny/');
});

test('no file of another room names a table or a file of the truth', () => {
  const loaders = path.join(home, 'loaders');
  const others = readdirSync(loaders, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter(
      (file) => file.endsWith('.ts') && !/^(scrutiny|synthesise)\//.test(file) && file !== 'study/find-tables.ts',
    );
  const named = new RegExp(`${truthTables.join('|')}|[\`'"/]truth/`);
  expect(others.length).toBeGreaterThan(100);
  // A comment that warns of the folder reads nothing.
  const code = (file: string) =>
    readFileSync(path.join(loaders, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(others.filter((file) => named.test(code(file)))).toEqual([]);
});

test('what is true changes nothing but what it is held against', { timeout: 120_000 }, async () => {
  const study = (truth: Record<string, string>) =>
    smallStudy({
      'study.yaml': 'name: Small\nas_of: 2019-12-31\nwords: {minimum_count: 1}\n',
      'log_entries.csv': 'log_id,entry_no,text\nl1,1,"Red Lions crew seen, gang of three"\n',
      'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n2\n',
      'tracked_groups.csv': 'ocg_id,name\nG1,Red Lions\n',
      ...truth,
    });
  const cache = temporaryFolder();
  const digests = async (truth: Record<string, string>) => {
    const { source } = await checked(study(truth));
    const { manifest } = await runStudy(source, { stages, cache, workers: 1, progress: silent });
    return new Map(manifest.tables.map(({ table, digest }) => [table, digest]));
  };
  const without = await digests({});
  const withTruth = await digests({
    'truth/members.csv': 'nominal_id,group_id,since,until\nn1,G1,2001-01-01,\n',
    'truth/relations.csv': 'log_id,nominal_id,relation,group_id\nl1,n1,member,G1\n',
    'truth/names.csv': 'group_id,name\nG1,Red Lions\nG2,Blue Door\n',
    'truth/nouns.csv': 'word\ncrew\n',
    'truth/crimes.csv': 'crime_id,nature\nc1,abuse\n',
  });
  const changed = [...without.keys()].filter((table) => without.get(table) !== withTruth.get(table));
  const judged = stages
    .filter(({ module }) => module.includes('/scrutiny/'))
    .flatMap(({ outputs }) => outputs as readonly string[]);
  expect(changed).toEqual(expect.arrayContaining(['criterion_truth', 'cse_truth', 'cse_missed']));
  expect(changed.filter((table) => !judged.includes(table))).toEqual([]);
});
