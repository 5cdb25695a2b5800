/** What a character does to a match (RECORDS.md, 'How a criterion matches'). */
export const characters = {
  /** Any punctuation or symbol that is none of those below: it ends the reach of a match. */
  stop: 0,
  /** Letters, digits and the marks written on them. */
  word: 1,
  /** Apostrophes and quotation marks, and characters that are not seen: they go, and join what stands on either side. */
  dropped: 2,
  /** White space and hyphens: they part words. */
  space: 3,
} as const;

const apostrophes = "'\u2018\u2019\u201b\u02bc\uff07`\u00b4";
const quotationMarks = '"\u201c\u201d\u201e\u201f\u201a\u00ab\u00bb\u2039\u203a\uff02';
/** Soft hyphen, zero-width joiners, word joiner: a reader sees none of them. */
const unseen = '\u00ad\u200c\u200d\u2060';
/** Hyphens, the non-breaking one too. Dashes (figure, en, em, minus) are punctuation between clauses, so they stop a match. */
const hyphens = '-\u2010\u2011\ufe63\uff0d';

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const table = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(String.fromCharCode(unit)));

function classOf(character: string): number {
  if ((apostrophes + quotationMarks + unseen).includes(character)) return characters.dropped;
  if (hyphens.includes(character) || /[\s\u200b]/u.test(character)) return characters.space;
  return wordCharacter.test(character) ? characters.word : characters.stop;
}

/** What the character at an offset does; both halves of a surrogate pair do the same. */
export function characterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return table[unit];
  const start = unit >= 0xdc00 && at > 0 ? at - 1 : at;
  const point = text.codePointAt(start) ?? 0;
  return point > 0xffff && wordCharacter.test(String.fromCodePoint(point)) ? characters.word : characters.stop;
}

/** True for an apostrophe, straight or curly, or what is typed for one. */
export const isApostrophe = (character: string): boolean => apostrophes.includes(character);

/**
 * True where punctuation parts the words of a name, as in `J & K`: a log's `J & K crew` is two stretches, so that no match reaches over the
 * name as it is written; `J K crew` is found.
 */
export function isParted(name: string): boolean {
  let begun = false;
  let stopped = false;
  for (let at = 0; at < name.length; at++) {
    const kind = characterAt(name, at);
    if (kind === characters.word && stopped) return true;
    if (kind === characters.word) begun = true;
    if (kind === characters.stop && begun) stopped = true;
  }
  return false;
}
