import { expect, test } from 'vitest';
import { principalAxes } from '../../loaders/words/principal-axes.ts';
import { dot, toBytes } from '../../loaders/words/word-bytes.ts';
import { mapWords } from '../../loaders/words/word-map.ts';

/** Two companies of ten words: within one the vectors are nearly the same. */
const two = toBytes({
  size: 4,
  vectors: Float32Array.from({ length: 80 }, (_, at) => {
    const [word, dimension] = [Math.floor(at / 4), at % 4];
    return (dimension === word % 2 ? 1 : 0) + 0.1 * Math.sin(at * 7.3);
  }),
});

test('words of one company stand nearer together than to those of another, within −1 and 1', () => {
  const words = Array.from({ length: 20 }, (_, word) => word);
  const places = mapWords(two, words);
  const apart = (x: number, y: number) => Math.hypot(places[x].x - places[y].x, places[x].y - places[y].y);
  const mean = (others: (word: number) => number[]) => {
    const all = words.flatMap((word) => others(word).map((other) => apart(word, other)));
    return all.reduce((sum, distance) => sum + distance, 0) / all.length;
  };
  const within = mean((word) => words.filter((other) => other !== word && other % 2 === word % 2));
  expect(within).toBeLessThan(mean((word) => words.filter((other) => other % 2 !== word % 2)) / 2);
  for (const { x, y } of places) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  expect(mapWords(two, words)).toEqual(places);
});

test('no word, one, and words without a difference', () => {
  expect(mapWords(two, [])).toEqual([]);
  expect(mapWords(two, [3])).toEqual([{ x: 0, y: 0 }]);
  const same = toBytes({ size: 2, vectors: Float32Array.of(1, 1, 1, 1, 1, 1) });
  for (const { x, y } of mapWords(same, [0, 1, 2])) expect([x, y].every(Number.isFinite)).toBe(true);
});

test('the axes are the directions of most difference, at right angles', () => {
  const points = [
    [3, 0, 1],
    [-3, 0, 1],
    [0, 1, 1],
    [0, -1, 1],
  ].map((point) => Float64Array.from(point));
  const [first, second, third] = principalAxes(points, 3);
  expect(Math.abs(first[0])).toBeCloseTo(1, 10);
  expect(Math.abs(second[1])).toBeCloseTo(1, 10);
  expect(dot(first, second)).toBeCloseTo(0, 10);
  expect([...third]).toEqual([0, 0, 0]);
});
