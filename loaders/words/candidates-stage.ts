import type { Stage, StageContext } from '../stage.ts';
import { tables } from '../tables.ts';
import { discoveredId, namesOf } from './criteria.ts';
import { type EncodedLogs, encodeLogs } from './encode-logs.ts';
import { nameCandidates } from './name-candidates.ts';
import { nounCandidates } from './noun-candidates.ts';
import { publishedReview } from './nouns.ts';
import { normaliseName } from './read-words.ts';
import { decisionsOf, type ReviewRow, readReview } from './review.ts';
import { decodeRows, unitRow } from './word-bytes.ts';

/** A row of `candidates`. */
type Candidate = Record<keyof typeof tables.candidates.columns, string | number | null>;

/** Words and phrases of the logs that a person may accept as nouns and as names (METHOD 2.3 and 2.5), and who has. */
export const candidates: Stage = {
  name: 'candidates',
  does: 'Finds words that may mark a group and phrases that may name one, for a person to decide on.',
  module: import.meta.url,
  inputs: ['working_log_entries', 'working_tracked_groups', 'working_nouns', 'vocabulary'],
  studyFiles: ['review_nouns', 'review_groups'],
  parameters: ['words', 'columns'],
  outputs: ['candidates'],
  async run(context) {
    const logs = await encodeLogs(context.executor, context.input('working_log_entries'));
    const vectors = await readVectors(context);
    const rows = [...(await findNames(context, logs, vectors)), ...(await findNouns(context, logs, vectors))];
    const { columns } = tables.candidates;
    await context.executor.writeColumns(
      context.output('candidates'),
      columns,
      Object.fromEntries(
        Object.keys(columns).map((column) => [column, rows.map((row) => row[column as keyof Candidate])]),
      ),
    );
  },
};

async function readVectors({ executor, input }: StageContext) {
  const rows = await executor.rows(
    `SELECT word, occurrences, vector FROM ${executor.dialect.readParquet(input('vocabulary'))} ORDER BY word`,
  );
  return {
    words: rows.map(({ word }) => String(word)),
    counts: rows.map(({ occurrences }) => Number(occurrences)),
    bytes: decodeRows(rows.map(({ vector }) => String(vector))),
  };
}

type Vectors = Awaited<ReturnType<typeof readVectors>>;

async function findNouns(
  { executor, source }: StageContext,
  logs: EncodedLogs,
  vectors: Vectors,
): Promise<Candidate[]> {
  const review = await readReview(executor, source, 'review_nouns');
  const decisions = decisionsOf('review_nouns', review?.rows ?? publishedReview);
  const found = nounCandidates(vectors, source.study.words.seeds.map(normaliseName));
  const counts = countWords(
    logs,
    found.map(({ word }) => word),
  );
  return found.map(({ word, similarity }, index) => ({
    kind: 'noun',
    text: word,
    score: similarity,
    similarity,
    rank: index + 1,
    pmi: null,
    group_id: null,
    ...counts.get(word)!,
    ...decided(decisions.get(word)),
  }));
}

async function findNames({ executor, source, input }: StageContext, logs: EncodedLogs, vectors: Vectors) {
  const { dialect } = executor;
  const review = await readReview(executor, source, 'review_groups');
  const decisions = decisionsOf('review_groups', review?.rows ?? []);
  const nouns = await executor.rows(`SELECT noun FROM ${dialect.readParquet(input('working_nouns'))} ORDER BY noun`);
  const tracked = await executor.rows(
    `SELECT name, aliases FROM ${dialect.readParquet(input('working_tracked_groups'))} ORDER BY group_id`,
  );
  const numbers = new Map(vectors.words.map((word, number) => [word, number]));
  const found = nameCandidates(logs, {
    nouns: nouns.map(({ noun }) => String(noun)),
    trackedNames: tracked.flatMap((row) => [...namesOf(row)]),
    minimumLogs: source.study.words.minimum_count,
    vectorOf(word) {
      const number = numbers.get(word);
      return number === undefined ? undefined : unitRow(vectors.bytes, number);
    },
  });
  return found.map(({ text, ...measured }, index): Candidate => {
    const row = decisions.get(text);
    const accepted = row?.decision === 'accept';
    return {
      kind: 'group',
      text,
      ...measured,
      rank: index + 1,
      group_id: accepted ? (discoveredId(row) ?? null) : null,
      ...decided(row),
    };
  });
}

/** What a person decided, if anybody did. */
const decided = (row: ReviewRow | undefined) => ({
  decision: row === undefined ? 'waiting' : String(row.decision),
  decided_by: textOf(row?.decided_by),
  decided_on: textOf(row?.decided_on),
  note: textOf(row?.note),
});

const textOf = (value: ReviewRow[string] | undefined) => (value === null || value === undefined ? null : String(value));

/** How often each of some words occurs, and in how many logs. */
function countWords({ words, tokens, starts }: EncodedLogs, wanted: readonly string[]) {
  const counts = new Map(wanted.map((word) => [word, { occurrences: 0, logs: 0, lastLog: -1 }]));
  const countOf = words.map((word) => counts.get(word));
  for (let log = 0; log + 1 < starts.length; log++) {
    for (let at = starts[log]; at < starts[log + 1]; at++) {
      const count = countOf[tokens[at]];
      if (!count) continue;
      count.occurrences++;
      if (count.lastLog !== log) count.logs++;
      count.lastLog = log;
    }
  }
  return new Map([...counts].map(([word, { occurrences, logs }]) => [word, { occurrences, logs }]));
}
