import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { home } from '../run/code-version.ts';
import { writeFault } from '../run/folder-access.ts';
import { beginFolder, discardFolder } from '../run/folders.ts';
import { listFiles } from '../run/list-files.ts';
import { claimOut, publishOut } from '../run/out-folder.ts';
import type { Progress } from '../run/progress.ts';
import { SITE_FILE, SITE_FORMAT, siteResult } from '../run/result-kind.ts';
import { defaultCache, type Run, runStudy } from '../run/run-study.ts';
import { type Fault, isRefusal, type Result, refuse, succeed } from '../study/fault.ts';
import { buildSite } from './build-site.ts';
import { checkSite, isSound } from './check-site.ts';
import { EDITION } from './header.ts';
import { foldersLeftOut } from './page-folders.ts';

/** A report that was built, checked and put in place. */
export interface Report {
  readonly run: Run;
  readonly pages: number;
  /** How its pages were checked, in plain words. */
  readonly checked: string;
  /** Faults of the study or of the checking that did not stop it. */
  readonly faults: readonly Fault[];
}

interface ReportOptions {
  readonly out: string;
  readonly workers: number;
  /** Nothing is taken from the cache. */
  readonly fresh?: boolean;
  readonly progress: Progress;
}

/** Runs a study, builds its site, checks every page, and only then puts it in place of the report that was there. */
export async function reportStudy(folder: string, options: ReportOptions): Promise<Result<Report>> {
  const { progress } = options;
  const cache = path.resolve(defaultCache());
  const out = await claimOut(options.out, siteResult, { study: folder, cache });
  if (!out.ok) return out;
  const unwritable = writeFault(cache, 'cache-folder', 'The cache');
  if (unwritable) return refuse(unwritable);
  const checked = await checkStudy(folder);
  if (!checked.ok) return checked;
  const { source, faults } = checked.value;
  const run = await runStudy(source, { ...options, stages: stagesOf(source.study), cache });

  const building = await beginFolder(out.value.place);
  progress.note('Building the site …');
  const begun = performance.now();
  const built = await buildSite(home, {
    study: source.folder,
    cache,
    run: run.folder,
    out: building,
    leftOut: foldersLeftOut(source.study.kind),
    say: progress.note,
  });
  if (!built.ok) return abandoned(building, built.faults);
  const files = await listFiles(building);
  const marker = { format: SITE_FORMAT, run: run.id, study: source.study.name, edition: EDITION, files };
  await writeFile(path.join(building, SITE_FILE), `${JSON.stringify(marker, null, 2)}\n`);
  const made = performance.now();
  progress.note(`Built in ${secondsOf(begun, made)}. Checking its pages …`);
  const check = await checkSite(building);
  progress.note(`Checked in ${secondsOf(made, performance.now())}.`);
  if (!isSound(check)) return abandoned(building, check.faults);
  const published = await publishOut(building, out.value);
  if (!published.ok) return published;
  return succeed({
    run,
    pages: check.pages,
    checked: check.said,
    faults: [...faults, ...check.faults.filter((each) => !isRefusal(each))],
  });
}

const secondsOf = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;

function abandoned(building: string, faults: readonly Fault[]): Result<never> {
  discardFolder(building);
  return refuse(...faults);
}
