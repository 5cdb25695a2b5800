import { expect, test } from 'vitest';
import { isParted } from '../loaders/characters.ts';
import { findMatches, growCriteria } from '../loaders/identify/find-matches.ts';
import { normaliseName } from '../loaders/words/read-words.ts';

const rules = { bare_names: false, overlap: 'longest', across_entries: true } as const;

test.for([
  ['J & K', true],
  ['St. Mary', true],
  ['A/B', true],
  ['Café Noir', false],
  ["O'Neil-Smith's", false],
  ['"The Bar"', false],
  ['(Zeta)', false],
  ['Fleet!', false],
  ['&', false],
] as const)('%s: parted, %s, where a log with the name as written does not match', ([name, parted]) => {
  expect(isParted(name)).toBe(parted);
  if (normaliseName(name) === '' || /[)!]$/.test(name)) return;
  const criteria = growCriteria([[normaliseName(name), 'G']], ['crew']);
  expect(findMatches([`the ${name} crew`], criteria, rules)).toHaveLength(parted ? 0 : 1);
});
