import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeCurve } from '../../../components/charts/wholeCurve.ts';
import { changesOf } from '../../../loaders/site/data/curve-points.ts';

test('a curve is whole again from the removals that change it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (left) => {
      expect(wholeCurve(changesOf({ at: [...left.keys()], left }))).toEqual(left);
    }),
  );
});
