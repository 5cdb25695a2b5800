import path from 'node:path';
import { openDuckDB } from '../executor/duckdb.ts';
import type { Run } from '../run/run-study.ts';
import type { CandidateRow } from '../words/decide.ts';
import { say } from './printing.ts';

/**
 * The candidates that a run found, nouns before names, best first, each kind's other rows of the review files after them; none for a study
 * without logs.
 */
export async function runCandidates({ folder, manifest }: Run): Promise<readonly CandidateRow[]> {
  if (!manifest.tables.some(({ table }) => table === 'candidates')) return [];
  const executor = await openDuckDB();
  try {
    const from = executor.dialect.readParquet(path.join(folder, 'candidates.parquet'));
    return await executor.rows(
      `SELECT * FROM ${from} ORDER BY kind DESC, CASE WHEN rank IS NULL THEN 1 ELSE 0 END, rank, text`,
    );
  } finally {
    executor.close();
  }
}

/** The words that have a vector in a run. */
export async function runVocabulary({ folder }: Run): Promise<ReadonlySet<string>> {
  const executor = await openDuckDB();
  try {
    const from = executor.dialect.readParquet(path.join(folder, 'vocabulary.parquet'));
    return new Set((await executor.rows(`SELECT word FROM ${from}`)).map(({ word }) => String(word)));
  } finally {
    executor.close();
  }
}

/** Says how many candidates of a run nobody has decided on, where there are any, and where of all nouns none is accepted. */
export async function sayWaiting(run: Run, study: string): Promise<void> {
  const candidates = await runCandidates(run);
  const isAcceptedNoun = ({ kind, decision }: CandidateRow) => kind === 'noun' && decision === 'accept';
  if (candidates.length > 0 && !candidates.some(isAcceptedNoun))
    say('No noun is accepted: no name was found with a noun after it.');
  const waiting = candidates.filter(({ decision }) => decision === 'waiting');
  if (waiting.length === 0) return;
  const nouns = waiting.filter(({ kind }) => kind === 'noun').length;
  say(
    `Not used, because nobody has decided on them: ${count(nouns, 'noun')} and ${count(waiting.length - nouns, 'name')}. To see them: daylight words ${study}`,
  );
}

/** '1 noun', '12 nouns'. */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
