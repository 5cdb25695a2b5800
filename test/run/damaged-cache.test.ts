import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stagesOf } from '../../loaders/method.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { tableHashes } from '../daylight.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const edges = { 'edges.csv': 'source,target\na,b\nb,c\nc,d\n' };

/** Runs a study; tells which stages were run, not known, and what was said. */
async function run(cache: string, { fresh = false, study = folderOf(edges) } = {}) {
  const made: string[] = [];
  const notes: string[] = [];
  const progress = {
    ...silent,
    stageFinished: (name: string, { known }: { known: boolean }) => void (known || made.push(name)),
    note: (message: string) => void notes.push(message),
  };
  const checked = await checkStudy(study);
  if (!checked.ok) throw new Error('refused');
  const { source } = checked.value;
  const ran = await runStudy(source, { stages: stagesOf(source.study), cache, workers: 1, progress, fresh });
  return { ...ran, made, notes, hashes: tableHashes(ran.folder) };
}

const damage = {
  'changed in one byte'(file: string) {
    const bytes = readFileSync(file);
    bytes[8] ^= 1;
    writeFileSync(file, bytes);
  },
  'grown longer': (file: string) => appendFileSync(file, 'x'),
  'cut to nothing': (file: string) => writeFileSync(file, ''),
  'taken away': (file: string) => rmSync(file),
};

const stageFolder = (cache: string, name: string) =>
  path.join(cache, 'stages', String(readdirSync(path.join(cache, 'stages')).find((each) => each.startsWith(name))));

test.each(Object.entries(damage))(
  'a run of which a file was %s in the cache is made again, and said',
  async (_, harm) => {
    const cache = temporaryFolder();
    const first = await run(cache);
    for (const file of ['nodes.parquet', 'manifest.json', 'files.json']) {
      harm(path.join(first.folder, file));
      const again = await run(cache);
      expect(again).toMatchObject({ id: first.id, made: [], hashes: first.hashes, manifest: first.manifest });
      expect(again.notes).toEqual([expect.stringContaining(`Run ${first.id} in the cache is damaged (`)]);
      // Of the list of hashes itself, what is noticed may be the file that it no longer names rightly.
      if (file !== 'files.json') expect(again.notes[0]).toContain(file);
      expect((await run(cache)).notes).toEqual([`Run ${first.id} is known: nothing is run again.`]);
    }
  },
);

test.each(Object.entries(damage))(
  'a stage of which a file was %s in the cache is run again, and said',
  async (_, harm) => {
    const cache = temporaryFolder();
    const first = await run(cache);
    for (const file of ['edges.parquet', 'stage.json', 'files.json']) {
      harm(path.join(stageFolder(cache, 'records'), file));
      rmSync(first.folder, { recursive: true });
      const again = await run(cache);
      expect(again).toMatchObject({ id: first.id, made: ['records'], hashes: first.hashes });
      expect(again.notes).toEqual([expect.stringMatching(/^Stage records-\w+ in the cache is damaged \(/)]);
    }
  },
);

test('a fresh run takes nothing from the cache, and leaves all of it there anew', async () => {
  const cache = temporaryFolder();
  const first = await run(cache);
  const fresh = await run(cache, { fresh: true });
  expect(fresh).toMatchObject({
    id: first.id,
    made: ['records', 'measures', 'dismantling', 'published-figures'],
    hashes: first.hashes,
  });
  expect(fresh.notes).toEqual([]);
  expect(await run(cache)).toMatchObject({ made: [], manifest: fresh.manifest });
  expect(readdirSync(path.join(cache, 'runs'))).toEqual([first.id]);
  expect(readdirSync(path.join(cache, 'stages'))).toHaveLength(4);
});

test('a manifest tells the hash of every table, and two runs differ only in what was measured', async () => {
  const [first, second] = [await run(temporaryFolder()), await run(temporaryFolder())];
  expect(Object.fromEntries(first.manifest.tables.map(({ table, sha256 }) => [`${table}.parquet`, sha256]))).toEqual(
    first.hashes,
  );
  const { measured: _, ...lasting } = first.manifest;
  expect(second.manifest).toMatchObject(lasting);
  expect(Object.keys(second.manifest).sort()).toEqual(Object.keys(first.manifest).sort());
});

test('the same files without a study file are the same run in any folder', async () => {
  const cache = temporaryFolder();
  const first = await run(cache);
  expect(first.manifest.study.name).toBe('Network without a study file');
  expect(await run(cache)).toMatchObject({ id: first.id, made: [], manifest: first.manifest });
});
