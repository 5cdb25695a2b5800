import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { SITE_FILE } from '../run/result-kind.ts';
import { serveUntilStopped } from '../site/serve-site.ts';
import { portOption } from './options.ts';
import { refuse, say } from './printing.ts';

/** `daylight serve SITE` */
export const addServe = (program: Command) =>
  program
    .command('serve')
    .description('show a report that was built, on this machine only')
    .argument('<site>', 'the folder of the report')
    .option(...portOption)
    .action(async (site: string, { port }: { port: number }) => {
      if (!existsSync(path.join(site, SITE_FILE))) {
        const expected = 'Name the folder that daylight report was given as --out.';
        return refuse([
          { kind: 'no-report', file: site, problem: 'There is no report here', expected, effect: 'run refused' },
        ]);
      }
      const served = await serveUntilStopped(site, { port, say });
      if (!served.ok) refuse(served.faults);
    });
