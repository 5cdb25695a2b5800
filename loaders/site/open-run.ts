import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { home } from '../run/code-version.ts';
import { readManifest } from '../run/manifest.ts';
import { silent } from '../run/progress.ts';
import { defaultCache, type Run, runStudy } from '../run/run-study.ts';
import { describeFault } from '../study/fault.ts';

/** The study that a build or a preview is of: `DAYLIGHT_STUDY`, or the example. */
export const siteStudy = (): string => process.env.DAYLIGHT_STUDY ?? path.join(home, 'data', 'example');

/**
 * The run that pages show. In a report that is the one run in the folder `DAYLIGHT_RUN`, whatever has changed since it was made. In a
 * preview it is found by its key, or made where nobody has made it yet. Throws, with every fault, where the study is refused.
 */
export async function openRun(): Promise<Run> {
  const folder = process.env.DAYLIGHT_RUN;
  if (folder) {
    const manifest = await readManifest(folder);
    return { id: manifest.run, folder, manifest };
  }
  const checked = await checkStudy(siteStudy());
  if (!checked.ok) throw new Error(checked.faults.map(describeFault).join('\n'));
  const { source } = checked.value;
  return runStudy(source, {
    stages: stagesOf(source.study),
    cache: defaultCache(),
    workers: availableParallelism(),
    progress: silent,
  });
}
