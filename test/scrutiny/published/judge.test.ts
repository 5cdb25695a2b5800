import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTolerance, judgeClaim } from '../../../loaders/scrutiny/published/judge.ts';
import type { Claim } from '../../../loaders/scrutiny/published/ledger.ts';

const claim = (changes: Partial<Claim>): Claim => ({
  id: 'a',
  document: 'soc',
  section: '3',
  quote: 'a',
  says: 'a',
  kind: 'count',
  published: { value: 79741 },
  why: '',
  ...changes,
});
const at = (value: number) => ({ low: value, high: value });
const sameSize = { isSameSize: true, isContradicted: false };
const otherSize = { isSameSize: false, isContradicted: false };

describe('a count', () => {
  test('is compared only where the study says that it is of the published size', () => {
    expect(judgeClaim(claim({}), at(1788), otherSize).verdict).toBe('not compared');
    expect(judgeClaim(claim({}), at(1788), sameSize).verdict).toBe('differs');
    expect(judgeClaim(claim({}), at(79000), sameSize)).toEqual({
      verdict: 'reproduced',
      accepted: { low: 79741 * 0.98, high: 79741 * 1.02 },
    });
  });

  test('may differ by 2 %, or by three square roots where that is wider', () => {
    expect([countTolerance(79741), countTolerance(8), countTolerance(22500)]).toEqual([1594.82, 3 * Math.sqrt(8), 450]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (count) => {
        expect(countTolerance(count)).toBeGreaterThanOrEqual(0.02 * count);
        expect(countTolerance(count)).toBeGreaterThanOrEqual(3 * Math.sqrt(count));
      }),
    );
  });

  test('may be said to be exact', () => {
    const exact = claim({ published: { value: 247 }, tolerance: 0 });
    expect(judgeClaim(exact, at(247), sameSize).verdict).toBe('reproduced');
    expect(judgeClaim(exact, at(246), sameSize).verdict).toBe('differs');
  });
});

test('shares, spans and lists are compared whatever the size', () => {
  const share = claim({ kind: 'share', published: { value: 0.2 } });
  expect(judgeClaim(share, at(0.2099), otherSize).verdict).toBe('reproduced');
  expect(judgeClaim(share, at(0.211), otherSize).verdict).toBe('differs');
  const span = claim({ kind: 'span', published: { low: 2002, high: 2019 } });
  expect(judgeClaim(span, { low: 2002, high: 2019 }, otherSize).verdict).toBe('reproduced');
  expect(judgeClaim(span, { low: 2003, high: 2018 }, otherSize).verdict).toBe('differs');
  const list = claim({ kind: 'list', published: { items: ['Gang', 'crew'] } });
  expect(judgeClaim(list, { items: ['crew', 'gang'] }, otherSize).verdict).toBe('reproduced');
  expect(judgeClaim(list, { items: ['crew', 'gang', 'bar'] }, otherSize).verdict).toBe('differs');
  const atLeast = claim({ kind: 'rule', published: { low: 10 } });
  expect(judgeClaim(atLeast, at(11), otherSize).verdict).toBe('reproduced');
  expect(judgeClaim(atLeast, at(9), otherSize).verdict).toBe('differs');
});

test('what a run has not is said to be so, and what contradicts itself is so whatever a run gives', () => {
  expect(judgeClaim(claim({}), null, sameSize).verdict).toBe('not in this run');
  expect(judgeClaim(claim({}), at(79741), { isSameSize: true, isContradicted: true }).verdict).toBe(
    'contradicts itself',
  );
  expect(judgeClaim(claim({ kind: 'context' }), null, sameSize).verdict).toBe('cannot be recomputed');
});
