import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, overlap, type Point, placeLabels } from '../../../components/charts/placeLabels.ts';

const bounds = { left: 40, right: 900, top: 20, bottom: 400, size: 14 };
const slope = (id: string, fall: number) => ({
  id,
  text: `by ${id}`,
  points: Array.from({ length: 50 }, (_, i): Point => [40 + i * 17, 20 + Math.min(380, i * fall)]),
});

describe('placeLabels', () => {
  it('labels every line once, in the order given', () => {
    const lines = [slope('degree', 20), slope('random', 8)];
    expect(placeLabels(lines, bounds).map(({ id }) => id)).toEqual(['degree', 'random']);
  });

  it('sets a label nearer its own line than any other', () => {
    const lines = [slope('degree', 30), slope('random', 8)];
    const placed = placeLabels(lines, bounds);
    placed.forEach((label, own) => {
      const away = lines.map(({ points }) => Math.min(...points.map((point) => distance(boxOf(label), point))));
      expect(Math.min(...away)).toBe(away[own]);
    });
  });

  it('never lets two labels meet, nor leaves the drawing while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 6 }), (falls) => {
        const placed = placeLabels(
          falls.map((fall, i) => slope(`order ${i}`, fall)),
          bounds,
        ).map(boxOf);
        placed.forEach((one, i) => {
          for (const other of placed.slice(i + 1)) expect(overlap(one, other)).toBe(false);
          expect(one.left).toBeGreaterThanOrEqual(bounds.left);
          expect(one.right).toBeLessThanOrEqual(bounds.right);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('stacks at the right edge the labels of lines that lie on one another', () => {
    const same = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, text: 'one line', points: [[50, 30] as Point] }));
    const placed = placeLabels(same, { ...bounds, right: 140 }).map(boxOf);
    placed.forEach((one, i) => {
      for (const other of placed.slice(i + 1)) expect(overlap(one, other)).toBe(false);
    });
  });

  it('takes lines of one point and of none', () => {
    expect(placeLabels([{ id: 'a', text: 'a', points: [] }], bounds)).toHaveLength(1);
    expect(placeLabels([{ id: 'a', text: 'a', points: [[100, 100]] }], bounds)).toHaveLength(1);
  });
});

function distance(box: ReturnType<typeof boxOf>, [x, y]: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
