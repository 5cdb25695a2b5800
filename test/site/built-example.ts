import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { daylight, example } from '../daylight.ts';

/**
 * The report of the example study and the tables of its run, made once as a user would make them, in a folder of this test process.
 * Throws what the command line said where it did not succeed.
 */
export async function builtExample(): Promise<{ site: string; tables: string }> {
  const folder = path.join(tmpdir(), `daylight-report-${process.pid}`);
  const site = path.join(folder, 'site');
  const tables = path.join(folder, 'tables');
  if (!existsSync(site)) {
    const reported = await daylight(['report', example, '--out', site]);
    if (reported.code !== 0) throw new Error(reported.err);
    const run = await daylight(['run', example, '--out', tables]);
    if (run.code !== 0) throw new Error(run.err);
  }
  return { site, tables };
}
