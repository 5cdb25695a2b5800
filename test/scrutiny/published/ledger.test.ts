import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { boundsOf, itemsOf, ledger, tablesOf } from '../../../loaders/scrutiny/published/ledger.ts';
import { home } from '../../daylight.ts';

const shared = path.resolve(home, '../shared');
const source = path.join(shared, 'source');
const seedFigures = path.join(shared, 'figures', 'seed-figures.csv');

test('every claim and every check has an id of its own, and a claim that can be compared says how', () => {
  for (const list of [ledger.claims, ledger.checks]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const { id, kind, query, setting, why } of ledger.claims) {
    if (kind === 'context') expect(why, id).not.toBe('');
    else expect(query ?? setting, id).toBeDefined();
  }
});

test('the tables that claims need are those of the CSE issue and those that there are', () => {
  const named = new Set(ledger.claims.flatMap(tablesOf));
  expect(named).toContain('cse_full');
  expect(named).toContain('cse_final');
  expect([...named].filter((table) => !/^[a-z_]+$/.test(table))).toEqual([]);
});

/** The words of a text without what extractions differ in: spaces, marks of emphasis, kinds of quotation marks. */
const loose = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}£%=<+-]+/gu, ' ');

test.skipIf(!existsSync(source))('what is quoted stands in the document', () => {
  const texts = readdirSync(source)
    .sort()
    .map((file) => loose(readFileSync(path.join(source, file), 'utf8')));
  const textOf = { soc: texts[1], cse: texts[2] };
  // Lists and tables are quoted in short, not word for word.
  const inShort = new Set([
    'log-strength',
    'identification-routes',
    'grades-included-old',
    'grades-included-new',
    'grades-excluded',
    'bibliography',
    'harm-indices-cse',
    'top-ten-3',
    'victim-ethnicity-order',
    'doli-incapax',
    'law-years',
    'law-cse',
    'tables',
  ]);
  const missing = ledger.claims.filter(
    ({ id, document, quote }) => !inShort.has(id) && !textOf[document].includes(loose(quote).trim()),
  );
  expect(missing.map(({ id, quote }) => `${id}: ${quote}`)).toEqual([]);
});

test.skipIf(!existsSync(seedFigures))('every number of the list of figures to calibrate by is in the ledger', () => {
  const numbers = new Set(
    ledger.claims.flatMap(({ published }) => {
      const bounds = boundsOf(published);
      return [bounds?.low, bounds?.high, itemsOf(published).length];
    }),
  );
  const lines = readFileSync(seedFigures, 'utf8').trim().split('\n').slice(1);
  const values = lines.flatMap((line) => {
    const value = line.replace(/^("([^"]|"")*"|[^,]*),/, '').split(',')[0];
    return /^\d+$/.test(value) ? [Number(value)] : [];
  });
  expect(values.length).toBeGreaterThan(40);
  // Two indices, and 10 as the age of responsibility, stand as lists and bounds.
  expect(values.filter((value) => !numbers.has(value))).toEqual([]);
});
