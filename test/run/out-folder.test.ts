import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginFolder } from '../../loaders/run/folders.ts';
import { claimOut, publishOut, type Spared } from '../../loaders/run/out-folder.ts';
import { siteResult, syntheticResult, tablesResult } from '../../loaders/run/result-kind.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const manifest = JSON.stringify({ format: 'daylight-manifest-1', tables: [{ table: 'edges' }] });
const result = { 'manifest.json': manifest, 'edges.parquet': 'PAR1' };

/** What is said against a folder; nothing where a result may be put there. */
async function saidOf(out: string, spared: Partial<Spared> = {}, kind = tablesResult): Promise<string | undefined> {
  const claimed = await claimOut(out, kind, { cache: '/no/such/cache', ...spared });
  return claimed.ok ? undefined : claimed.faults.map(describeFault).join('\n');
}

describe('a result of a run may be put', () => {
  test.each([
    ['in a new folder', (folder: string) => path.join(folder, 'new')],
    ['in a new folder in a new folder', (folder: string) => path.join(folder, 'new', 'tables')],
    ['in an empty folder', (folder: string) => folder],
    ['over an earlier result', () => folderOf(result)],
    ['over one that a system left its own file in', () => folderOf({ ...result, '.DS_Store': '' })],
    ['over one that lacks a table', () => folderOf({ 'manifest.json': manifest })],
  ])('%s', async (_, out) => {
    expect(await saidOf(out(temporaryFolder()))).toBeUndefined();
  });

  test('inside the study', async () => {
    const study = folderOf({ 'edges.csv': '' });
    expect(await saidOf(path.join(study, 'tables'), { study })).toBeUndefined();
  });
});

describe('a synthetic study', () => {
  const study = { 'daylight-synthetic.json': JSON.stringify({ format: 'daylight-synthetic-1', files: {} }) };

  test('may be put beside the recipe that it is made by, before and again', async () => {
    expect(await saidOf(folderOf({ 'recipe.yaml': 'size: 1' }), {}, syntheticResult)).toBeUndefined();
    expect(await saidOf(folderOf({ 'recipe.yaml': 'size: 1', ...study }), {}, syntheticResult)).toBeUndefined();
  });

  test('is refused where more than that stands there; other results are beside a recipe too', async () => {
    const more = folderOf({ 'recipe.yaml': '', 'notes.txt': '' });
    expect(await saidOf(more, {}, syntheticResult)).toContain('not an earlier result');
    expect(await saidOf(folderOf({ 'recipe.yaml': '' }))).toContain('not an earlier result');
  });
});

