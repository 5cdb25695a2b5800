import type { Command } from 'commander';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { writeFault } from '../run/folder-access.ts';
import { claimOut } from '../run/out-folder.ts';
import { publishRun } from '../run/publish-run.ts';
import { tablesResult } from '../run/result-kind.ts';
import { defaultCache, runStudy } from '../run/run-study.ts';
import { freshOption, type RunFlags, workersOption } from './options.ts';
import { progress, refuse, say, warn } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';
import { sayWaiting } from './waiting.ts';

/** `daylight run STUDY --out FOLDER` */
export const addRun = (program: Command) =>
  program
    .command('run')
    .description('run the method over a study and leave its tables and manifest in a folder')
    .argument('<study>', 'the study folder')
    .requiredOption('--out <folder>', 'where to leave them')
    .option(...workersOption)
    .option(...freshOption)
    .action(async (study: string, { out, ...flags }: RunFlags) => {
      leaveNothingWhenStopped();
      const cache = defaultCache();
      const claimed = await claimOut(out, tablesResult, { study, cache });
      if (!claimed.ok) return refuse(claimed.faults);
      const unwritable = writeFault(cache, 'cache-folder', 'The cache');
      if (unwritable) return refuse([unwritable]);
      const checked = await checkStudy(study);
      if (!checked.ok) return refuse(checked.faults);
      const { source, faults } = checked.value;
      warn(faults, study);
      const run = await runStudy(source, { ...flags, stages: stagesOf(source.study), cache, progress });
      const published = await publishRun(run, claimed.value);
      if (!published.ok) return refuse(published.faults);
      say(`Run ${run.id}: ${run.manifest.tables.map(({ table, rows }) => `${table} ${rows}`).join(', ')} rows.`);
      await sayWaiting(run, study);
      say(`Tables and manifest are in ${out}`);
    });
