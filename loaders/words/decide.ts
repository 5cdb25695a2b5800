import type { Cell } from '../executor/executor.ts';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import { nearest } from '../study/nearest.ts';
import type { Addition, NewRow } from './append-review.ts';
import { publishedReview } from './nouns.ts';
import { normaliseName } from './read-words.ts';
import { decisionsOf, type ReviewRow, type ReviewTable, subjectsOf } from './review.ts';

export type CandidateKind = 'noun' | 'group';

/** A row of `candidates`. */
export type CandidateRow = Readonly<Record<string, Cell>>;

/** What is known when a person decides. */
export interface Known {
  /** All candidates that the run found. */
  readonly candidates: readonly CandidateRow[];
  /** The rows of each review file; nothing where there is no file. */
  readonly reviews: Readonly<Record<ReviewTable, readonly ReviewRow[] | undefined>>;
  /** The groups that are searched for, and what each is called: words in lower case joined by single spaces. */
  readonly groupNames: readonly { readonly groupId: string; readonly words: string }[];
}

/** A person's decision about a word or name. */
export interface Decision {
  readonly decision: 'accept' | 'reject';
  readonly text: string;
  /** What the text is; where nothing is said, what it was found or decided to be. */
  readonly kind?: CandidateKind;
  /** The name is another one of this group. */
  readonly aliasOf?: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly note: string;
}

const tableOf = { noun: 'review_nouns', group: 'review_groups' } as const;

/**
 * The rows that write a decision down. A file of nouns that is begun this way starts with the published nouns, which were in force without
 * it. Refused: a text that is nothing the run found, unless its kind is said; one that was decided before; a name that another group has.
 */
export function decide(decision: Decision, known: Known): Result<Addition> {
  const subject = normaliseName(decision.text);
  if (subject === '') return refuse(fault('', decision.text, 'There is no word in it', 'Name a word or a name.'));
  const kind = kindOf(decision, subject, known);
  if (!kind.ok) return kind;
  const table = tableOf[kind.value];
  const before = decisionsOf(table, known.reviews[table] ?? []).get(subject);
  if (before) return refuse(decidedBefore(table, decision.text, before));
  const clash = kind.value === 'group' ? nameFault(decision, subject, known) : undefined;
  if (clash) return refuse(clash);
  const found = known.candidates.find((row) => row.kind === kind.value && row.text === subject);
  const said = { decision: decision.decision, decided_by: decision.by, decided_on: decision.on, note: decision.note };
  if (kind.value === 'group') {
    const { score, logs } = measures(found);
    const name = decision.text.trim();
    return succeed({ table, rows: [{ group_id: decision.aliasOf ?? '', name, kind: 'USG', score, logs, ...said }] });
  }
  const row = { word: subject, similarity: measures(found).score, ...said };
  return succeed({ table, rows: [...publishedBefore(known, [subject]), row] });
}

/** The rows that put candidates, about which no row of the review files says anything yet, into them as waiting. */
export function mergeCandidates(known: Known): Addition[] {
  return (['noun', 'group'] as const).flatMap((kind): Addition[] => {
    const table = tableOf[kind];
    const there = new Set((known.reviews[table] ?? []).flatMap((row) => subjectsOf(table, row)));
    const rows = known.candidates
      .filter((row) => row.kind === kind && row.decision === 'waiting' && !there.has(String(row.text)))
      .map((row): NewRow => {
        const { score, logs } = measures(row);
        return kind === 'noun'
          ? { word: String(row.text), similarity: score, decision: '' }
          : { name: String(row.text), kind: 'USG', score, logs, decision: '' };
      });
    if (rows.length === 0) return [];
    return [{ table, rows: kind === 'noun' ? [...publishedBefore(known, []), ...rows] : rows }];
  });
}

/** The published nouns as rows, for a file of nouns that is not there yet: without them it would drop what was in force. */
const publishedBefore = ({ reviews }: Known, except: readonly string[]): NewRow[] =>
  reviews.review_nouns === undefined ? publishedReview.filter(({ word }) => !except.includes(word)) : [];

/** A candidate's numbers as a review file writes them; what stands only in the review files has no score. */
const measures = (row: CandidateRow | undefined) => ({
  score: typeof row?.score === 'number' ? row.score.toFixed(4) : '',
  logs: row === undefined ? '' : String(row.logs),
});

function kindOf({ text, kind, aliasOf }: Decision, subject: string, known: Known): Result<CandidateKind> {
  if (aliasOf !== undefined && kind === 'noun') {
    return refuse(fault('', text, 'Only a name can be another name of a group', 'Leave --kind noun out.'));
  }
  if (aliasOf !== undefined) return succeed('group');
  if (kind !== undefined) return succeed(kind);
  const isKnown = (one: CandidateKind) =>
    known.candidates.some((row) => row.kind === one && row.text === subject) ||
    (known.reviews[tableOf[one]] ?? (one === 'noun' ? publishedReview : [])).some((row) =>
      subjectsOf(tableOf[one], row).includes(subject),
    );
  const kinds = (['noun', 'group'] as const).filter(isKnown);
  if (kinds.length === 1) return succeed(kinds[0]);
  if (kinds.length === 2) {
    return refuse(
      fault('', text, 'It is a candidate both for a noun and for a name', 'Say --kind noun or --kind group.'),
    );
  }
  const near = nearest(
    subject,
    known.candidates.map((row) => String(row.text)),
  );
  return refuse(
    fault(
      '',
      text,
      'The run found no such word or name',
      `${near === undefined ? '' : `The nearest that it found is ${JSON.stringify(near)}. `}To decide on what was not found, say --kind noun or --kind group.`,
    ),
  );
}

/** A name that is taken, or another name of a group that is not there. */
function nameFault({ decision, text, aliasOf }: Decision, subject: string, { groupNames }: Known): Fault | undefined {
  const owner = groupNames.find(({ words }) => words === subject);
  if (owner) return fault('', text, `It is a name of group ${owner.groupId} already`, 'Nothing needs to be decided.');
  if (aliasOf === undefined) return undefined;
  if (decision === 'reject') {
    return fault('', text, 'Only an accepted name can be another name of a group', 'Leave --as-alias-of out.');
  }
  const ids = [...new Set(groupNames.map(({ groupId }) => groupId))];
  if (ids.includes(aliasOf)) return undefined;
  const near = nearest(aliasOf, ids);
  const expected = near === undefined ? 'Name a group that is tracked or accepted.' : `The nearest id is ${near}.`;
  return fault('', aliasOf, 'There is no group with this id', expected);
}

function decidedBefore(table: ReviewTable, text: string, row: ReviewRow): Fault {
  const by = String(row.decided_by ?? '').trim();
  const on = String(row.decided_on ?? '').trim();
  const who = `${by === '' ? 'somebody who is not named' : by}${on === '' ? '' : ` on ${on}`}`;
  return fault(
    studyTables.records.review[table],
    text,
    `It was ${row.decision === 'accept' ? 'accepted' : 'rejected'} by ${who}`,
    'A decision is never written over here: whoever changes their mind edits the row in the file.',
  );
}

const fault = (file: string, value: string, problem: string, expected: string): Fault => ({
  kind: 'decision-refused',
  ...(file === '' ? {} : { file }),
  value,
  problem,
  expected,
  effect: 'run refused',
});
