import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { stagesOf } from '../../loaders/method.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import type { Progress } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { ledger } from '../../loaders/scrutiny/published/ledger.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const edges = 'source,target\na,b\nb,c\nc,d\n';

const studyFile = (settings: string) => `name: A\nkind: network\nas_of: 2019-12-31\n${settings}`;

/** Runs a study and tells which stages were run and which were known. */
async function run(folder: string, cache: string) {
  const stages: Record<string, 'run' | 'known'> = {};
  const progress: Progress = {
    stageStarted() {},
    stageAdvanced() {},
    stageFinished(name, { known }) {
      stages[name] = known ? 'known' : 'run';
    },
    note() {},
  };
  const checked = await checkStudy(folder);
  if (!checked.ok) throw new Error('refused');
  const { source } = checked.value;
  const made = await runStudy(source, { stages: stagesOf(source.study), cache, workers: 1, progress });
  return { ...made, stages };
}

test('a stage with a known key is not run again; a changed parameter runs only the stages that read it, and those after', async () => {
  const cache = temporaryFolder();
  const study = folderOf({ 'edges.csv': edges, 'study.yaml': studyFile('') });
  const set = (settings: string) => writeFileSync(path.join(study, 'study.yaml'), studyFile(settings));

  const first = await run(study, cache);
  expect(first.stages).toEqual({ records: 'run', measures: 'run', dismantling: 'run', 'published-figures': 'run' });

  expect(await run(study, cache)).toMatchObject({ id: first.id, stages: {} });

  set('measures: {pagerank_damping: 0.5}\n');
  const damped = await run(study, cache);
  expect(damped.stages).toEqual({
    records: 'known',
    measures: 'run',
    dismantling: 'known',
    'published-figures': 'known',
  });
  expect(damped.id).not.toBe(first.id);

  set('seed: 2\n');
  expect((await run(study, cache)).stages).toEqual({
    records: 'known',
    measures: 'known',
    dismantling: 'run',
    'published-figures': 'known',
  });

  writeFileSync(path.join(study, 'edges.csv'), `${edges}d,e\n`);
  expect((await run(study, cache)).stages).toEqual({
    records: 'run',
    measures: 'run',
    dismantling: 'run',
    'published-figures': 'known',
  });

  writeFileSync(path.join(study, 'edges.csv'), edges);
  set('');
  expect(await run(study, cache)).toMatchObject({ id: first.id, stages: {} });
});

test('a run tells what it read, did and made', async () => {
  const study = folderOf({ 'edges.csv': `${edges}a,a\n`, 'study.yaml': studyFile('seed: 7\n') });
  const { manifest, folder, id } = await run(study, temporaryFolder());
  expect(manifest).toMatchObject({
    format: 'daylight-manifest-1',
    run: id,
    seeds: { seed: 7 },
    study: { name: 'A', as_of: '2019-12-31', seed: 7 },
    inputs: [{ table: 'edges', file: 'edges.csv', rows: 4, bytes: 30 }],
    left_out: [{ rule: 'self-loop', table: 'edges', rows: 1 }],
  });
  expect(manifest.stages.map(({ name, inputs }) => [name, inputs])).toEqual([
    ['records', []],
    ['measures', ['edges', 'working_nodes']],
    ['dismantling', ['edges', 'working_nodes']],
    ['published-figures', []],
  ]);
  expect(Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows]))).toEqual({
    nodes: 4,
    edges: 3,
    dismantling: orderNames.length * 5,
    dismantling_summary: orderNames.length,
    left_out: 1,
    inputs: 1,
    faults: 0,
    quality_columns: 3,
    quality_tables: 2,
    published_figures: ledger.claims.length,
    published_arithmetic: ledger.checks.length,
  });
  expect(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
});
