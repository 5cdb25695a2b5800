import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedBins } from '../../../components/charts/sharedBins.ts';

const side = (name: string, values: readonly number[]) => ({ name, values, median: null });

it('puts two sides into the same bins, each as shares of its own, noughts apart', () => {
  const { bins, log, shares, noughts } = sharedBins([side('A', [0, 1, 1, 3]), side('B', [2])], 20);
  expect(log).toBe(false);
  expect(bins.map(({ from }) => from)).toEqual([1, 2, 3]);
  expect(shares).toEqual([
    [0.5, 0, 0.25],
    [0, 1, 0],
  ]);
  expect(noughts).toEqual([0.25, 0]);
});

it('takes a log axis where the values of both together span more than two orders', () => {
  expect(sharedBins([side('A', [1, 50]), side('B', [60])], 20).log).toBe(false);
  expect(sharedBins([side('A', [1, 50]), side('B', [101])], 20).log).toBe(true);
});

it('shares of a side add up to one whatever the values, and to nothing where it has none', () => {
  const values = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), { maxLength: 40 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      const { shares, noughts } = sharedBins([side('A', a), side('B', b)], 24);
      [a, b].forEach((given, at) => {
        const sum = shares[at].reduce((total, share) => total + share, noughts[at]);
        expect(sum).toBeCloseTo(given.length === 0 ? 0 : 1, 9);
      });
    }),
    { numRuns: 60 },
  );
});
