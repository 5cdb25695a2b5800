import type { Stage, StageContext } from '../stage.ts';
import { tables } from '../tables.ts';
import { byCodePoint } from './code-point-order.ts';
import { countPhrases } from './count-phrases.ts';
import { discoveredId, namesOf } from './criteria.ts';
import { type EncodedLogs, encodeLogs } from './encode-logs.ts';
import { nameCandidates } from './name-candidates.ts';
import { nounCandidates, similarityToSeeds } from './noun-candidates.ts';
import { publishedReview } from './nouns.ts';
import { normaliseName } from './read-words.ts';
import { decisionsOf, isDecided, type ReviewRow, type ReviewTable, readReview, subjectsOf } from './review.ts';
import { decodeRows, unitRow } from './word-bytes.ts';

/** A row of `candidates`. */
type Candidate = Record<keyof typeof tables.candidates.columns, string | number | null>;

/**
 * Words and phrases of the logs that a person may accept as nouns and as names (METHOD 2.3 and 2.5), and who has. Behind the candidates, which
 * have a rank, stands every other noun, name and alias of the review files (or of the published nouns where there is no file): without
 * rank or score, counted like the candidates.
 */
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
  const reviewed = reviewedTexts('review_nouns', review?.rows ?? publishedReview);
  const seeds = source.study.words.seeds.map(normaliseName);
  const found = nounCandidates(vectors, seeds);
  const listed = new Set(found.map(({ word }) => word));
  const others = [...reviewed.keys()].filter((word) => !listed.has(word));
  const counts = countPhrases(logs, [...listed, ...others]);
  const numbers = new Map(vectors.words.map((word, number) => [word, number]));
  const similarityOf = similarityToSeeds(vectors, seeds);
  const noun = (word: string, similarity: number | null, rank: number | null): Candidate => ({
    kind: 'noun',
    text: word,
    score: rank === null ? null : similarity,
    similarity,
    rank,
    pmi: null,
    group_id: null,
    ...counts.get(word)!,
    ...decided(reviewed.get(word)),
  });
  return [
    ...found.map(({ word, similarity }, index) => noun(word, similarity, index + 1)),
    ...others.map((word) => {
      const number = numbers.get(word);
      return noun(word, number === undefined ? null : (similarityOf?.(number) ?? null), null);
    }),
  ];
}

async function findNames(
  { executor, source, input }: StageContext,
  logs: EncodedLogs,
  vectors: Vectors,
): Promise<Candidate[]> {
  const { dialect } = executor;
  const review = await readReview(executor, source, 'review_groups');
  const reviewed = reviewedTexts('review_groups', review?.rows ?? []);
  const accepted = await executor.rows(`SELECT noun FROM ${dialect.readParquet(input('working_nouns'))} ORDER BY noun`);
  const nouns = accepted.map(({ noun }) => String(noun));
  const tracked = await executor.rows(
    `SELECT name, aliases FROM ${dialect.readParquet(input('working_tracked_groups'))} ORDER BY group_id`,
  );
  const numbers = new Map(vectors.words.map((word, number) => [word, number]));
  const found = nameCandidates(logs, {
    nouns,
    trackedNames: tracked.flatMap((row) => [...namesOf(row)]),
    minimumLogs: source.study.words.minimum_count,
    vectorOf(word) {
      const number = numbers.get(word);
      return number === undefined ? undefined : unitRow(vectors.bytes, number);
    },
  });
  const listed = new Set(found.map(({ text }) => text));
  const others = [...reviewed.keys()].filter((text) => !listed.has(text));
  const counts = countPhrases(logs, others, nouns);
  const unranked = { score: null, similarity: null, pmi: null };
  return [
    ...found.map((candidate, index) => ({ ...candidate, rank: index + 1 })),
    ...others.map((text) => ({ text, ...unranked, ...counts.get(text)!, rank: null })),
  ].map((measured) => {
    const row = reviewed.get(measured.text);
    const groupId = row?.decision === 'accept' ? discoveredId(row) : undefined;
    return { kind: 'group', ...measured, group_id: groupId ?? null, ...decided(row) };
  });
}

/** The row of a review file that says what became of each text in it: the first that decides, or else the first that has it. */
function reviewedTexts(table: ReviewTable, rows: readonly ReviewRow[]): ReadonlyMap<string, ReviewRow> {
  const waiting = rows.flatMap((row) => subjectsOf(table, row).map((text) => [text, row] as const));
  const all = new Map([...waiting.toReversed(), ...decisionsOf(table, rows)]);
  return new Map([...all].sort(([x], [y]) => byCodePoint(x, y)));
}

/** What a person decided, if anybody did, and what else the row of the review file says. */
const decided = (row: ReviewRow | undefined) => ({
  decision: row !== undefined && isDecided(row) ? String(row.decision) : 'waiting',
  decided_by: textOf(row?.decided_by),
  decided_on: textOf(row?.decided_on),
  note: textOf(row?.note),
});

const textOf = (value: ReviewRow[string] | undefined) => (value === null || value === undefined ? null : String(value));
