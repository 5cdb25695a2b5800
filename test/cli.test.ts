import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../loaders/run/manifest.ts';
import { daylight, example, tableHashes } from './daylight.ts';
import { folderOf, temporaryFolder } from './temporary.ts';

const aStack = /\n\s+at .*:\d+/;

describe('daylight run', () => {
  test('leaves one Parquet file a table and a manifest, and exits 0', async () => {
    const out = path.join(temporaryFolder(), 'tables');
    const { code, out: said, err } = await daylight(['run', example, '--out', out, '--workers', '1']);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('[1/3] records') });
    expect(said).toContain(out);
    expect(readdirSync(out).sort()).toEqual(
      ['dismantling', 'dismantling_summary', 'edges', 'inputs', 'left_out', 'nodes']
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
    expect(Object.keys(before)).toHaveLength(6);
  });
});

describe('daylight check', () => {
  test('of a sound study exits 0 and says what a run would use', async () => {
    const { code, out } = await daylight(['check', example]);
    expect(code).toBe(0);
    expect(out).toContain('Example network: a study of kind network, synthetic, as of 2019-12-31.');
    expect(out).toContain('No faults');
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
    const { code, err } = await daylight(['check', folderOf({ 'edges.csv': 'source,target,weight\na,b,-1\n' })]);
    expect(code).toBe(0);
    expect(err).toContain('edges.csv, row 2, column weight');
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
