import type { Choices } from './random-choices.ts';

const filler = [
  'Seen on foot near the shops',
  'A blue car left at speed',
  'Caller says the family gang up on the boys',
  'Nothing further',
  'He said "no comment"',
  'İstanbul grill, 🚗 outside',
  'Café on the high street;',
  'crew',
  'Line of cars',
];
const before = ['the ', 'He runs with ', '“', '"', "'", '🚗 ', 'x,', '(', 'non-', 'İ ', '', ' ', 'the\n', 'anti', '9'];
const after = [' again', "'s", '’s car', '”', '"', "'", '.', ', and', 's', ')', '-led', '', '\nnext line', '’'];
const between = [
  ' ',
  ' ',
  ' ',
  '-',
  ' - ',
  '  ',
  '\n',
  '\u2011',
  ', ',
  '. ',
  "'s ",
  '’s ',
  '’ ',
  '” ',
  "'s” ",
  '’s" ',
  '/',
  ' and ',
];

/** The text of an entry, as many hands might write it: with the groups' names as they stand, bent, broken off or without a noun. */
export function randomEntry(choose: Choices, names: readonly string[], nouns: readonly string[]): string {
  const pieces = Array.from({ length: choose.number(1, 3) }, () =>
    choose.once(3) || names.length === 0 ? choose.one(filler) : mention(choose, names, nouns),
  );
  return pieces.join(choose.one([' ', '. ', ' and ', ' v ']));
}

function mention(choose: Choices, names: readonly string[], nouns: readonly string[]): string {
  const name = written(choose, choose.one(names));
  if (choose.once(6)) return `${choose.one(before)}${name}${choose.one(after)}`;
  // Two times in three as it should be: the rest is for what may and may not stand between.
  const gap = choose.once(3) ? choose.one(between) : ' ';
  const noun = written(choose, choose.one(nouns));
  const rest = choose.once(5) ? `${choose.one(between)}${choose.one(nouns)}` : '';
  return `${choose.once(2) ? choose.one(before) : ''}${name}${gap}${noun}${rest}${choose.once(2) ? choose.one(after) : ''}`;
}

function written(choose: Choices, words: string): string {
  const cased = choose.one([words, words, words.toUpperCase(), words.toLowerCase()]);
  return choose.once(4) ? cased.replace(/[ -]/g, choose.one(['-', '  ', ' ', '’s ', ', ', ' -\n'])) : cased;
}
