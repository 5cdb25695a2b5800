import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openDuckDB } from '../executor/duckdb.ts';
import { checkStudy } from '../records/check-study.ts';
import type { LeftOutRow, LeftOutRows } from '../records/left-out-rows.ts';
import { rowsOf, spaced } from '../records/table-summary.ts';
import { writeFault } from '../run/folder-access.ts';
import { claimFile, publishList } from '../run/out-file.ts';
import { defaultCache } from '../run/run-study.ts';
import { succeed } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import { nearest } from '../study/nearest.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { headerOf, writeList } from './csv-list.ts';
import { everyLeftOut, needsRun, rulesOf } from './every-left-out.ts';
import { workersOption } from './options.ts';
import { progress, refuse, say } from './printing.ts';
import { doneByRules } from './rule-verbs.ts';
import { leaveNothingWhenStopped } from './stopping.ts';

const LIST_COLUMNS = ['rule', 'table', 'file', 'row', 'id', 'column', 'value', 'why'] as const;

interface LeftOutFlags {
  readonly rule?: string;
  readonly table?: string;
  readonly out?: string;
  readonly workers: number;
}

/** `daylight left-out STUDY [--rule NAME] [--table TABLE] [--out FILE.csv]` */
export const addLeftOut = (program: Command) =>
  program
    .command('left-out')
    .description('say how many rows each rule leaves out of a run, or list them')
    .argument('<study>', 'the study folder')
    .option('--rule <name>', 'list the rows that this rule leaves out')
    .option('--table <name>', 'of this table alone')
    .option('--out <file.csv>', 'write the list to a file')
    .option(...workersOption)
    .action(async (study: string, flags: LeftOutFlags, command: Command) => {
      leaveNothingWhenStopped();
      const claimed =
        flags.out === undefined ? succeed(undefined) : await claimFile(flags.out, headerOf(LIST_COLUMNS), study);
      if (!claimed.ok) return refuse(claimed.faults);
      const checked = await checkStudy(study);
      if (!checked.ok) return refuse(checked.faults);
      const { source } = checked.value;
      const unknown = unknownNames(source, flags);
      if (unknown.length > 0) command.error(unknown.join('\n'));
      const cache = defaultCache();
      const unwritable = needsRun(source, flags) ? writeFault(cache, 'cache-folder', 'The cache') : undefined;
      if (unwritable) return refuse([unwritable]);
      const executor = await openDuckDB();
      try {
        const { rule, workers } = flags;
        const every = await everyLeftOut(executor, source, { cache, workers, progress }, flags);
        if (!every.ok) return refuse(every.faults);
        const found = every.value;
        const out = claimed.value;
        if (out) {
          const written = await publishList(out, (file) => writeList(file, LIST_COLUMNS, fieldsOf(found)));
          if (!written.ok) return refuse(written.faults);
          say(`${rowsOf(written.value)} ${doneByRules(found.map(({ rule }) => rule))}, listed in ${out.named}`);
        } else if (found.length === 0) say(`No row is ${doneByRules(rule === undefined ? [] : [rule])} by it.`);
        else if (rule === undefined) count(found, study);
        else await pipeline(() => linesOf(found), process.stdout, { end: false });
      } finally {
        executor.close();
      }
    });

/** What there is to say where the user named a rule or a table that there is not. */
function unknownNames({ study: { kind } }: StudyFolder, { rule, table }: LeftOutFlags): string[] {
  const { required, optional, review, truth } = studyTables[kind];
  const made = kind === 'records' ? ['cse_full'] : [];
  return [
    ...unknownName('rule', rule, rulesOf[kind]),
    ...unknownName('table', table, [...required, ...optional, ...made, ...Object.keys(review), ...Object.keys(truth)]),
  ];
}

function unknownName(what: string, name: string | undefined, known: readonly string[]): string[] {
  if (name === undefined || known.includes(name)) return [];
  const near = nearest(name, known);
  const expected = near === undefined ? `Those that there are: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return [`There is no ${what} ${JSON.stringify(name)} for a study of this kind. ${expected}`];
}

/** Says how many rows each rule leaves out of each table, and why. */
function count(found: readonly LeftOutRows[], study: string): void {
  const rows = found.map(({ rule, table, rows, why }) => [rule, table, spaced(rows), why]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [rule, table, count, why] of rows)
    say(`${rule.padEnd(widths[0])}  ${table.padEnd(widths[1])}  ${count.padStart(widths[2])}  ${why}`);
  say(`To list the rows of one: daylight left-out ${study} --rule ${found[0].rule}`);
}

async function* linesOf(found: readonly LeftOutRows[]) {
  for (const { rule, file, rows, why, each } of found) {
    yield `${file}: ${rowsOf(rows)} ${doneByRules([rule])} by ${rule}. ${why}\n`;
    for await (const row of each()) yield `${describeRow(file, row)}\n`;
  }
}

/** 'log_nominals.csv, row 2560, IL-2015-00001|N93811: nominal_id is "N93811"' */
function describeRow(file: string, { row, id, column, value }: LeftOutRow): string {
  const where = [file, ...(row === undefined ? [] : [`row ${row}`]), ...(id === '' ? [] : [id])].join(', ');
  return `${where}: ${column === '' ? '' : `${column} is `}${JSON.stringify(value)}`;
}

async function* fieldsOf(found: readonly LeftOutRows[]) {
  for (const { rule, table, file, why, each } of found)
    for await (const { row, id, column, value } of each()) yield [rule, table, file, row, id, column, value, why];
}
