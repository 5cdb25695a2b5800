import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../loaders/run/manifest.ts';
import { daylight, example, tableHashes } from './daylight.ts';
import { folderOf, temporaryFolder } from './temporary.ts';

const aStack = /\n\s+at .*:\d+/;

describe('daylight run', () => {
  test('leaves one Parquet file a table and a manifest, and exits 0', async () => {
    const out = path.join(temporaryFolder(), 'tables');
    const { code, out: said, err } = await daylight(['run', example, '--out', out, '--workers', '1', '--fresh']);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('[1/4] records') });
    expect(said).toContain(out);
    expect(readdirSync(out).sort()).toEqual(
      ['dismantling', 'dismantling_summary', 'edges', 'faults', 'inputs', 'left_out', 'nodes']
        .concat('published_arithmetic', 'published_figures', 'quality_columns', 'quality_tables')
        .map((table) => `${table}.parquet`)
        .concat('manifest.json')
        .sort(),
    );
    const manifest = await readManifest(out);
    expect(manifest.study.name).toBe('Example network');
    expect(manifest.inputs.map(({ file }) => file)).toEqual(['edges.csv', 'nodes.csv']);
    for (const { seconds, peak_memory_mb } of Object.values(manifest.measured.stages)) {
      expect(seconds).toBeGreaterThan(0);
      expect(peak_memory_mb).toBeGreaterThan(0);
    }
  });

  test('refuses to put its result over a folder that holds something else', async () => {
    const out = folderOf({ 'thesis.txt': 'years of work' });
    const { code, err } = await daylight(['run', example, '--out', out]);
    expect(code).toBe(1);
    expect(err).toContain('holds something that is not an earlier result');
    expect(readFileSync(path.join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('that is refused leaves the last good result as it was', async () => {
    const out = path.join(temporaryFolder(), 'tables');
    const study = folderOf({ 'edges.csv': 'source,target\na,b\n' });
    expect((await daylight(['run', study, '--out', out])).code).toBe(0);
    const before = tableHashes(out);
    writeFileSync(path.join(study, 'edges.csv'), 'sorce,target\na,b\n');
    const { code, err } = await daylight(['run', study, '--out', out]);
    expect(code).toBe(1);
    expect(err).toContain('nearest name found is "sorce"');
    expect(err).not.toMatch(aStack);
    expect(tableHashes(out)).toEqual(before);
    expect(Object.keys(before)).toHaveLength(11);
  });
});

describe('daylight run says in one clear line', () => {
  const edges = { 'edges.csv': 'source,target\na,b\n' };

  test('how many faults of each kind there are', async () => {
    const study = folderOf({ 'edges.csv': `source,target,weight\na,b,1\n,b,1\n${'a,b,no\n'.repeat(25)}` });
    const { code, err } = await daylight(['run', study, '--out', path.join(temporaryFolder(), 'tables')]);
    expect(code).toBe(0);
    expect(err).toContain('id-missing 1, weight-not-positive 25.\n');
  });

  test('that every row of a study is lost', async () => {
    const study = folderOf({ 'edges.csv': 'source,target,weight\na,b,no\n' });
    const out = path.join(temporaryFolder(), 'tables');
    const { code, err } = await daylight(['run', study, '--out', out]);
    expect(code).toBe(1);
    expect(err).toContain('No row of edges.csv could be used: 1 row left out by weight-not-positive.');
    expect(existsSync(out)).toBe(false);
  });

  test.each(['out', 'cache'])('that the %s folder cannot be written, before any stage', async (which) => {
    const file = path.join(folderOf({ file: '' }), 'file');
    const place = (name: string) => (which === name ? path.join(file, name) : path.join(temporaryFolder(), name));
    const { code, err } = await daylight(['run', folderOf(edges), '--out', place('out')], {
      env: { DAYLIGHT_CACHE: place('cache') },
    });
    expect(code).toBe(1);
    expect(err).toContain(`${file}: The ${which === 'out' ? 'folder of the result' : 'cache'} cannot be written`);
    expect(err).not.toContain('records');
    expect(err).not.toContain('Daylight itself');
  });

  test.skipIf(process.getuid?.() === 0)('that a folder may not be written by this user', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const { code, err } = await daylight(['run', folderOf(edges), '--out', path.join(folder, 'tables')]);
    expect(code).toBe(1);
    expect(err).toContain(
      `${folder}: The folder of the result cannot be written: the folder may not be read or written`,
    );
  });
});

test('a result never takes the place of what somebody else put there', async () => {
  const study = folderOf({ 'edges.csv': 'source,target\na,b\n', 'notes.txt': 'mine' });
  const cwd = folderOf({ 'work.txt': 'mine' });
  // Every such place is refused in test/run/out-folder.test.ts; here each command asks, and says what its study is.
  for (const [command, out] of [
    ['run', ''],
    ['run', study],
    ['report', '.'],
    ['report', path.dirname(study)],
  ]) {
    const { code, err } = await daylight([command, study, '--out', out], { cwd });
    expect({ command, out, code }).toEqual({ command, out, code: 1 });
    expect(err).toMatch(/\[run refused\]\n1 fault\. Nothing was changed\.\n$/);
  }
  expect(readdirSync(study).sort()).toEqual(['edges.csv', 'notes.txt']);
  expect(readdirSync(cwd)).toEqual(['work.txt']);
});

test('an invented study is made anew only where nobody has worked in it', async () => {
  const out = path.join(temporaryFolder(), 'demo');
  const make = () => daylight(['synthesise', 'demo', '--out', out]);
  expect((await make()).code).toBe(0);
  expect((await make()).code).toBe(0);
  const nouns = path.join(out, 'review', 'nouns.csv');
  writeFileSync(nouns, readFileSync(nouns, 'utf8').replace(/\n$/, ' \n'));
  const changed = await make();
  expect(changed.code).toBe(1);
  expect(changed.err).toContain('Files were changed since they were written: review/nouns.csv');

  const own = folderOf({ 'study.yaml': 'name: Mine\nsynthetic: true\nas_of: 2019-12-31\n', 'truth/a.csv': 'a\n' });
  expect((await daylight(['synthesise', 'demo', '--out', own])).code).toBe(1);
  expect(readdirSync(own).sort()).toEqual(['study.yaml', 'truth']);
});

describe('daylight check', () => {
  test('of a sound study exits 0 and says what a run would use', async () => {
    const { code, out } = await daylight(['check', example]);
    expect(code).toBe(0);
    expect(out).toContain('Example network: a study of kind network, synthetic, as of 2019-12-31.');
    expect(out).toContain('No faults');
    expect(out).toMatch(/^edges\.csv: \d+ rows/m);
  });

  test('says which rows would be left out and joined, and which columns are not used, before the faults', async () => {
    const study = folderOf({ 'edges.csv': 'source,target,weight,note\na,b,1,\nb,a,1,\nb,b,1,\nb,c,-1,\n' });
    const { out } = await daylight(['check', study]);
    expect(out).toContain(
      'edges.csv: 4 rows; left out: 1 by self-loop, 1 by weight-not-positive; joined: 1 by repeated-pair. Columns not used: note.\nFaults: 1 of 1 kind.\n  weight-not-positive  1  row left out  edges.csv 1\nA run would go ahead.',
    );
    const sound = await daylight(['check', folderOf({ 'edges.csv': 'source,target\na,b\nb,b\n' })]);
    expect(sound.out).toMatch(/No faults\.\n$/);
  });

  test.each([
    ['a folder that is not there', '/no/such/study'],
    ['a folder that is no study', import.meta.dirname],
  ])('of %s exits 1 with one message', async (_, study) => {
    const { code, err } = await daylight(['check', study]);
    expect(code).toBe(1);
    expect(err).toMatch(/\[run refused\]\n1 fault\. Nothing was changed\.\n$/);
    expect(err).not.toMatch(aStack);
  });

  test('of a study with faults that only make it smaller exits 0 and lists them', async () => {
    const { code, err } = await daylight(['check', folderOf({ 'edges.csv': 'source,target,weight\na,b,1\na,c,-1\n' })]);
    expect(code).toBe(0);
    expect(err).toContain('edges.csv, row 3, column weight');
  });
});

describe('wrong usage exits 2', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['rune']],
    ['no study', ['run', '--out', 'x']],
    ['no --out', ['run', example]],
    ['an unknown option', ['check', example, '--fast']],
    ['no whole number of workers', ['run', example, '--out', 'x', '--workers', '1.5']],
  ])('%s', async (_, args) => {
    const { code, err } = await daylight(args);
    expect(code).toBe(2);
    expect(err).not.toMatch(aStack);
    expect(existsSync('x')).toBe(false);
  });

  test('but help and the version are no mistake', async () => {
    expect((await daylight(['--help'])).code).toBe(0);
    expect((await daylight(['--version'])).code).toBe(0);
  });
});

test('serve refuses a folder that is no report', async () => {
  const { code, err } = await daylight(['serve', example]);
  expect(code).toBe(1);
  expect(err).toContain('There is no report here');
});
