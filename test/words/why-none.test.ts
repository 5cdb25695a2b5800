import { expect, test } from 'vitest';
import { whyNoNames, whyNoNouns } from '../../loaders/words/why-none.ts';

const search = { vocabulary: new Set(['crew', 'man']), seeds: ['gang', 'ocg'], minimumCount: 5, acceptedNouns: 14 };

test('why no noun is proposed', () => {
  expect(whyNoNouns({ ...search, vocabulary: new Set() })).toContain('no word occurs 5 times');
  expect(whyNoNouns(search)).toContain('none of the seeds gang, ocg occurs 5 times');
  expect(whyNoNouns({ ...search, seeds: ['gang'] })).toContain('the seed gang does not occur 5 times');
  expect(whyNoNouns({ ...search, seeds: ['gang', 'Crew'] })).toContain('no word but the seeds occurs 5 times');
});

test('why no name is proposed', () => {
  expect(whyNoNames({ ...search, acceptedNouns: 0 })).toContain('no noun is accepted');
  expect(whyNoNames(search)).toContain('in 5 logs');
});
