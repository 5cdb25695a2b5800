import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { startDaylight, tableHashes } from '../daylight.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const MOMENTS = 6;
/** Between two looks at what a run has written. */
const LOOK_MS = 5;

const few = 'source,target\na,b\nb,c\n';
const many = `source,target\n${Array.from({ length: 40 }, (_, at) => `p${at},p${(at * 7 + 1) % 40}\n`).join('')}`;

/** Runs a study in a folder that holds its cache and its tables. */
const start = (study: string, folder: string) =>
  startDaylight(['run', study, '--out', path.join(folder, 'tables'), '--workers', '1'], {
    env: { DAYLIGHT_CACHE: path.join(folder, 'cache') },
  });

/** How many files and folders stand there, begun ones too. */
function written(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true }).length;
  } catch {
    // A folder was put in its place while it was looked through: nothing is known until the next look.
    return 0;
  }
}

async function expectReadable(tables: string): Promise<void> {
  const executor = await openDuckDB();
  const [{ people }] = await executor.rows(
    `SELECT count(*) AS people FROM ${executor.dialect.readParquet(path.join(tables, 'nodes.parquet'))}`,
  );
  expect(people).toBe(3);
  executor.close();
}

test.each(['SIGKILL', 'SIGINT'] as const)(
  'a run ended by %s at any of six moments of its writing leaves the earlier tables or the new ones, whole, and the next run finishes',
  async (signal) => {
    const [earlier, whole] = [temporaryFolder(), temporaryFolder()];
    const study = folderOf({ 'edges.csv': many });
    expect((await start(folderOf({ 'edges.csv': few }), earlier).finished).code).toBe(0);
    expect((await start(study, whole).finished).code).toBe(0);
    const before = tableHashes(path.join(earlier, 'tables'));
    const after = tableHashes(path.join(whole, 'tables'));
    const all = written(whole);

    const ended: string[] = [];
    for (let moment = 0; moment < MOMENTS; moment++) {
      const folder = temporaryFolder();
      const tables = path.join(folder, 'tables');
      cpSync(path.join(earlier, 'tables'), tables, { recursive: true });
      // Moments of the run, not of the clock: as many in each part of the writing however slow the machine is.
      const enough = written(folder) + ((moment + 0.5) / MOMENTS) * all;
      const { child, finished } = start(study, folder);
      while (child.exitCode === null && written(folder) < enough) await sleep(LOOK_MS);
      child.kill(signal);
      const { code, err } = await finished;
      if (signal === 'SIGINT' && code !== 0)
        expect({ code, err }).toEqual({
          code: 130,
          err: expect.stringMatching(/The last good result is as it was\.\n$/),
        });
      // One that ended after it had published has published whole. Between the two renames of publishing the earlier tables stand beside their
      // place, and the next command puts them back: a moment that a loaded machine can hit.
      const place = existsSync(tables) ? tables : path.join(folder, '.tables.replaced');
      const left = tableHashes(place);
      expect([before, after]).toContainEqual(left);
      if (left['nodes.parquet'] !== before['nodes.parquet']) continue;
      ended.push(folder);
      await expectReadable(place);
    }
    expect(ended.length).toBeGreaterThanOrEqual(3);

    // The first left next to nothing, the last nearly all.
    for (const folder of [ended[0], ended[ended.length - 1]]) {
      expect((await start(study, folder).finished).code).toBe(0);
      expect(tableHashes(path.join(folder, 'tables'))).toEqual(after);
      expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.building-'))).toEqual(
        [],
      );
    }
  },
  180_000,
);
