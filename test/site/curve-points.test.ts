import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, curvePoints } from '../../loaders/site/data/curve-points.ts';

/** Sizes of the largest connected part after 0, 1, 2 … removals. */
const curve = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 400 })
  .map((sizes) => sizes.sort((one, other) => other - one));

test('a curve of up to a hundred removals keeps every step, a longer one a hundred and one of them with the first and the last', () => {
  fc.assert(
    fc.property(curve, (sizes) => {
      const { at, left } = curvePoints(sizes);
      expect(at.length).toBe(Math.min(sizes.length, 101));
      expect([at[0], at.at(-1)]).toEqual([0, sizes.length - 1]);
      expect(left).toEqual(at.map((step) => sizes[step]));
    }),
  );
  expect(curvePoints([2, 1.23456, 0])).toEqual({ at: [0, 1, 2], left: [2, 1.23, 0] });
  expect(curvePoints([])).toEqual({ at: [], left: [] });
});

test('a line in steps says the same at every point without those at which nothing changes', () => {
  fc.assert(
    fc.property(curve, (sizes) => {
      const points = curvePoints(sizes);
      const changes = changesOf(points);
      const valueAt = (step: number) => changes.left[changes.at.findLastIndex((each) => each <= step)];
      expect(points.at.map(valueAt)).toEqual(points.left);
      expect(changes.at.at(-1)).toBe(points.at.at(-1));
    }),
  );
  expect(changesOf({ at: [0, 1, 2, 3], left: [5, 1, 1, 1] })).toEqual({ at: [0, 1, 3], left: [5, 1, 1] });
});
