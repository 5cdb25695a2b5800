import type { Match, SearchRules } from '../../loaders/identify/find-matches.ts';

const APOSTROPHES = "'\u2019";
const DROPPED = `${APOSTROPHES}"\u201c\u201d`;

/**
 * The same rules a second time, by regular expressions over rewritten text: one for each name and noun, slow and plain. Knows the
 * characters of the test's texts only. `|` stands for whatever ends a match.
 */
export function naiveMatches(
  entries: readonly string[],
  names: readonly (readonly [words: string, groupId: string])[],
  nouns: readonly string[],
  { bare_names, overlap, across_entries }: SearchRules,
): Match[] {
  const text = entries.join('\n');
  const boundaries = new Set(entries.map((_, entry) => entries.slice(0, entry + 1).join('\n').length));
  const possessive = new Set<number>();
  const pattern = new RegExp(
    `(?<=[a-z0-9][${DROPPED}]*)[${APOSTROPHES}]s(?=[${DROPPED}]*(?![a-z0-9${DROPPED}]))`,
    'gi',
  );
  for (const { index } of text.matchAll(pattern)) possessive.add(index).add(index + 1);
  let plain = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at].toLowerCase();
    if (possessive.has(at) || DROPPED.includes(character)) continue;
    if (boundaries.has(at)) plain += across_entries ? ' ' : '|';
    else plain += /[a-z0-9]/.test(character) ? character : /[\s-]/.test(character) ? ' ' : '|';
    offsets.push(at);
  }
  const all: Match[] = [];
  for (const [words, groupId] of names) {
    for (const noun of [...nouns, ...(bare_names ? [null] : [])]) {
      const criterion = (noun === null ? words : `${words} ${noun}`).replaceAll(' ', ' +');
      for (const { index, 1: matched } of plain.matchAll(
        new RegExp(`(?<![a-z0-9])(?=(${criterion})(?![a-z0-9]))`, 'g'),
      )) {
        const start = offsets[index];
        const end = offsets[index + matched.length - 1] + 1;
        all.push({ groupId, start, end, text: text.slice(start, end), noun });
      }
    }
  }
  return unique(overlap === 'all' ? all : withoutDisplaced(all));
}

function withoutDisplaced(all: readonly Match[]): Match[] {
  const size = (match: Match) => match.end - match.start;
  const counted: Match[] = [];
  for (const match of [...all].sort((x, y) => size(y) - size(x))) {
    const displaced = counted.some(
      (longer) =>
        longer.groupId !== match.groupId &&
        size(longer) > size(match) &&
        !(longer.end <= match.start || match.end <= longer.start),
    );
    if (!displaced) counted.push(match);
  }
  return counted;
}

function unique(matches: readonly Match[]): Match[] {
  return matches.filter((match) =>
    matches.every(
      (other) =>
        other === match || other.groupId !== match.groupId || other.start !== match.start || rank(other) < rank(match),
    ),
  );
}

/** By end, then with a noun, then the shorter noun. */
const rank = ({ end, noun }: Match) => end * 1000 + (noun === null ? 0 : 500 - noun.length);
