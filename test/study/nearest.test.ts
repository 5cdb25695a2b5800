import { expect, test } from 'vitest';
import { nearest } from '../../loaders/study/nearest.ts';

test.each([
  ['nominalid', 'nominal_id'],
  ['Target', 'target'],
  ['sorce', 'source'],
  ['wieght', 'weight'],
  ['half_life', 'half_life_years'],
])('%s was meant as %s', (given, meant) => {
  expect(nearest(given, ['half_life_years', 'nominal_id', 'source', 'target', 'weight'])).toBe(meant);
});

test('a name that is like none is given no guess', () => {
  expect(nearest('colour', ['source', 'target'])).toBeUndefined();
  expect(nearest('colour', [])).toBeUndefined();
});
