import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { openDuckDB } from '../executor/duckdb.ts';
import { stagesOf } from '../method.ts';
import { checkStudy } from '../records/check-study.ts';
import { readTable } from '../records/read-table.ts';
import { recordTables } from '../records/record-tables.ts';
import { writeFault } from '../run/folder-access.ts';
import { defaultCache, type Run, runStudy } from '../run/run-study.ts';
import type { Fault } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { type Addition, appendReviews } from '../words/append-review.ts';
import { listGroups } from '../words/criteria.ts';
import { type CandidateKind, type CandidateRow, decide, type Known, mergeCandidates } from '../words/decide.ts';
import { readReview } from '../words/review.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { CandidateSearch } from '../words/why-none.ts';
import { listWaiting } from './list-waiting.ts';
import { workersOption } from './options.ts';
import { note, progress, refuse, say, warn } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';
import { count, runCandidates, runVocabulary } from './waiting.ts';

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
      if (text === undefined && (flags.by ?? flags.kind ?? flags.asAliasOf) !== undefined)
        command.error('error: --by, --kind and --as-alias-of belong to a decision: --accept TEXT or --reject TEXT');
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
      if (text === undefined) return listWaiting(known.candidates, await searchOf(source, run, known), study);
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
      if (!decided.ok) return refuse(decided.faults);
      warnOfStopWord(decided.value);
      return append(source, known, [decided.value]);
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

/** What the run's candidates were looked for with. */
const searchOf = async ({ study }: StudyFolder, run: Run, { candidates }: Known): Promise<CandidateSearch> => ({
  vocabulary: await runVocabulary(run),
  seeds: study.words.seeds,
  minimumCount: study.words.minimum_count,
  acceptedNouns: candidates.filter(({ kind, decision }) => kind === 'noun' && decision === 'accept').length,
});

/** Whoever accepts 'the' as a noun may mean it, but is told. */
function warnOfStopWord({ table, rows }: Addition): void {
  const { word = '', decision } = rows.at(-1) ?? {};
  if (table !== 'review_nouns' || decision !== 'accept' || !isStopWord(word)) return;
  note(`Remark: '${word}' is a word of every text. As a noun it makes any name match that it follows.`);
}

/** Writes rows into the review files, and says what was written. */
async function append(source: StudyFolder, { reviews }: Known, additions: readonly Addition[]): Promise<void> {
  if (additions.length === 0) say('Nothing new waits: the review files are as they were.');
  const appended = await appendReviews(source, additions);
  if (!appended.ok) return refuse(appended.faults);
  for (const [at, { table, rows }] of additions.entries()) {
    const file = appended.value[at];
    const decided = rows.filter(({ decision }) => decision !== '');
    if (table === 'review_nouns' && reviews.review_nouns === undefined) {
      const published = decided.filter(({ decided_by }) => decided_by === 'published list').length;
      say(
        `There was no ${file}, so that the nouns of the published list were in force. The file now begins with ${published} of them, accepted by 'published list'; edit a row to decide otherwise.`,
      );
    }
    const last = rows.at(-1);
    const what = last?.word ?? last?.name;
    if (last?.decision) say(`${file}: ${what}, ${last.decision}, ${last.decided_by}, ${last.decided_on}.`);
    else say(`${file}: ${count(rows.length - decided.length, 'row')} added that wait for a decision.`);
  }
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
  if (/[\r\n\u2028\u2029]/.test(text.trim())) throw new InvalidArgumentError('Expected the name on one line.');
  return text.trim();
}

function isoDay(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('Expected a date such as 2026-03-31.');
  if (text > today()) throw new InvalidArgumentError(`Expected a day that has come: today is ${today()}.`);
  return text;
}

/** The only date that Daylight takes from the clock: a decision is a person's act of a day, and no result. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
