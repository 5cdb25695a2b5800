import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches, growCriteria } from '../../loaders/identify/find-matches.ts';
import { prepareSearch, searchLogs } from '../../loaders/identify/search-logs.ts';
import { byCodePoint } from '../../loaders/words/code-point-order.ts';
import { SEPARATOR } from '../../loaders/words/joined-logs.ts';
import { normaliseName } from '../../loaders/words/read-words.ts';

/** Names and nouns that hold each other, everyday words, letters whose case is odd, and letters of more than one UTF-16 unit. */
const names = [
  ...['ab', 'AB CD', 'x ab', 'cd', 's', 'abs', 'gang', 'gang bar', '8-1-8', "O'Neil"],
  ...[
    'K\u0130k',
    '\u0130s',
    '\u017fal',
    '\u212aelvin',
    'Stra\u00dfe',
    '\u039f\u0394\u039f\u03a3',
    '\u03c3\u03ac\u03c2',
  ],
  ...['Cafe\u0301', 'Caf\u00e9', '\u{10400}x', '\u{20000}', '\u00c5ng', 'na\u00efve'],
].map((name, at) => [normaliseName(name), `G${at % 14}`] as const);
const nouns = ['gang', 'bar', 's', 'gang bar', '\u03bf\u03c3', 'kin'];
const criteria = growCriteria(names, nouns);

const spellings = [...names.map(([name]) => name), ...nouns].flatMap((word) => [
  word,
  word,
  word.toUpperCase(),
  word.slice(0, -1),
  `${word}s`,
  word.replaceAll(' ', '-'),
  word.replaceAll('k', '\u212a').replaceAll('\u00e5', '\u212b').replaceAll('s', '\u017f'),
  word.replaceAll('i\u0307', '\u0130'),
  word.replaceAll('i', '\u0130').replaceAll('\u03c3', '\u03a3'),
]);
const spaces = [
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '  ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2009',
  '\u200b',
  '\u2010',
  '\u2011',
  '\ufeff',
  '\u3000',
];
const apostrophes = ["'", "'s", "'S", '\u2019s', '\u2018', '\u02bcs', '\uff07s', '`s', '\u00b4', "''s"];
const marks = ['"', '\u201c', '\u201d', '\u00ab', '\u00ad', '\u200c', '\u200d', '\u2060', '\u0301', '\u0307', '\ufe0f'];
const stops = [
  '.',
  ',',
  '/',
  '_',
  '\u2013',
  '\u2014',
  '\u00b7',
  '\u{1F600}',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u001f',
  '\ue000',
];
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...spellings), weight: 8 },
  { arbitrary: fc.constantFrom(...spaces), weight: 8 },
  { arbitrary: fc.constantFrom(...apostrophes, ...marks), weight: 3 },
  { arbitrary: fc.constantFrom(...stops), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 2 }), weight: 1 },
);
const entry = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').replaceAll(SEPARATOR, ''));
const logs = fc.array(fc.array(entry, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const rules = fc.record({
  bare_names: fc.boolean(),
  overlap: fc.constantFrom('longest' as const, 'all' as const),
  across_entries: fc.boolean(),
});

const searches = [true, false].map((bare_names) =>
  prepareSearch(criteria, { bare_names, overlap: 'longest', across_entries: false }),
);

test('finds in joined logs what is found in each log read word by word', () => {
  let found = 0;
  fc.assert(
    fc.property(logs, rules, (texts, settings) => {
      const joined = {
        logIds: texts.map((_, log) => `L${log}`),
        entryCounts: texts.map((entries) => entries.length),
        text: texts.flat().join(SEPARATOR),
      };
      const expected = texts.flatMap((entries, log) =>
        findMatches(entries, criteria, settings)
          .sort((x, y) => byCodePoint(x.groupId, y.groupId) || x.start - y.start)
          .map((match) => ({ logId: `L${log}`, ...match })),
      );
      found += expected.length;
      const [bare, whole] = searches;
      const search = { ...(settings.bare_names ? bare : whole), rules: settings };
      expect(searchLogs(search, joined)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(500);
});
