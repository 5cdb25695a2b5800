import { describe, expect, it } from 'vitest';
import { evidence, withoutNames, wordsAround } from '../../loaders/identify/evidence-stage.ts';
import { SEPARATOR } from '../../loaders/words/joined-logs.ts';
import { runStages } from '../network/stage-tables.ts';

const entry = (log_id: string, entry_no: number, text: string) => ({ log_id, entry_no, text });
const match = (log_id: string, group_id: string, start: number, text: string) => ({
  log_id,
  group_id,
  start,
  text,
  noun: 'gang',
});

describe('the stage of evidence', () => {
  it('keeps the words around each match, of the same entry, and the grades of logs that match', async () => {
    const tables = await runStages([evidence], {
      working_log_entries: [
        entry('L1', 1, 'Nothing here.'),
        entry('L1', 2, 'Seen with the Kestrel gang at 14 High Street; Dee Roe was there.'),
        entry('L2', 1, 'Nobody.'),
        entry('L3', 1, 'kestrel gang'),
        entry('L3', 2, 'more'),
      ],
      matches: [match('L1', 'K', 28, 'Kestrel gang'), match('L3', 'K', 0, 'kestrel gang')],
      working_log_grades: ['L1', 'L2', 'L3'].map((log_id) => ({ log_id, source_grade: 'B', information_grade: '2' })),
      working_nominals: [{ nominal_id: 'N1', family_name: 'ROE', given_names: 'Dee' }],
    });
    expect(tables.match_contexts).toEqual([
      { log_id: 'L1', group_id: 'K', start: 28, before: 'Seen with the ', after: ' at ▒ High Street; ▒ ▒ was there.' },
      { log_id: 'L3', group_id: 'K', start: 0, before: '', after: '' },
    ]);
    expect(tables.matched_logs).toEqual([
      { log_id: 'L1', source_grade: 'B', information_grade: '2' },
      { log_id: 'L3', source_grade: 'B', information_grade: '2' },
    ]);
  });
});

it('cuts no word, and stops at the ends of the entry', () => {
  const long = `${'word '.repeat(40)}HERE${' word'.repeat(40)}`;
  const { before, after } = wordsAround(long, 200, 204);
  expect(before).toMatch(/^ ?(word )+$/);
  expect(after).toMatch(/^( word)+ ?$/);
  expect(before.length).toBeGreaterThan(110);
  expect(after.length).toBeGreaterThan(110);
  expect(wordsAround(`one${SEPARATOR}two HERE three${SEPARATOR}four`, 8, 12)).toEqual({
    before: 'two ',
    after: ' three',
  });
});

it('hides names, also with a possessive or in capitals, and figures; nothing else', () => {
  const names = new Set(['roe', 'dee', "o'brien".replace("'", '')]);
  expect(withoutNames('DEE ROE’s car, AB12 CDE, met O’Brien near Deepdale on 3/4/19.', names)).toBe(
    '▒ ▒’s car, ▒ CDE, met ▒ near Deepdale on ▒/▒/▒.',
  );
});
