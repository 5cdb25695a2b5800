import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { openDuckDB } from '../executor/duckdb.ts';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { readTable } from '../records/read-table.ts';
import { recordTables } from '../records/record-tables.ts';
import { writeFault } from '../run/folder-access.ts';
import { defaultCache, runStudy } from '../run/run-study.ts';
import type { Fault } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { appendReview } from '../words/append-review.ts';
import { listGroups } from '../words/criteria.ts';
import {
  type Addition,
  type CandidateKind,
  type CandidateRow,
  decide,
  type Known,
  mergeCandidates,
} from '../words/decide.ts';
import { readReview } from '../words/review.ts';
import { workersOption } from './options.ts';
import { progress, refuse, say, warn } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';
import { count, runCandidates } from './waiting.ts';

interface WordsFlags {
  readonly accept?: string;
  readonly reject?: string;
  readonly by?: string;
  readonly note: string;
  readonly on: string;
  readonly kind?: CandidateKind;
  readonly asAliasOf?: string;
  readonly merge?: boolean;
  readonly workers: number;
}

/** `daylight words STUDY` */
export const addWords = (program: Command) =>
  program
    .command('words')
    .description('list the nouns and names that wait for a decision, or decide on one in the study’s review files')
    .argument('<study>', 'the study folder')
    .addOption(new Option('--accept <text>', 'accept this noun or name').conflicts(['reject', 'merge']))
    .addOption(new Option('--reject <text>', 'reject this noun or name').conflicts(['merge', 'asAliasOf']))
    .option('--by <name>', 'who decides', someone)
    .option('--note <text>', 'why', '')
    .option('--on <date>', 'the day of the decision; today where nothing is said', isoDay, today())
    .addOption(new Option('--kind <kind>', 'what the text is').choices(['noun', 'group']))
    .option('--as-alias-of <group>', 'the accepted name is another one of the group with this id')
    .option('--merge', 'write what waits into the review files, as rows without a decision')
    .option(...workersOption)
    .action(async (study: string, flags: WordsFlags, command: Command) => {
      const text = flags.accept ?? flags.reject;
      if (text !== undefined && flags.by === undefined)
        command.error('error: --by says who decides: --by "A. Analyst"');
      leaveNothingWhenStopped();
      const checked = await checkStudy(study);
      if (!checked.ok) return refuse(checked.faults);
      const { source, faults } = checked.value;
      const stages = stagesOf(source.study);
      const last = stages.findIndex(({ name }) => name === 'candidates');
      if (last === -1) return refuse([withoutLogs(study)]);
      const cache = defaultCache();
      const unwritable = writeFault(cache, 'cache-folder', 'The cache');
      if (unwritable) return refuse([unwritable]);
      warn(faults, study);
      const run = await runStudy(source, {
        stages: stages.slice(0, last + 1),
        cache,
        workers: flags.workers,
        progress,
      });
      const known = await readKnown(source, await runCandidates(run));
      if (flags.merge) return append(source, known, mergeCandidates(known));
      if (text === undefined) return listWaiting(known, study);
      const { by = '', on, note, kind, asAliasOf } = flags;
      const decided = decide(
        {
          decision: flags.accept === undefined ? 'reject' : 'accept',
          text,
          by,
          on,
          note,
          ...(kind === undefined ? {} : { kind }),
          ...(asAliasOf === undefined ? {} : { aliasOf: asAliasOf }),
        },
        known,
      );
      return decided.ok ? append(source, known, [decided.value]) : refuse(decided.faults);
    });

/** What the study's files say, beside what the run found. */
async function readKnown(source: StudyFolder, candidates: readonly CandidateRow[]): Promise<Known> {
  const executor = await openDuckDB();
  try {
    const nouns = await readReview(executor, source, 'review_nouns');
    const groups = await readReview(executor, source, 'review_groups');
    const read = await readTable(executor, source, 'tracked_groups', recordTables.tracked_groups);
    const tracked = read.ok ? await executor.rows(`SELECT * FROM ${read.value.name} ORDER BY row_number`) : [];
    const listed = listGroups(
      tracked.map((row) => ({ ...row, group_id: row.ocg_id })),
      groups?.accepted ?? [],
    );
    return {
      candidates,
      reviews: { review_nouns: nouns?.rows, review_groups: groups?.rows },
      groupNames: listed.flatMap(({ id, words }) => Array.from(words, (name) => ({ groupId: id, words: name }))),
    };
  } finally {
    executor.close();
  }
}

/** Writes rows into the review files, and says what was written. */
async function append(source: StudyFolder, { reviews }: Known, additions: readonly Addition[]): Promise<void> {
  if (additions.length === 0) say('Nothing new waits: the review files are as they were.');
  for (const { table, rows } of additions) {
    const appended = await appendReview(source, table, rows);
    if (!appended.ok) return refuse(appended.faults);
    const decided = rows.filter(({ decision }) => decision !== '');
    if (table === 'review_nouns' && reviews.review_nouns === undefined) {
      const published = decided.filter(({ decided_by }) => decided_by === 'published list').length;
      say(
        `There was no ${appended.value}, so that the nouns of the published list were in force. The file now begins with ${published} of them, accepted by 'published list'; edit a row to decide otherwise.`,
      );
    }
    const last = rows.at(-1);
    const what = last?.word ?? last?.name;
    if (last?.decision) say(`${appended.value}: ${what}, ${last.decision}, ${last.decided_by}, ${last.decided_on}.`);
    else say(`${appended.value}: ${count(rows.length - decided.length, 'row')} added that wait for a decision.`);
  }
}

function listWaiting({ candidates }: Known, study: string): void {
  const waiting = candidates.filter(({ decision }) => decision === 'waiting');
  if (waiting.length === 0) {
    say('No noun or name waits for a decision.');
    return;
  }
  const lists = [
    { kind: 'noun', what: 'noun', score: 'similarity', said: 'nearest to the seeds first' },
    { kind: 'group', what: 'name', score: 'score', said: 'as they stand before an accepted noun, best first' },
  ];
  for (const { kind, what, score, said } of lists) {
    const rows = waiting.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    say(`${count(rows.length, what)} not decided, ${said}:`);
    say(`${score.padStart(12)}${'logs'.padStart(9)}  ${what}`);
    for (const row of rows) {
      say(`${Number(row.score).toFixed(2).padStart(12)}${String(row.logs).padStart(9)}  ${row.text}`);
    }
    say('');
  }
  say('None of them is used until somebody decides:');
  say(`  daylight words ${study} --accept TEXT --by NAME --note WHY   (or --reject TEXT)`);
}

const withoutLogs = (study: string): Fault => ({
  kind: 'no-logs',
  file: study,
  problem: 'A bare network has no logs to find words in',
  expected: 'Name a study of records.',
  effect: 'run refused',
});

function someone(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected the name of who decides.');
  return text.trim();
}

function isoDay(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('Expected a date such as 2026-03-31.');
  return text;
}

/** The only date that Daylight takes from the clock: a decision is a person's act of a day, and no result. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
