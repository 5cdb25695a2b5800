import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { home } from '../run/code-version.ts';
import { beginFolder, publishFolder } from '../run/folders.ts';
import type { Progress } from '../run/progress.ts';
import { outFault } from '../run/publish-run.ts';
import { defaultCache, type Run, runStudy } from '../run/run-study.ts';
import { type Fault, isRefusal, type Result, refuse, succeed } from '../study/fault.ts';
import { buildSite } from './build-site.ts';
import { checkSite, isSound } from './check-site.ts';
import { EDITION } from './header.ts';
import { foldersLeftOut } from './page-folders.ts';

/** Says of a folder that it is a report, and of which run. */
export const SITE_FILE = 'daylight-site.json';

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
  readonly progress: Progress;
}

/** Runs a study, builds its site, checks every page, and only then puts it in place of the report that was there. */
export async function reportStudy(folder: string, { out, workers, progress }: ReportOptions): Promise<Result<Report>> {
  const fault = outFault(out, SITE_FILE);
  if (fault) return refuse(fault);
  const checked = await checkStudy(folder);
  if (!checked.ok) return checked;
  const { source, faults } = checked.value;
  const cache = path.resolve(defaultCache());
  const run = await runStudy(source, { stages: stagesOf(source.study), cache, workers, progress });

  const building = await beginFolder(out);
  progress.note('Building the site …');
  const built = await buildSite(home, {
    study: source.folder,
    cache,
    out: building,
    leftOut: foldersLeftOut(source.study.kind),
    say: progress.note,
  });
  if (!built.ok) return built;
  await writeFile(
    path.join(building, SITE_FILE),
    `${JSON.stringify({ run: run.id, study: source.study.name, edition: EDITION }, null, 2)}\n`,
  );
  progress.note('Checking every page …');
  const check = await checkSite(building);
  if (!isSound(check)) return refuse(...check.faults);
  publishFolder(building, out);
  return succeed({
    run,
    pages: check.pages,
    checked: check.said,
    faults: [...faults, ...check.faults.filter((each) => !isRefusal(each))],
  });
}
