#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { addCheck } from './commands/check.ts';
import { addDev } from './commands/dev.ts';
import { addImportHarm } from './commands/import-harm.ts';
import { addLeftOut } from './commands/left-out.ts';
import { REFUSED, refuse } from './commands/printing.ts';
import { addReport } from './commands/report.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import { addServe } from './commands/serve.ts';
import { addSynthesise } from './commands/synthesise.ts';
import { addWords } from './commands/words.ts';
import { diskFault } from './run/folder-access.ts';
import { removeUnfinished } from './run/folders.ts';

const WRONG_USAGE = 2;

const program = new Command('daylight')
  .description(
    'Re-runs published network analyses over a study folder, and publishes them as a report that can be checked.',
  )
  .version(packageFile.version)
  .exitOverride()
  .showHelpAfterError('Run daylight --help to see every command.');

// In the order in which help lists them.
const commands = [
  addCheck,
  addLeftOut,
  addRun,
  addReport,
  addWords,
  addSchema,
  addImportHarm,
  addSynthesise,
  addServe,
  addDev,
];
for (const add of commands) add(program);

// Whoever reads the output may have read enough: `daylight left-out … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  removeUnfinished();
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  removeUnfinished();
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (diskFault(error)) {
    refuse([diskFault(error)].filter((fault) => fault !== undefined));
    if (process.env.DAYLIGHT_TRACE) process.stderr.write(`${(error as Error).stack}\n`);
  } else {
    const problem = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`Something in Daylight itself went wrong: ${problem.message}\n`);
    process.stderr.write('Nothing was changed. Set DAYLIGHT_TRACE=1 to see where.\n');
    if (process.env.DAYLIGHT_TRACE) process.stderr.write(`${problem.stack}\n`);
    process.exitCode = REFUSED;
  }
}
