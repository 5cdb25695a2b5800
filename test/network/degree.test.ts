import fc from 'fast-check';
import { expect, it } from 'vitest';
import { degree } from '../../loaders/network/degree.ts';
import { anyGraph, isolates, pairsOf, runs, star } from './graphs.ts';

it('counts neighbours', () => {
  expect(Array.from(degree(star(5)))).toEqual([4, 1, 1, 1, 1]);
  expect(Array.from(degree(isolates(2)))).toEqual([0, 0]);
  expect(Array.from(degree(isolates(0)))).toEqual([]);
});

it('adds up to twice the edges', () => {
  fc.assert(
    fc.property(anyGraph(30), (graph) => {
      expect(degree(graph).reduce((sum, value) => sum + value, 0)).toBe(2 * pairsOf(graph).length);
    }),
    runs,
  );
});