describe('a result of a run is refused', () => {
  test.each([
    ['where no folder is named', () => '', 'No folder is named'],
    ['where only a space is named', () => ' ', 'No folder is named'],
    ['over the current folder', () => '.', 'is the current folder'],
    ['over a folder above the current one', () => '..', 'holds the current folder'],
    ['over the root', () => '/', 'holds the current folder'],
    ['over a file', () => path.join(folderOf({ file: '' }), 'file'), 'This is a file'],
    ['under a file', () => path.join(folderOf({ file: '' }), 'file', 'out'), 'is a file, not a folder'],
    ['over other files', () => folderOf({ 'thesis.txt': '' }), 'not an earlier result'],
    [
      'over the manifest of something else',
      () => folderOf({ 'manifest.json': '{"name":"app"}', a: '' }),
      'not an earlier',
    ],
    ['over a manifest that is not JSON', () => folderOf({ 'manifest.json': 'x' }), 'not an earlier result'],
    [
      'over a report',
      () => folderOf({ 'daylight-site.json': '{"format":"daylight-site-1","files":[]}' }),
      'not an earlier',
    ],
    [
      'over notes beside an earlier result',
      () => folderOf({ ...result, 'my-notes.txt': '' }),
      'did not write: my-notes.txt.',
    ],
    ['over a folder beside it', () => folderOf({ ...result, 'old/a.csv': '' }), 'did not write: old/a.csv.'],
  ])('%s', async (_, out, said) => {
    const place = out();
    expect(await saidOf(place)).toContain(said);
  });

  test('over an empty folder that somebody made in an earlier result', async () => {
    const out = folderOf(result);
    mkdirSync(path.join(out, 'later'));
    expect(await saidOf(out)).toContain('did not write: later/.');
  });

  test('over the study or a folder that holds it, by whatever way it is named', async () => {
    const folder = temporaryFolder();
    const study = path.join(folder, 'study');
    mkdirSync(path.join(study, 'in'), { recursive: true });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(study, link);
    expect(await saidOf(study, { study })).toContain('is the study');
    expect(await saidOf(path.join(study, 'in', '..'), { study })).toContain('is the study');
    expect(await saidOf(folder, { study })).toContain('holds the study');
    expect(await saidOf(link, { study })).toContain('is the study');
    expect(await saidOf(study, { study: link })).toContain('is the study');
  });

  test('over the cache, a folder that holds it, and one in it', async () => {
    const cache = path.join(temporaryFolder(), 'cache');
    expect(await saidOf(cache, { cache })).toContain('is the cache');
    expect(await saidOf(path.dirname(cache), { cache })).toContain('holds the cache');
    expect(await saidOf(path.join(cache, 'runs', 'x'), { cache })).toContain('lies in the cache');
  });

  test('behind a link that leads nowhere', async () => {
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync('/no/such/folder', link);
    expect(await saidOf(link)).toContain('leads nowhere');
  });
});

test('a report is replaced whole, and not with what was added to it', async () => {
  const site = {
    'daylight-site.json': '{"format":"daylight-site-1","files":["index.html","_file/a.json"]}',
    'index.html': '',
    '_file/a.json': '',
  };
  expect(await saidOf(folderOf(site), {}, siteResult)).toBeUndefined();
  expect(await saidOf(folderOf({ ...site, '_file/mine.json': '' }), {}, siteResult)).toContain('_file/mine.json');
});

test('an invented study is not replaced where a file of it was changed', async () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const marker = JSON.stringify({ format: 'daylight-synthetic-1', files: { 'study.yaml': empty } });
  const study = { 'daylight-synthetic.json': marker, 'study.yaml': '' };
  expect(await saidOf(folderOf(study), {}, syntheticResult)).toBeUndefined();
  expect(await saidOf(folderOf({ ...study, 'study.yaml': 'a' }), {}, syntheticResult)).toContain('study.yaml');
});

test('a link stays a link, and what it leads to is replaced', async () => {
  const real = path.join(temporaryFolder(), 'real');
  const link = path.join(temporaryFolder(), 'link');
  mkdirSync(real);
  symlinkSync(real, link);
  const out = await claimOut(link, tablesResult, { cache: '/no/such/cache' });
  if (!out.ok) throw new Error('refused');
  expect(out.value.place).toBe(realpathSync(real));
  const building = await beginFolder(out.value.place);
  writeFileSync(path.join(building, 'table'), 'new');
  expect(await publishOut(building, out.value)).toMatchObject({ ok: true });
  expect(realpathSync(link)).toBe(realpathSync(real));
  expect(readFileSync(path.join(link, 'table'), 'utf8')).toBe('new');
});

test('what is put there while the result is made stays', async () => {
  const out = await claimOut(path.join(temporaryFolder(), 'out'), tablesResult, { cache: '/no/such/cache' });
  if (!out.ok) throw new Error('refused');
  const building = await beginFolder(out.value.place);
  mkdirSync(out.value.place);
  writeFileSync(path.join(out.value.place, 'thesis.txt'), 'mine');
  expect(await publishOut(building, out.value)).toMatchObject({ ok: false });
  expect(readdirSync(path.dirname(out.value.place))).toEqual(['out']);
  expect(readdirSync(out.value.place)).toEqual(['thesis.txt']);
});
