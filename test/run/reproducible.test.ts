import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { daylight, example, tableHashes } from '../daylight.ts';
import { temporaryFolder } from '../temporary.ts';

/** Everything in a manifest but the times. */
function lastingPart(folder: string): unknown {
  const { measured: _, ...lasting } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return lasting;
}

/** A bare network, and records: a small part of the demonstration force would not be one, so all of it. */
const studies = {
  'a bare network': async () => example,
  records: async () => {
    const study = path.join(temporaryFolder(), 'demo');
    await synthesiseDemo({ seed: 1, out: study });
    return study;
  },
};

test.each(Object.entries(studies))(
  'one worker and several, other folders, time zones and locales give identical bytes for %s',
  async (_, made) => {
    const original = await made();
    const runs = [
      { workers: '1', env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' } },
      { workers: '2', env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
      { workers: '3', env: { TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' } },
    ].map(({ workers, env }) => {
      const folder = temporaryFolder();
      const study = path.join(folder, 'elsewhere', 'study');
      cpSync(original, study, { recursive: true });
      const args = ['run', study, '--out', path.join(folder, 'out'), '--workers', workers];
      const finished = daylight(args, { cwd: folder, env: { ...env, DAYLIGHT_CACHE: path.join(folder, 'cache') } });
      return { out: path.join(folder, 'out'), finished };
    });
    for (const { finished } of runs) expect((await finished).code).toBe(0);
    const [first, ...others] = runs.map(({ out }) => out);
    expect(readdirSync(first).length).toBeGreaterThan(6);
    for (const other of others) {
      expect(tableHashes(other)).toEqual(tableHashes(first));
      expect(lastingPart(other)).toEqual(lastingPart(first));
    }
  },
  240_000,
);
