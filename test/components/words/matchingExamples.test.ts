import { describe, expect, it } from 'vitest';
import { matchingExamples } from '../../../components/words/matchingExamples.ts';
import { findMatches, growCriteria } from '../../../loaders/identify/find-matches.ts';

const criteria = growCriteria(
  [
    ['red lions', 'Red Lions'],
    ['red lions north', 'Red Lions North'],
    ['young red lions', 'Young Red Lions'],
  ],
  ['crew', 'family'],
);
const settings = [false, true].flatMap((bare_names) =>
  [false, true].flatMap((across_entries) =>
    (['longest', 'all'] as const).map((overlap) => ({ bare_names, across_entries, overlap })),
  ),
);

describe('the examples of the page', () => {
  it.each(settings)('say what the search does with %o', (rules) => {
    for (const { text, outcome } of matchingExamples(rules)) {
      const found = new Set(findMatches(text.split(' / (next entry) '), criteria, rules).map(({ groupId }) => groupId));
      expect({ text, says: outcome.startsWith('nothing') }).toEqual({ text, says: found.size === 0 });
      expect(/^Red Lions North/.test(outcome)).toBe(found.has('Red Lions North'));
      expect(/^Young Red Lions/.test(outcome)).toBe(found.has('Young Red Lions'));
      expect(/^Red Lions(?! North)|, and Red Lions/.test(outcome)).toBe(found.has('Red Lions'));
    }
  });
});
