import type { Command } from 'commander';
import { previewSite } from '../site/preview.ts';
import { portOption } from './options.ts';
import { refuse, say } from './printing.ts';

/** `daylight dev STUDY` */
export const addDev = (program: Command) =>
  program
    .command('dev')
    .description('show the pages while they are being written')
    .argument('<study>', 'the study folder')
    .option(...portOption)
    .action(async (study: string, { port }: { port: number }) => {
      const previewed = await previewSite(study, { port, say });
      if (!previewed.ok) refuse(previewed.faults);
    });
