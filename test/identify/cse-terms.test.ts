import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cseTerms, termPattern } from '../../loaders/identify/cse-terms.ts';

const document = new URL('../../../shared/source/002_11a32662e1dbfee3.txt', import.meta.url);

test.skipIf(!existsSync(document))('the search terms are those of the third paper, in its order', () => {
  const text = readFileSync(document, 'utf8').replaceAll(/\s+/g, ' ');
  const printed = (name: string) =>
    new RegExp(`${name}: (.+?) (?:sex words|mo search words|if_codes|The search selects)`).exec(text)?.[1].split(', ');
  expect(cseTerms.child_words).toEqual(printed('child words'));
  expect(cseTerms.sex_words).toEqual(printed('sex words'));
  expect(cseTerms.mo_words).toEqual(printed('mo search words'));
  expect(cseTerms.if_codes).toEqual(printed('if_codes'));
});

test('there are as many terms as the paper prints, in small letters but for the flags', () => {
  expect(
    [cseTerms.child_words, cseTerms.sex_words, cseTerms.mo_words, cseTerms.if_codes].map((of) => of.length),
  ).toEqual([16, 9, 15, 3]);
  for (const term of [...cseTerms.child_words, ...cseTerms.sex_words, ...cseTerms.mo_words])
    expect(term).toBe(term.toLowerCase());
});

test('a term stands for itself alone', () => {
  const pattern = new RegExp(termPattern(['16+', 'a.b'], 'word_start'), 'iu');
  expect(['16+', 'AGED 16+ YEARS', 'a.b'].every((text) => pattern.test(text))).toBe(true);
  expect(['16', '166', 'acb', '116+'].some((text) => pattern.test(text))).toBe(false);
});
