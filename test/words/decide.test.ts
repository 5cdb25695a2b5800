import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decide, type Known, mergeCandidates } from '../../loaders/words/decide.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { decisionsOf, type ReviewRow } from '../../loaders/words/review.ts';

const candidate = (kind: string, text: string, decision = 'waiting') => ({
  kind,
  text,
  score: 0.51234,
  logs: 12,
  decision,
});

const known: Known = {
  candidates: [
    candidate('noun', 'mob'),
    candidate('noun', 'bar', 'accept'),
    candidate('group', 'pewter nine'),
    candidate('group', 'mob'),
  ],
  reviews: {
    review_nouns: [{ word: 'crew', decision: 'accept', decided_by: 'B', decided_on: '2019-01-02' }],
    review_groups: [{ name: 'Tin Hat', aliases: 'TH1', decision: 'reject', decided_by: '', decided_on: null }],
  },
  groupNames: [{ groupId: 'OCG-1', words: 'red lions' }],
};
const withoutFiles: Known = { ...known, reviews: { review_nouns: undefined, review_groups: undefined } };

const accept = (text: string, more: Partial<Decision> = {}): Decision => ({
  decision: 'accept',
  text,
  by: 'A',
  on: '2026-11-22',
  note: 'why',
  ...more,
});

/** What is written down, or the problem. */
const outcome = (decision: Decision, with_ = known) => {
  const decided = decide(decision, with_);
  return decided.ok
    ? decided.value
    : decided.faults.map(({ problem, expected }) => `${problem}. ${expected}`).join(' ');
};

test('a decision is a row of the file of its kind, with what was measured, who and when', () => {
  expect(outcome(accept('Pewter-Nine'))).toEqual({
    table: 'review_groups',
    rows: [
      {
        group_id: '',
        name: 'Pewter-Nine',
        kind: 'USG',
        score: '0.5123',
        logs: '12',
        decision: 'accept',
        decided_by: 'A',
        decided_on: '2026-11-22',
        note: 'why',
      },
    ],
  });
  expect(outcome(accept('MOB', { kind: 'noun', decision: 'reject', note: '' }))).toEqual({
    table: 'review_nouns',
    rows: [
      { word: 'mob', similarity: '0.5123', decision: 'reject', decided_by: 'A', decided_on: '2026-11-22', note: '' },
    ],
  });
  const unranked = { ...known, candidates: [{ kind: 'noun', text: 'set', score: null, logs: 3, decision: 'waiting' }] };
  expect(outcome(accept('set'), unranked)).toMatchObject({ rows: [{ word: 'set', similarity: '' }] });
  expect(outcome(accept('Pewter Nine', { aliasOf: 'OCG-1' }))).toMatchObject({ rows: [{ group_id: 'OCG-1' }] });
});

test('an earlier decision is never written over, whatever it was and however it is spelt', () => {
  expect(outcome(accept('Crew'))).toContain('It was accepted by B on 2019-01-02');
  expect(outcome(accept('crew', { decision: 'reject' }))).toContain('It was accepted by B on 2019-01-02');
  expect(outcome(accept('tin-hat'))).toContain('It was rejected by somebody who is not named');
  expect(outcome(accept("TH1's"))).toContain('It was rejected');
});

test('what cannot be decided is said, with the way on', () => {
  expect(outcome(accept('mob'))).toContain('both for a noun and for a name. Say --kind');
  expect(outcome(accept('pewter nime'))).toContain('The nearest that it found is "pewter nine"');
  expect(outcome(accept('...'))).toContain('There is no word in it');
  expect(outcome(accept('Red Lions', { kind: 'group' }))).toContain('It is a name of group OCG-1 already');
  expect(outcome(accept('pewter nine', { aliasOf: 'OCG-2' }))).toContain('The nearest id is OCG-1');
  expect(outcome(accept('mob', { kind: 'noun', aliasOf: 'OCG-1' }))).toContain('Only a name');
  expect(outcome(accept('set', { kind: 'noun' }))).toMatchObject({ rows: [{ word: 'set', similarity: '' }] });
});

test('a file of nouns that is begun keeps the published nouns in force', () => {
  const begun = outcome(accept('bar', { decision: 'reject' }), withoutFiles);
  if (typeof begun === 'string') throw new Error(begun);
  expect(begun.rows).toHaveLength(14);
  const decisions = decisionsOf('review_nouns', begun.rows);
  for (const noun of publishedNouns)
    expect(decisions.get(noun)).toMatchObject(
      noun === 'bar' ? { decision: 'reject', decided_by: 'A' } : { decision: 'accept', decided_by: 'published list' },
    );
  expect(mergeCandidates(withoutFiles)[0].rows).toHaveLength(15);
});

test('merging writes what no row speaks of yet, as waiting, and nothing of what is decided', () => {
  expect(mergeCandidates(known)).toEqual([
    { table: 'review_nouns', rows: [{ word: 'mob', similarity: '0.5123', decision: '' }] },
    {
      table: 'review_groups',
      rows: ['pewter nine', 'mob'].map((name) => ({ name, kind: 'USG', score: '0.5123', logs: '12', decision: '' })),
    },
  ]);
});

test('whatever is in the files: merging twice adds nothing, and no decision changes', () => {
  const word = fc.constantFrom('mob', 'Mob', 'bar', 'crew', 'set');
  const row = fc.record({
    word,
    decision: fc.constantFrom('accept', 'reject', '', 'maybe', null),
    decided_by: fc.constantFrom('A', 'B'),
  });
  fc.assert(
    fc.property(fc.array(row), fc.array(word), (rows: ReviewRow[], found) => {
      const before = decisionsOf('review_nouns', rows);
      const candidates = [...new Set(found.map((text) => text.toLowerCase()))].map((text) =>
        candidate('noun', text, before.has(text) ? String(before.get(text)?.decision) : 'waiting'),
      );
      const study = (nouns: readonly ReviewRow[]): Known => ({
        ...known,
        candidates,
        reviews: { review_nouns: nouns, review_groups: [] },
      });
      const merged = [...rows, ...mergeCandidates(study(rows)).flatMap((addition) => addition.rows)];
      expect(decisionsOf('review_nouns', merged)).toEqual(before);
      expect(mergeCandidates(study(merged))).toEqual([]);
    }),
  );
});
