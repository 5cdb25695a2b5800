import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { stagesOf } from '../../loaders/method.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { readStudy } from '../../loaders/study/read-study.ts';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { temporaryFolder } from '../temporary.ts';

const MOST_MINUTES = 10 * 60_000;

/** What a run of the demonstration study with these seeds finds where nobody has decided anything. */
async function findCandidates(demoSeed: number, studySeed: number) {
  const folder = temporaryFolder();
  await synthesiseDemo({ seed: demoSeed, out: folder });
  const read = await readStudy(folder);
  if (!read.ok) throw new Error('The demonstration study cannot be read');
  const { review_nouns: _, review_groups: __, ...files } = read.value.files;
  const source = { ...read.value, files, study: { ...read.value.study, seed: studySeed } };
  const stages = stagesOf(source.study);
  const last = stages.findIndex(({ name }) => name === 'candidates');
  const cache = path.join(temporaryFolder(), 'cache');
  const run = await runStudy(source, { stages: stages.slice(0, last + 1), cache, workers: 1, progress: silent });
  const executor = await openDuckDB();
  const rowsOf = (table: string) =>
    executor.rows(`SELECT * FROM ${executor.dialect.readParquet(path.join(run.folder, `${table}.parquet`))}`);
  const [candidates, vocabulary] = [await rowsOf('candidates'), await rowsOf('vocabulary')];
  executor.close();
  const truth = (table: string) => csvParse(readFileSync(path.join(folder, 'truth', `${table}.csv`), 'utf8'));
  return { candidates, vocabulary, truth };
}

const ranked = (candidates: readonly Record<string, Cell>[], kind: string) =>
  candidates.filter((row) => row.kind === kind && row.rank !== null).sort((x, y) => Number(x.rank) - Number(y.rank));

test.for([
  [1, 1],
  [8, 20],
])(
  'demonstration force %i, study seed %i: nouns and names on no list are found',
  { timeout: MOST_MINUTES },
  async ([demo, seed]) => {
    const { candidates, vocabulary, truth } = await findCandidates(demo, seed);

    const often = new Set(vocabulary.filter(({ occurrences }) => Number(occurrences) >= 20).map(({ word }) => word));
    const wanted = truth('nouns')
      .map(({ word }) => word)
      .filter((word) => often.has(word));
    const nouns = ranked(candidates, 'noun').map(({ text }) => String(text));
    expect(nouns.length).toBeLessThanOrEqual(40);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((word) => nouns.includes(word)).length).toBeGreaterThanOrEqual(0.9 * wanted.length);

    // Each of the planted groups on no list is named, followed by a noun, on dozens of logs.
    const names = ranked(candidates, 'group');
    const planted = Map.groupBy(
      truth('names').filter(({ group_id }) => group_id.startsWith('USG-')),
      ({ group_id }) => group_id,
    );
    expect(names.length).toBeLessThanOrEqual(60);
    expect(planted.size).toBeGreaterThan(0);
    for (const [{ name }] of planted.values()) {
      const found = names.find(({ text }) => text === name.toLowerCase());
      expect(Number(found?.logs)).toBeGreaterThanOrEqual(10);
      expect(Number(found?.rank)).toBeLessThanOrEqual(20);
    }
  },
);
