import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasTable, keepThresholds, negativeShares } from '../../loaders/words/word2vec-sampling.ts';

const DRAWS = 2 ** 32;

describe('sub-sampling', () => {
  it('keeps a word of share f with chance √(t/f) + t/f, t = 10⁻³', () => {
    const [half, tenth, rare] = keepThresholds([5000, 1000, 4]);
    // f = 5000/6004 and 1000/6004.
    expect(half / DRAWS).toBeCloseTo(Math.sqrt(6.004 / 5000) + 6.004 / 5000, 9);
    expect(tenth / DRAWS).toBeCloseTo(Math.sqrt(6.004 / 1000) + 6.004 / 1000, 9);
    expect(rare).toBe(DRAWS - 1);
  });
});

describe('negatives', () => {
  it('are drawn by count to the power ¾', () => {
    const shares = negativeShares([16, 81, 1]);
    expect(Array.from(shares)).toEqual([8 / 36, 27 / 36, 1 / 36]);
  });

  it('come from an alias table with the same chances, to a part in 2³¹ of a column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 200 }), (counts) => {
        const shares = negativeShares(counts);
        const { chances, aliases } = aliasTable(shares);
        const drawn = new Float64Array(shares.length);
        chances.forEach((chance, column) => {
          drawn[column] += chance / DRAWS / shares.length;
          drawn[aliases[column]] += (1 - chance / DRAWS) / shares.length;
        });
        drawn.forEach((chance, word) => {
          expect(Math.abs(chance - shares[word])).toBeLessThan(1e-9);
        });
      }),
    );
  });
});
