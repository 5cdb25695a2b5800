import { describe, expect, it } from 'vitest';
import {
  exactCount,
  formatCount,
  formatNumber,
  formatShare,
  inWords,
  plural,
  withInterval,
} from '../../../components/notes/number.ts';

const thin = '\u202f';

describe('formatCount', () => {
  it('sets a thin space between thousands', () => {
    expect([0, 999, 1000, 79741, 1234567].map(formatCount)).toEqual([
      '0',
      '999',
      `1${thin}000`,
      `79${thin}741`,
      `1${thin}234${thin}567`,
    ]);
  });

  it('writes a true minus, and says what is unknown', () => {
    expect(formatCount(-1200)).toBe(`\u22121${thin}200`);
    expect([null, undefined, Number.NaN].map(formatCount)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [0.0123456, '0.0123'],
    [0.5, '0.5'],
    [1.005, '1'],
    [12.34, '12.3'],
    [999.6, `1${thin}000`],
    [5650.2, `5${thin}650`],
    [-0.25, '\u22120.25'],
    [0.00001, '0.00001'],
    [3.21e-9, '3.21×10⁻⁹'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatShare', () => {
  it('never rounds something to nothing, or a part to the whole', () => {
    expect([0, 0.0004, 0.1234, 0.5, 0.9996, 1].map(formatShare)).toEqual([
      '0%',
      'under 0.1%',
      '12.3%',
      '50%',
      'over 99.9%',
      '100%',
    ]);
  });
});

it('says how sure a number is', () => {
  expect(exactCount(1200, 'people')).toBe(`1${thin}200 people (exact count)`);
  expect(withInterval(132, 120, 141, 'in 90% of 100 shuffles')).toBe('132 (120–141 in 90% of 100 shuffles)');
});

it('writes small numbers in words', () => {
  expect([0, 1, 6, 10, 11].map((n) => inWords(n))).toEqual(['no', 'one', 'six', 'ten', '11']);
  expect(inWords(6, true)).toBe('Six');
  expect([plural(1, 'link', 'links'), plural(2, 'link', 'links')]).toEqual(['1 link', '2 links']);
});
