import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches, growCriteria, joinEntries, type Match } from '../../loaders/identify/find-matches.ts';
import { naiveMatches } from './naive-matches.ts';

const names = [
  ['ab', 'G1'],
  ['ab cd', 'G1'],
  ['cd', 'G2'],
  ['x ab', 'G3'],
  ['gang', 'G4'],
  ['s', 'G5'],
  ['cd', 'G6'],
  ['abs', 'G7'],
] as const;
const nouns = ['gang', 'bar', 's', 'gang bar'];
const criteria = growCriteria(names, nouns);

const piece = fc.constantFrom(
  ...['ab', 'AB', 'Cd', 'cd', 'x', 's', 'S', 'gang', 'Gang', 'bar', 'zz', '7'],
  ...[' ', ' ', ' ', ' ', '-', '  ', '\n', '.', ',', '\u2014', "'", "'s", '\u2019s', '"', '\u201c'],
);
const entry = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const entries = fc.array(entry, { maxLength: 4 });
const rules = fc.record({
  bare_names: fc.boolean(),
  overlap: fc.constantFrom('longest' as const, 'all' as const),
  across_entries: fc.boolean(),
});

const sorted = (matches: readonly Match[]) =>
  [...matches].sort((x, y) => x.start - y.start || x.end - y.end || (x.groupId < y.groupId ? -1 : 1));

test('finds what regular expressions find, one for each criterion', () => {
  fc.assert(
    fc.property(entries, rules, (texts, settings) => {
      expect(sorted(findMatches(texts, criteria, settings))).toEqual(
        sorted(naiveMatches(texts, names, nouns, settings)),
      );
    }),
    { numRuns: 5000 },
  );
});

test('offsets point at the matched text, and matches stand by start', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(entry, fc.string({ unit: 'binary' })), { maxLength: 4 }),
      rules,
      (texts, settings) => {
        const text = joinEntries(texts);
        const matches = findMatches(texts, criteria, settings);
        for (const match of matches) expect(text.slice(match.start, match.end)).toBe(match.text);
        expect(matches.map(({ start }) => start)).toEqual(matches.map(({ start }) => start).sort((x, y) => x - y));
      },
    ),
    { numRuns: 1000 },
  );
});

test('every pair of group and start stands once', () => {
  fc.assert(
    fc.property(entries, rules, (texts, settings) => {
      const keys = findMatches(texts, criteria, settings).map(({ groupId, start }) => `${groupId} ${start}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('capitals, curly apostrophes and longer gaps change nothing but the offsets', () => {
  fc.assert(
    fc.property(entries, (texts) => {
      const settings = { bare_names: false, overlap: 'all', across_entries: false } as const;
      const found = (written: readonly string[]) =>
        findMatches(written, criteria, settings).map(({ groupId, noun }) => [groupId, noun]);
      const rewritten = texts.map((text) => text.toUpperCase().replaceAll("'", '\u2019').replaceAll(' ', ' \u2010 '));
      expect(found(rewritten)).toEqual(found(texts));
    }),
  );
});
