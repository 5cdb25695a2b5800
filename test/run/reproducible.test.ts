import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { daylight, example, tableHashes } from '../daylight.ts';
import { type BuiltReport, builtDemo, builtExample } from '../site/built-report.ts';
import { temporaryFolder } from '../temporary.ts';

/** Everything in a manifest but the times. */
function lastingPart(folder: string): unknown {
  const { measured: _, ...lasting } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return lasting;
}

interface Study {
  readonly made: () => Promise<string>;
  /** A report of the same study, made in yet another folder, with this machine's own workers, time zone and locale. */
  readonly reported: () => Promise<BuiltReport>;
}

/** A bare network, and records: a small part of the demonstration force would not be one, so all of it. */
const studies: Readonly<Record<string, Study>> = {
  'a bare network': { made: async () => example, reported: builtExample },
  records: {
    made: async () => {
      const study = path.join(temporaryFolder(), 'demo');
      await synthesiseDemo({ seed: 1, out: study });
      return study;
    },
    reported: builtDemo,
  },
};

test.each(Object.entries(studies))(
  'one worker and several, other folders, time zones and locales give identical bytes for %s',
  async (_, { made, reported }) => {
    const original = await made();
    const runs = [
      { workers: '1', env: { TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' } },
      { workers: '3', env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
    ].map(({ workers, env }) => {
      const folder = temporaryFolder();
      const study = path.join(folder, 'elsewhere', 'study');
      cpSync(original, study, { recursive: true });
      const args = ['run', study, '--out', path.join(folder, 'out'), '--workers', workers];
      const finished = daylight(args, { cwd: folder, env: { ...env, DAYLIGHT_CACHE: path.join(folder, 'cache') } });
      return { out: path.join(folder, 'out'), finished };
    });
    for (const { finished } of runs) expect((await finished).code).toBe(0);
    const [first, ...others] = [...runs.map(({ out }) => out), (await reported()).tables];
    expect(readdirSync(first).length).toBeGreaterThan(6);
    for (const other of others) {
      expect(tableHashes(other)).toEqual(tableHashes(first));
      expect(lastingPart(other)).toEqual(lastingPart(first));
    }
  },
  // The report may have to be made first.
  900_000,
);
