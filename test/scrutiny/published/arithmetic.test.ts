import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../../loaders/scrutiny/published/arithmetic.ts';
import { type Claim, type Ledger, ledger, type Published } from '../../../loaders/scrutiny/published/ledger.ts';

const results = checkLedger(ledger);
const verdictOf = (id: string) => results.get(id)?.verdict;
const plain = (id: string) => results.get(id)?.working.replaceAll('\u202f', '');

/** The ledger with some figures printed otherwise. */
const printed = (changes: Readonly<Record<string, Published>>): Ledger => ({
  ...ledger,
  claims: ledger.claims.map((claim): Claim => (changes[claim.id] ? { ...claim, published: changes[claim.id] } : claim)),
});
const verdictWith = (id: string, changes: Readonly<Record<string, Published>>) =>
  checkLedger(printed(changes)).get(id)?.verdict;

describe('the sex tables', () => {
  test('add up to 76,590 and 27,137, not to 77,707 and 28,758', () => {
    expect(results.get('adds-up-full')).toMatchObject({ left: 76590, right: 77707, verdict: 'agrees on a condition' });
    expect(plain('adds-up-full')).toContain(
      '1117 fewer; said to be left out: 693 + 371 + 131 = 1195 at most, of which 78',
    );
    expect(results.get('adds-up-final')).toMatchObject({ left: 27137, right: 28758, verdict: 'contradicts itself' });
    expect(plain('adds-up-final')).toContain('1621 fewer');
  });

  test('would be called right if they added up, and wrong if more were missing than is said to be left out', () => {
    expect(verdictWith('adds-up-final', { 'final-connections': { value: 27137 } })).toBe('agrees');
    expect(verdictWith('adds-up-full', { 'full-rows': { value: 77786 } })).toBe('contradicts itself');
    expect(verdictWith('adds-up-full', { 'full-rows': { value: 77785 } })).toBe('agrees on a condition');
    expect(verdictWith('adds-up-full', { 'full-rows': { value: 77282 } })).toBe('contradicts itself');
  });

  test('give 66 % female over one denominator and 75 % male over the other', () => {
    expect(plain('share-female-full')).toContain('66% of all rows; 67% of the rows of Table 1 (does not fit)');
    expect(plain('share-male-full')).toContain('73.7% of all rows (does not fit); 74.8% of the rows of Table 1');
    expect(verdictOf('one-denominator-full')).toBe('contradicts itself');
    expect(verdictWith('one-denominator-full', { 'male-offenders-full': { low: 0.73, high: 0.75 } })).toBe('agrees');
  });
});

test('wordings that contradict each other, and wordings that can both be true', () => {
  expect(verdictOf('unknown-ethnicity')).toBe('agrees on a condition');
  expect(verdictWith('unknown-ethnicity', { 'offender-ethnicity-90': { low: 0.96, high: 1 } })).toBe(
    'contradicts itself',
  );
  expect(verdictOf('offender-roles')).toBe('contradicts itself');
  expect(plain('offender-roles')).toMatch(/^6 \(first paper.*; 4 \(second paper/);
  expect(verdictOf('custody-days')).toBe('contradicts itself');
  expect(verdictWith('custody-days', { 'custody-days-method': { value: 30 } })).toBe('agrees');
  expect(verdictOf('removed-twice')).toBe('agrees');
});

test('a decade that begins before the logs, and a document that cites what is later than itself', () => {
  expect(results.get('decade-in-logs')).toMatchObject({
    verdict: 'contradicts itself',
    working: '2000–2009, against 2002–2019',
  });
  expect(verdictOf('decade-second-in-logs')).toBe('agrees');
  expect(results.get('policy-after-document')).toMatchObject({
    verdict: 'contradicts itself',
    working: '2021-02 is after 2020-06',
  });
});

test('the most common offence title has none of the child words', () => {
  expect(results.get('title-1-by-words')).toMatchObject({
    verdict: 'agrees on a condition',
    working: 'child words: none; sex words: sex',
  });
  expect(verdictOf('title-2-by-words')).toBe('agrees');
  expect(verdictOf('title-3-by-words')).toBe('agrees');
});

test('a check of a claim that is not there is refused', () => {
  expect(() => checkLedger({ ...ledger, claims: [] })).toThrow('The ledger has no claim');
});
