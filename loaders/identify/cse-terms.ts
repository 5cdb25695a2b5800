import file from '../../data/reference/cse-terms.json' with { type: 'json' };
import type { Dialect } from '../executor/dialect.ts';
import type { Study } from '../study/schema.ts';

/** How a term must stand in a text [I-12]. */
export type TermMatch = Study['cse']['term_match'];

/** What brings a crime in, in the order in which `cse_full.matched_by` names them. */
export const cseRules = ['title', 'if_code', 'mo'] as const;

export type CseRule = (typeof cseRules)[number];

/** The search terms of the third paper's appendix, as `data/reference/cse-terms.json` has them. */
export const cseTerms: Readonly<Record<'child_words' | 'sex_words' | 'mo_words' | 'if_codes', readonly string[]>> =
  file;

/** A search term, the rule that it is of, and SQL that is true where a crime's text holds it. */
export interface CseTerm {
  readonly kind: 'child_word' | 'sex_word' | 'mo_word' | 'if_code';
  readonly rule: CseRule;
  readonly term: string;
  readonly holds: string;
}

/** Every term by itself, over a crime's columns offence_title, if_codes and modus_operandi. Never null. */
export function cseTermList(dialect: Dialect, match: TermMatch): CseTerm[] {
  const { child_words, sex_words, mo_words, if_codes } = cseTerms;
  const of = (kind: CseTerm['kind'], rule: CseRule, terms: readonly string[]) =>
    terms.map((term): CseTerm => ({ kind, rule, term, holds: holdsAny(dialect, rule, [term], match) }));
  return [
    ...of('child_word', 'title', child_words),
    ...of('sex_word', 'title', sex_words),
    ...of('if_code', 'if_code', if_codes),
    ...of('mo_word', 'mo', mo_words),
  ];
}

/**
 * SQL that is true where a crime is admitted by each of the three rules (METHOD 8.1), over the same columns: a title with a child word and a sex
 * word, a flag, a word of the modus operandi. Never null.
 */
export function ruleConditions(dialect: Dialect, match: TermMatch): Readonly<Record<CseRule, string>> {
  const { child_words, sex_words, mo_words, if_codes } = cseTerms;
  const holds = (rule: CseRule, terms: readonly string[]) => holdsAny(dialect, rule, terms, match);
  return {
    title: `${holds('title', child_words)} AND ${holds('title', sex_words)}`,
    if_code: holds('if_code', if_codes),
    mo: holds('mo', mo_words),
  };
}

/** Where a rule looks for its terms. */
const columns: Readonly<Record<CseRule, string>> = {
  title: 'offence_title',
  if_code: 'if_codes',
  mo: 'modus_operandi',
};

/** A flag stands whole among others, between semicolons; a word as the study says. */
const holdsAny = ({ matches }: Dialect, rule: CseRule, terms: readonly string[], match: TermMatch): string =>
  `coalesce(${matches(
    columns[rule],
    rule === 'if_code' ? `(^|;)\\s*(${terms.map(literal).join('|')})\\s*(;|$)` : termPattern(terms, match),
  )}, false)`;

/** What is no part of a word; the accent that follows its letter as a character of its own is. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}]';

/** A regular expression for any of some terms: anywhere in a text, where a word begins, or as words of their own [I-12]. */
export function termPattern(terms: readonly string[], match: TermMatch): string {
  const any = `(${terms.map(literal).join('|')})`;
  if (match === 'anywhere') return any;
  return `(^|${BETWEEN})${any}${match === 'whole_word' ? `($|${BETWEEN})` : ''}`;
}

const literal = (term: string) => term.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
