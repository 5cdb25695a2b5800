import { expect, it } from 'vitest';
import { drawnUntil, drawnWords, gccTable } from '../../../components/charts/gccTable.ts';

const degree = { order: 'degree', gcc: Array.from({ length: 31 }, (_, step) => 30 - step) };
const random = { order: 'random', gcc: [3, 2.5, 1], low: [3, 2, 1], high: [3, 3, 1] };

it('says where a drawing stops short of its curves', () => {
  expect(drawnUntil(degree, [9, null, 20])).toBe(22);
  expect(drawnWords(22, degree)).toBe(' Steps 0 to 22 of 30 are drawn; the rest is in the table.');
  expect(drawnUntil(degree, [29])).toBe(30);
  expect(drawnWords(30, degree)).toBe('');
});

it('holds who is removed, every size, and both ends of the random band', () => {
  const { columns, rows } = gccTable([random, { ...degree, gcc: [3, 1, 0] }], 'degree', (step) => `Person ${step}`);
  expect(columns.map(({ key }) => key)).toEqual(['step', 'removed', 'random', 'random_5', 'random_95', 'degree']);
  expect(rows).toEqual([
    { step: 0, removed: '', random: 3, random_5: 3, random_95: 3, degree: 3 },
    { step: 1, removed: 'Person 1', random: 2.5, random_5: 2, random_95: 3, degree: 1 },
    { step: 2, removed: 'Person 2', random: 1, random_5: 1, random_95: 1, degree: 0 },
  ]);
});
