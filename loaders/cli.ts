#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { stagesOf } from './method.ts';
import { type CheckedStudy, checkStudy } from './records/check-study.ts';
import { describeTable } from './records/table-summary.ts';
import { diskFault, writeFault } from './run/folder-access.ts';
import { beginFolder, removeUnfinished } from './run/folders.ts';
import { hashFile } from './run/hash-file.ts';
import { listFiles } from './run/list-files.ts';
import { claimOut, publishOut } from './run/out-folder.ts';
import { type Progress, progressOn } from './run/progress.ts';
import { publishRun } from './run/publish-run.ts';
import { SITE_FILE, SYNTHETIC_FILE, SYNTHETIC_FORMAT, syntheticResult, tablesResult } from './run/result-kind.ts';
import { defaultCache, runStudy } from './run/run-study.ts';
import { previewSite } from './site/preview.ts';
import { reportStudy } from './site/report.ts';
import { serveUntilStopped } from './site/serve-site.ts';
import { countKinds, describeFault, type Fault } from './study/fault.ts';
import { synthesiseDemo } from './synthesise/demo.ts';

/** The study is refused, or a check failed. */
const REFUSED = 1;
const WRONG_USAGE = 2;
/** What a shell expects of a program ended by a signal: 128 and the signal's number. */
const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

interface RunFlags {
  readonly out: string;
  readonly workers: number;
  readonly fresh?: boolean;
}

const progress: Progress = progressOn(process.stderr);
const say = (line: string) => process.stdout.write(`${line}\n`);

const program = new Command('daylight')
  .description(
    'Re-runs published network analyses over a study folder, and publishes them as a report that can be checked.',
  )
  .version(packageFile.version)
  .exitOverride()
  .showHelpAfterError('Run daylight --help to see every command.');

const workersOption = [
  '--workers <number>',
  'threads to use; the result is the same for any number',
  positive,
  availableParallelism(),
] as const;

const freshOption = ['--fresh', 'make everything again: nothing is taken from the cache'] as const;

program
  .command('check')
  .description('read everything in a study and say what is wrong with it')
  .argument('<study>', 'the study folder')
  .action(async (study: string) => {
    const checked = await checkStudy(study);
    if (!checked.ok) return refuse(checked.faults);
    describeStudy(checked.value);
  });

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
    say(`Tables and manifest are in ${out}`);
  });

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
    warn(reported.value.faults, study);
    say(
      `Run ${reported.value.run.id}. The report is in ${out}: ${reported.value.pages} pages, ${reported.value.checked}`,
    );
    say(out === 'dist' ? 'To read it: npm run serve' : `To read it: npm run -s daylight -- serve ${out}`);
  });

program
  .command('synthesise')
  .description('make a study of invented records: nobody in it exists')
  .argument('<what>', 'demo', oneOf('demo'))
  .requiredOption('--out <folder>', 'where to leave it')
  .option('--seed <number>', 'another seed makes another force', positive, 1)
  .action(async (_what: string, { out, seed }: { out: string; seed: number }) => {
    leaveNothingWhenStopped();
    const claimed = await claimOut(out, syntheticResult, { cache: defaultCache() });
    if (!claimed.ok) return refuse(claimed.faults);
    const building = await beginFolder(claimed.value.place);
    await synthesiseDemo({ seed, out: building });
    const files: Record<string, string> = {};
    for (const file of await listFiles(building)) files[file] = await hashFile(path.join(building, file));
    const marker = { format: SYNTHETIC_FORMAT, seed, files };
    await writeFile(path.join(building, SYNTHETIC_FILE), `${JSON.stringify(marker, null, 2)}\n`);
    const published = await publishOut(building, claimed.value);
    if (!published.ok) return refuse(published.faults);
    say(`A synthetic study is in ${out}`);
  });

program
  .command('serve')
  .description('show a report that was built, on this machine only')
  .argument('<site>', 'the folder of the report')
  .option('--port <number>', 'the first port to try', positive, 3000)
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

program
  .command('dev')
  .description('show the pages while they are being written')
  .argument('<study>', 'the study folder')
  .option('--port <number>', 'the first port to try', positive, 3000)
  .action(async (study: string, { port }: { port: number }) => {
    const previewed = await previewSite(study, { port, say });
    if (!previewed.ok) refuse(previewed.faults);
  });

/** While a result is being made: ended by a signal, the process takes away what it has begun, says so, and ends. */
function leaveNothingWhenStopped(): void {
  for (const [signal, code] of Object.entries(STOPPED)) {
    process.on(signal, () => {
      removeUnfinished();
      process.stderr.write('\nStopped. The last good result is as it was.\n');
      process.exit(code);
    });
  }
}

function oneOf(...choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`);
    return text;
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('Expected a whole number above 0.');
  return value;
}

function refuse(faults: readonly Fault[]): void {
  list(faults);
  process.stderr.write(`${faults.length === 1 ? '1 fault' : `${faults.length} faults`}. Nothing was changed.\n`);
  process.exitCode = REFUSED;
}

/** Faults that a run goes ahead without, by kind; `check` lists each. */
function warn(faults: readonly Fault[], study: string): void {
  if (faults.length === 0) return;
  process.stderr.write(`Faults in the study, listed by daylight check ${study}: ${countKinds(faults)}.\n`);
}

function list(faults: readonly Fault[]): void {
  for (const fault of faults) process.stderr.write(`${describeFault(fault)}\n`);
}

function describeStudy({ source, tables, faults }: CheckedStudy): void {
  const { study } = source;
  say(
    `${study.name}: a study of kind ${study.kind}${study.synthetic ? ', synthetic' : ''}, as of ${study.as_of ?? 'no stated day'}.`,
  );
  for (const table of tables) say(describeTable(table));
  const every = tables.every(({ rules }) => Object.keys(rules).length === 0);
  if (faults.length > 0) say(`Faults: ${countKinds(faults)}. A run would go ahead as each of them says.`);
  else say(every ? 'No faults: a run would use every row.' : 'No faults.');
  list(faults);
}

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
