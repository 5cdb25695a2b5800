import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { daylight, example, startDaylight, tableHashes } from '../daylight.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const MOMENTS = 10;

/** A folder that holds an earlier result, and how to put it there again. */
async function prepared() {
  const folder = temporaryFolder();
  const out = path.join(folder, 'tables');
  const earlier = folderOf({ 'edges.csv': 'source,target\na,b\nb,c\n' });
  const restore = async () => {
    const env = { DAYLIGHT_CACHE: path.join(folder, 'earlier') };
    expect((await daylight(['run', earlier, '--out', out], { env })).code).toBe(0);
  };
  await restore();
  return { folder, out, restore, before: tableHashes(out) };
}

async function expectReadable(out: string): Promise<void> {
  const executor = await openDuckDB();
  const [{ people }] = await executor.rows(
    `SELECT count(*) AS people FROM ${executor.dialect.readParquet(path.join(out, 'nodes.parquet'))}`,
  );
  expect(people).toBe(3);
  executor.close();
}

test.each(['SIGKILL', 'SIGINT'] as const)(
  'a run ended by %s at any of ten moments leaves the earlier tables or the new ones, whole, and the next run finishes',
  async (signal) => {
    const { folder, out, restore, before } = await prepared();
    const started = performance.now();
    const whole = await daylight(['run', example, '--out', path.join(folder, 'whole')], {
      env: { DAYLIGHT_CACHE: path.join(folder, 'timing') },
    });
    expect(whole.code).toBe(0);
    const duration = performance.now() - started;
    const expected = tableHashes(path.join(folder, 'whole'));

    let ended = 0;
    for (let moment = 0; moment < MOMENTS; moment++) {
      const env = { DAYLIGHT_CACHE: path.join(folder, `cache-${moment}`) };
      const { child, finished } = startDaylight(['run', example, '--out', out], { env });
      await sleep(((moment + 0.5) / MOMENTS) * duration);
      child.kill(signal);
      const { code, err } = await finished;
      if (signal === 'SIGINT' && code !== 0 && err !== '')
        expect(err).toMatch(/The last good result is as it was\.\n$|^$/);
      const left = tableHashes(out);
      // One that ended after it had published has published whole.
      expect([before, expected]).toContainEqual(left);
      if (left['nodes.parquet'] === before['nodes.parquet']) {
        ended++;
        await expectReadable(out);
      } else await restore();
    }
    expect(ended).toBeGreaterThanOrEqual(3);

    const env = { DAYLIGHT_CACHE: path.join(folder, 'cache-0') };
    expect((await daylight(['run', example, '--out', out], { env })).code).toBe(0);
    expect(tableHashes(out)).toEqual(expected);
    const unfinished = readdirSync(path.join(folder, 'cache-0'), { recursive: true }).filter((name) =>
      String(name).includes('.building-'),
    );
    expect(unfinished).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('.building-'))).toEqual([]);
  },
  // Eleven runs one after another, on a machine that may have other work.
  180_000,
);
