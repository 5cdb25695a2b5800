import type { Group } from './slow-groups.ts';
import type { Log } from './slow-records.ts';

export interface Match {
  readonly log: string;
  readonly group: string;
  /** UTF-16 offset in the joined text. */
  readonly start: number;
  /** The text between the first and the last character that matched, as it stands in the log. */
  readonly text: string;
  readonly noun: string;
}

/** A match with the offset at which it ends. */
interface Span extends Match {
  readonly end: number;
}

/** A text that criteria are searched in, with the offset in the log's text of each of its characters. */
interface Prepared {
  readonly text: string;
  readonly from: readonly number[];
}

/** Ends the reach of a match: stands where a new entry begins [I-21], and is neither a word's character nor a space. */
const NEW_ENTRY = '\u0000';
const WORD = '[\\p{L}\\p{N}\\p{M}]';
/** Apostrophes and quotation marks. */
const MARK = '[\'’‘‛`"“”„«»]';
const BETWEEN = '[\\s\\-\u2010\u2011]+';

/** METHOD 2.4, 3.1 and RECORDS 'How a criterion matches': one regular expression for each name and noun, over every log. */
export function searchLogs(logs: readonly Log[], groups: readonly Group[], nouns: readonly string[]): Match[] {
  const criteria = groups.flatMap((group) =>
    group.names.flatMap((name) =>
      nouns.map((noun) => ({
        group: group.id,
        noun,
        expression: new RegExp(`(?<!${WORD})${[...wordsOf(name), ...wordsOf(noun)].join(BETWEEN)}(?!${WORD})`, 'gu'),
      })),
    ),
  );
  return logs.flatMap((log) => {
    const joined = log.entries.join('\n');
    const prepared = prepare(log.entries);
    const found = criteria.flatMap(({ group, noun, expression }) =>
      [...prepared.text.matchAll(expression)].map((hit): Span => {
        const start = prepared.from[hit.index];
        const end = prepared.from[hit.index + hit[0].length - 1] + 1;
        return { log: log.id, group, start, end, text: joined.slice(start, end), noun };
      }),
    );
    return counted(found).map(({ end: _end, ...match }) => match);
  });
}

/** The words of a name, made as the words of a text are. */
export function wordsOf(name: string): string[] {
  return prepare([name])
    .text.split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** RECORDS: lower-cased; a possessive 's at a word's end goes, then apostrophes and quotation marks. */
function prepare(entries: readonly string[]): Prepared {
  const text: string[] = [];
  const from: number[] = [];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    if (index > 0) {
      text.push(NEW_ENTRY);
      from.push(offset);
      offset += 1;
    }
    // By code point, for lower case may be longer than what it is the lower case of.
    for (const character of entry) {
      for (const [unit, part] of character.toLowerCase().split('').entries()) {
        text.push(part);
        from.push(offset + Math.min(unit, character.length - 1));
      }
      offset += character.length;
    }
  }
  const lower = text.join('');
  const gone = new Set<number>();
  // At a word's end: closing marks may follow it, but not more of the word; of O'Dell's's only the last one goes.
  const possessive = new RegExp(`(?<=${WORD})['’]s(?!${MARK}*${WORD})`, 'gu');
  for (const { index } of lower.matchAll(possessive)) gone.add(index).add(index + 1);
  for (const { index } of lower.matchAll(new RegExp(MARK, 'gu'))) gone.add(index);
  const kept = text.map((_, index) => index).filter((index) => !gone.has(index));
  return { text: kept.map((index) => text[index]).join(''), from: kept.map((index) => from[index]) };
}

/** [I-16]: where the matches of two groups overlap, the longer one counts alone. Of equal length, both count. */
function counted(found: readonly Span[]): Span[] {
  const length = ({ start, end }: Span) => end - start;
  const kept: Span[] = [];
  for (const match of [...found].sort((x, y) => length(y) - length(x))) {
    const overlapping = kept.filter((other) => other.start < match.end && match.start < other.end);
    const isCovered = overlapping.some((other) => other.group !== match.group && length(other) > length(match));
    // A match is known by its log, group and start (TABLES): of one group's names that start together, the longest.
    const isRepeated = kept.some((other) => other.group === match.group && other.start === match.start);
    if (!isCovered && !isRepeated) kept.push(match);
  }
  return kept;
}
