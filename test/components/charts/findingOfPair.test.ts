import { expect, it } from 'vitest';
import { findingOfPair } from '../../../components/charts/findingOfPair.ts';

const spread = (name: string, median: number | null, threeQuarters: number | null, n = 10) => ({
  name,
  n,
  median,
  threeQuarters,
});

it.each([
  [spread('A', 3, 9), spread('B', 5, 8), 'Degree is higher in B: a median of 5, in A of 3'],
  [spread('A', 0, 9), spread('B', 0, 8), 'The upper quarter of A has the higher degree: from 9, in B from 8'],
  [spread('A', 0, 0), spread('B', 0, 0), 'A and B hardly differ in degree: the median is 0 in both'],
  [spread('A', 3, 9), spread('B', null, null, 0), 'B has nobody whose degree could be compared'],
])('says whose people stand higher, by the median and then by the upper quarter', (a, b, said) => {
  expect(findingOfPair('degree', [a, b])).toBe(said);
});
