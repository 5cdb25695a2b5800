import { publishedNouns } from '../../loaders/words/nouns.ts';
import type { GroupName } from './group-names.ts';

const APOSTROPHE = "['\u2019]";
const GAP = '[\\s-]+';

/**
 * All names before all nouns as one expression of RE2, to be matched without regard to case: white space or hyphens between words, an
 * apostrophe or none where a name has one, and a possessive before the noun. Names hold no other mark.
 */
export function alternation(names: readonly GroupName[]): string {
  const written = [...new Set(names.map((name) => name.written.toLowerCase()))];
  const phrases = written.map((name) => name.replaceAll(/['\u2019]/g, `${APOSTROPHE}?`).replaceAll(/[ -]/g, GAP));
  return `\\b(?:${phrases.join('|')})(?:${APOSTROPHE}s?)?${GAP}(?:${publishedNouns.join('|')})\\b`;
}
