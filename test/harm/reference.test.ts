import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { expect, it } from 'vitest';

const rowsOf = (file: string) =>
  csvParse(readFileSync(new URL(`../../data/reference/${file}`, import.meta.url), 'utf8'));

const unsure = /^(recalled|not found)/;

it('the reference harm table holds the figures that were found, and nothing that was not', () => {
  const ons = rowsOf('ons_css.csv').filter(({ code }) => !code.includes('/'));
  const cchi = rowsOf('cchi.csv').filter(
    ({ level, days, certainty }) => level === 'offence' && days && !unsure.test(certainty),
  );
  const harm = rowsOf('harm.csv');
  expect(harm.map(({ offence_code }) => offence_code).sort()).toEqual(ons.map(({ code }) => code).sort());
  for (const { offence_code, cchi_days, ons_css, cchi_certainty, cchi_edition, ons_edition } of harm) {
    expect(ons_css).toBe(ons.find(({ code }) => code === offence_code)?.weight);
    expect(ons_edition).toBe('2020');
    const found = cchi.find(({ home_office_code }) => home_office_code === offence_code);
    expect(cchi_days).toBe(found?.days ?? '');
    expect(cchi_certainty).toBe(found === undefined ? '' : found.certainty.replace(/ \(.*/, ''));
    expect(cchi_edition).toBe(found === undefined ? '' : '2026');
  }
});
