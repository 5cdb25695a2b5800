import type { Command } from 'commander';
import { describeAbsentColumns } from '../records/absent-columns.ts';
import { describeAbsent } from '../records/absent-tables.ts';
import { examine, type StudyExamination } from '../records/check-study.ts';
import { describeTable } from '../records/table-summary.ts';
import { claimFile, publishList } from '../run/out-file.ts';
import { type Fault, isRefusal } from '../study/fault.ts';
import { resolvedStudy } from '../study/resolved-study.ts';
import { describePublished } from '../words/nouns.ts';
import { headerOf, writeList } from './csv-list.ts';
import { listKinds, summariseFaults, verdict } from './fault-report.ts';
import { endRefused, note, refuse, say } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';

const FAULT_COLUMNS = ['kind', 'file', 'row', 'column', 'value', 'problem', 'expected', 'effect'] as const;

interface CheckFlags {
  readonly faults?: string;
  readonly resolved?: boolean;
}

/** `daylight check STUDY [--faults FILE.csv] [--resolved]` */
export const addCheck = (program: Command) =>
  program
    .command('check')
    .description('read everything in a study and say what is wrong with it')
    .argument('<study>', 'the study folder')
    .option('--faults <file.csv>', 'write every fault to a file, one a row; 20 of each kind are printed')
    .option('--resolved', 'print the study file as it will be used, every default in its place')
    .action(async (study: string, { faults: list, resolved = false }: CheckFlags) => {
      leaveNothingWhenStopped();
      if (list === undefined) return describe(await examine(study), resolved);
      const claimed = await claimFile(list, headerOf(FAULT_COLUMNS), study);
      if (!claimed.ok) return refuse(claimed.faults);
      const published = await publishList(claimed.value, (file) =>
        examine(study, (faults) => writeList(file, FAULT_COLUMNS, fieldsOf(faults))),
      );
      if (!published.ok) return refuse(published.faults);
      describe(published.value, resolved, list);
    });

async function* fieldsOf(faults: AsyncIterable<Fault>) {
  for await (const fault of faults) yield FAULT_COLUMNS.map((column) => fault[column]);
}

/** Says what was found: a summary, and then the faults. Where the study file is asked for, it alone goes where output goes. */
function describe({ source, tables, faults }: StudyExamination, resolved: boolean, list?: string): void {
  const isRefused = source === undefined || faults.some(isRefusal);
  const tell = resolved ? note : say;
  if (source && !faults.some(({ kind }) => kind.startsWith('study-'))) {
    const { name, kind, synthetic, as_of } = source.study;
    tell(`${name}: a study of kind ${kind}${synthetic ? ', synthetic' : ''}, as of ${as_of ?? 'no stated day'}.`);
    if (resolved) say(resolvedStudy(source.study));
  } else if (source) tell('The study file has faults. Its tables were read with defaults for what is wrong in it.');
  for (const table of tables) tell(describeTable(table));
  if (source && !isRefused) {
    const absent = [...describeAbsent(source), ...describeAbsentColumns(source, tables)];
    for (const line of [...absent, ...describePublished(source)]) tell(line);
  }
  for (const line of summariseFaults(faults)) tell(line);
  tell(verdict(faults, tables));
  if (list !== undefined) tell(`Every fault is in ${list}, one a row.`);
  const { lines, unlisted } = listKinds(faults);
  for (const line of lines) note(line);
  if (unlisted > 0 && list === undefined)
    note('\nThe first of each kind are listed: --faults FILE.csv writes every one.');
  if (isRefused) endRefused(faults);
}
