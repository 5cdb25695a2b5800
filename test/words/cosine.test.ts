import { expect, test } from 'vitest';
import { openWorkers } from '../../loaders/run/workers.ts';
import { findNeighbours } from '../../loaders/words/neighbours.ts';
import { cosine, dot, unitRow } from '../../loaders/words/word-bytes.ts';

const pairs = Array.from({ length: 128 }, (_, last) => ({ size: 2, rows: Int8Array.from([127, last, 127, last]) }));

test('a cosine is at most 1, also where rounding makes the sum of products larger', () => {
  const units = pairs.map((bytes) => unitRow(bytes, 0));
  expect(units.some((unit) => dot(unit, unit) > 1)).toBe(true);
  for (const unit of units) {
    expect(cosine(unit, unit)).toBeLessThanOrEqual(1);
    expect(cosine(unit, unit)).toBeCloseTo(1, 12);
    expect(
      cosine(
        unit,
        unit.map((value) => -value),
      ),
    ).toBeGreaterThanOrEqual(-1);
  }
});

test('so is that of neighbours', async () => {
  for (const bytes of pairs) {
    const { similarities } = await findNeighbours(
      openWorkers(1, () => {}),
      ['x', 'y'],
      bytes,
      1,
    );
    expect(Math.max(...similarities)).toBeLessThanOrEqual(1);
    expect(Math.min(...similarities)).toBeCloseTo(1, 12);
  }
});
