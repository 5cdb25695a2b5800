import { expect, it } from 'vitest';
import { findsByLength, findsFinding } from '../../../components/words/findsByLength.ts';

it('counts a candidate that stands for something as right, and what there is as found once', () => {
  // b is tracked already: right, but nothing that was to be found.
  expect(findsByLength(['a', null, 'a', 'b'], new Set(['a', 'c']))).toEqual({
    precision: [1, 0.5, 2 / 3, 0.75],
    recall: [0.5, 0.5, 0.5, 0.5],
  });
  expect(findsByLength([], new Set())).toEqual({ precision: [], recall: [] });
});

it.each([
  [[1, 3], 41, 'Both groups that many logs name are among the first three of 41 candidates'],
  [[1, 40, 2], 40, 'All three groups that many logs name are among 40 candidates'],
  [[12, null], 40, 'One of the two groups that many logs name is among the first 12 of 40 candidates'],
  [[1], 1, 'The one group that many logs name is among 1 candidate'],
  [[null], 7, 'The one group that many logs name is not among 7 candidates'],
  [[null, null], 7, 'None of the two groups that many logs name is among 7 candidates'],
  [[], 7, 'There are no groups that many logs name'],
])('says of places %j in a list of %d how much of what there was is found', (ranks, candidates, said) => {
  const things = { one: 'group', many: 'groups', seen: 'many logs name' };
  expect(findsFinding(ranks, things, candidates)).toBe(said);
});
