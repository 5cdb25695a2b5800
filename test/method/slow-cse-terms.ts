import type { Crime } from './slow-records.ts';
import type { CseSettings } from './study-tables.ts';

/** The third paper, appendix 10.2, as it is printed there. */
const childWords =
  'child, girl, boy, u13, under13, u16, under16, 13+, 13-17, 13-15, 16 or 17, 16-20, 16 or over, 16 years and over, 16+, under18';
const sexWords = 'sex, rape, buggery, indec, pornog, exploit, prostit, photo, penetration';
const moWords =
  'cse, child sexual, exploit, misper, sex, groom, mase, mace, mash, rape, raping, pregnan, older, concern, penetrat';
const flags = 'CAO, PPC, CSE';

/** The search terms of METHOD 8.1, by kind. */
export interface Terms {
  readonly child_word: readonly string[];
  readonly sex_word: readonly string[];
  readonly mo_word: readonly string[];
  readonly if_code: readonly string[];
}

export const paperTerms: Terms = {
  child_word: childWords.split(', '),
  sex_word: sexWords.split(', '),
  mo_word: moWords.split(', '),
  if_code: flags.split(', '),
};

/** The three rules of METHOD 8.1, in the order in which `matched_by` names them (TABLES). */
export const rules = ['title', 'if_code', 'mo'] as const;
export type Rule = (typeof rules)[number];

/** The terms of each kind that a crime has: of a title, its words of one kind count only beside one of the other. */
export function termsOf(crime: Crime, where: CseSettings['termMatch'], terms: Terms = paperTerms): Terms {
  const standing = (text: string, words: readonly string[]) => words.filter((word) => stands(word, text, where));
  const child = standing(crime.title, terms.child_word);
  const sex = standing(crime.title, terms.sex_word);
  const both = child.length > 0 && sex.length > 0;
  return {
    child_word: both ? child : [],
    sex_word: both ? sex : [],
    mo_word: standing(crime.modusOperandi, terms.mo_word),
    if_code: terms.if_code.filter((code) => crime.ifCodes.some((own) => own.toUpperCase() === code)),
  };
}

/** Which of the three rules admit a crime. */
export function rulesOf(crime: Crime, where: CseSettings['termMatch'], terms: Terms = paperTerms): Rule[] {
  const found = termsOf(crime, where, terms);
  const admits: Record<Rule, boolean> = {
    title: found.child_word.length > 0,
    if_code: found.if_code.length > 0,
    mo: found.mo_word.length > 0,
  };
  return rules.filter((rule) => admits[rule]);
}

/** [I-12] Whether a term stands in a text, whatever its case: at the start of a word, anywhere, or as a whole word. */
function stands(term: string, text: string, where: CseSettings['termMatch']): boolean {
  const inside = text.toLowerCase();
  for (let at = inside.indexOf(term); at >= 0; at = inside.indexOf(term, at + 1)) {
    const startsAWord = !endsInsideWord(inside.slice(0, at));
    const endsAWord = !/^[\p{L}\p{N}\p{M}]/u.test(inside.slice(at + term.length));
    if (where === 'anywhere' || (startsAWord && (where === 'word_start' || endsAWord))) return true;
  }
  return false;
}

const endsInsideWord = (text: string) => /[\p{L}\p{N}\p{M}]$/u.test(text);
