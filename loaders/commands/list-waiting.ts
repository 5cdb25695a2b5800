import type { CandidateRow } from '../words/decide.ts';
import { HALF_WEIGHT, MOST_NOUNS } from '../words/noun-candidates.ts';
import { type CandidateSearch, whyNoNames, whyNoNouns } from '../words/why-none.ts';
import { say } from './printing.ts';
import { count } from './waiting.ts';

const lists = [
  {
    kind: 'noun',
    what: 'noun',
    score: 'similarity',
    said: 'nearest to the seeds first',
    rule: `Proposed are the words, at most ${MOST_NOUNS}, with the largest cosine to the mean direction of the seeds times n / (n + ${HALF_WEIGHT}), n being how often a word occurs.`,
    whyNone: whyNoNouns,
  },
  {
    kind: 'group',
    what: 'name',
    score: 'score',
    said: 'as they stand before an accepted noun, best first',
    rule: '',
    whyNone: whyNoNames,
  },
] as const;

/** Prints the nouns and names that wait for a decision, by which rule they were chosen, and why there is none of a kind where there is none. */
export function listWaiting(candidates: readonly CandidateRow[], search: CandidateSearch, study: string): void {
  const waiting = candidates.filter(({ decision }) => decision === 'waiting');
  if (waiting.length === 0) say('No noun or name waits for a decision.');
  for (const { kind, what, score, said, rule, whyNone } of lists) {
    const rows = waiting.filter((row) => row.kind === kind);
    const found = candidates.filter((row) => row.kind === kind && row.rank !== null);
    if (found.length === 0) say(`No ${what} is proposed: ${whyNone(search)}.`);
    else if (rows.length === 0) say(`All ${count(found.length, what)} that the run proposes are decided.`);
    if (rows.length === 0) continue;
    say(`${count(rows.length, what)} not decided, ${said}:`);
    if (rule !== '') say(rule);
    say(`${score.padStart(12)}${'logs'.padStart(9)}  ${what}`);
    for (const row of rows) say(`${scoreOf(row).padStart(12)}${String(row.logs).padStart(9)}  ${row.text}`);
    if (rows.some(({ rank }) => rank === null)) say('(–: it waits in the review file; the run does not propose it)');
    say('');
  }
  if (waiting.length === 0) return;
  say('None of them is used until somebody decides:');
  say(`  daylight words ${study} --accept TEXT --by NAME --note WHY   (or --reject TEXT)`);
}

const scoreOf = ({ rank, score }: CandidateRow) => (rank === null ? '–' : Number(score).toFixed(2));
