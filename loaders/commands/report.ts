import type { Command } from 'commander';
import { reportStudy } from '../site/report.ts';
import { freshOption, type RunFlags, workersOption } from './options.ts';
import { progress, refuse, say, warn } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';
import { sayWaiting } from './waiting.ts';

/** `daylight report STUDY --out FOLDER` */
export const addReport = (program: Command) =>
  program
    .command('report')
    .description('run the method over a study, build its site, and check every page of it')
    .argument('<study>', 'the study folder')
    .requiredOption('--out <folder>', 'where to leave the site')
    .option(...workersOption)
    .option(...freshOption)
    .action(async (study: string, { out, ...flags }: RunFlags) => {
      leaveNothingWhenStopped();
      const reported = await reportStudy(study, { out, ...flags, progress });
      if (!reported.ok) return refuse(reported.faults);
      const { run, pages, checked, faults } = reported.value;
      warn(faults, study);
      await sayWaiting(run, study);
      say(`Run ${run.id}. The report is in ${out}: ${pages} pages, ${checked}`);
      say(out === 'dist' ? 'To read it: npm run serve' : `To read it: npm run -s daylight -- serve ${out}`);
    });
