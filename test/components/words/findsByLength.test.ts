import { expect, it } from 'vitest';
import { findsByLength } from '../../../components/words/findsByLength.ts';

it('counts a candidate that stands for something as right, and what there is as found once', () => {
  // b is tracked already: right, but nothing that was to be found.
  expect(findsByLength(['a', null, 'a', 'b'], new Set(['a', 'c']))).toEqual({
    precision: [1, 0.5, 2 / 3, 0.75],
    recall: [0.5, 0.5, 0.5, 0.5],
  });
  expect(findsByLength([], new Set())).toEqual({ precision: [], recall: [] });
});
