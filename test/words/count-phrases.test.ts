import { expect, test } from 'vitest';
import { countPhrases } from '../../loaders/words/count-phrases.ts';
import { encoded } from './logs.ts';

const logs = encoded('red lions crew met red lions', 'Red. Lions crew; lions', 'blue crew');

test('a phrase is counted wherever no punctuation parts it; a log counts once', () => {
  expect(Object.fromEntries(countPhrases(logs, ['red lions', 'lions', 'crew', 'absent', 'red absent']))).toEqual({
    'red lions': { occurrences: 2, logs: 1 },
    lions: { occurrences: 4, logs: 2 },
    crew: { occurrences: 3, logs: 3 },
    absent: { occurrences: 0, logs: 0 },
    'red absent': { occurrences: 0, logs: 0 },
  });
});

test('of a name those logs count in which a noun follows', () => {
  expect(Object.fromEntries(countPhrases(logs, ['red lions', 'lions', 'red'], ['crew', 'gang']))).toEqual({
    'red lions': { occurrences: 2, logs: 1 },
    lions: { occurrences: 4, logs: 2 },
    red: { occurrences: 3, logs: 0 },
  });
});
