import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SchemaNode } from '../../loaders/study/describe-schema.ts';
import { studyJsonSchema } from '../../loaders/study/json-schema.ts';
import { parseStudy } from '../../loaders/study/parse-study.ts';
import { studySchema } from '../../loaders/study/schema.ts';

/** Every key of the study file that is no section, by its path. */
function keysOf(
  { properties = {} }: SchemaNode,
  above: readonly string[] = [],
): { path: string[]; node: SchemaNode }[] {
  return Object.entries(properties).flatMap(([key, node]) =>
    node.properties ? keysOf(node, [...above, key]) : [{ path: [...above, key], node }],
  );
}

const keys = keysOf(studyJsonSchema());
const atPath = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], value);

test('the published schema is the schema of this code: npm run schema writes it anew', () => {
  const file = path.join(import.meta.dirname, '../../docs/study.schema.json');
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(studyJsonSchema(), null, 2)}\n`);
});

test('an editor completes and checks the tables that may stand under columns', () => {
  const { propertyNames } = studyJsonSchema().properties?.columns ?? {};
  expect(propertyNames?.enum).toEqual(expect.arrayContaining(['nominals', 'custody', 'review_nouns', 'edges']));
  expect(propertyNames?.enum).not.toContain('lgos');
});

test('the schema has the keys and defaults of RECORDS.md, and an interpretation for each of METHOD', () => {
  const { name: _, as_of: __, ...defaults } = studySchema.parse({ name: 'A', as_of: null });
  expect(defaults).toEqual({
    kind: 'records',
    synthetic: false,
    seed: 1,
    executor: 'duckdb',
    columns: {},
    grades: {
      pairing: 'each',
      '5x5x5': { source: ['A', 'B', 'C'], information: ['1', '2', '3'] },
      '3x5x2': { source: ['1'], information: ['A', 'B', 'C'] },
    },
    decay: { half_life_years: 5 },
    words: {
      train_on: 'reliable',
      size: 100,
      window: 5,
      negative: 5,
      minimum_count: 5,
      epochs: 5,
      seeds: ['gang', 'ocg', 'usg'],
    },
    search: { bare_names: false, overlap: 'longest', across_entries: false },
    links: { pairs: 'once' },
    custody: { minimum_days: 30, strength: 0.001, date: 'ended' },
    membership: { distance: 'hops' },
    measures: { eigenvector_weight: 'none', pagerank_damping: 0.85 },
    communities: { method: 'leiden' },
    dismantling: {
      random_draws: 100,
      ranks: 50,
      whole_up_to: 1500,
      weighted_up_to: 300,
      keep_group_node: false,
      denominator: 'first',
      tail: 'degree',
    },
    temporal: {
      years: [2002, 2019],
      decades: [
        [2000, 2009],
        [2010, 2019],
      ],
    },
    cse: {
      as_of: null,
      term_match: 'word_start',
      proximity_half_life_years: 1,
      recency_half_life_years: 5,
      minimum_offender_age: 10,
      custody: 'one',
      final_counts: 'rows',
    },
    county_lines: {
      rules: { terms: true, crimes: true, missing: true },
      terms: ['county line', 'deal line', 'cuckoo'],
      within_days: 7,
    },
    published: { counts: false },
    disclosure: { threshold: 10, round_to: 5 },
  });
  const described = JSON.stringify(studyJsonSchema());
  for (let number = 1; number <= 21; number++) expect(described).toContain(`[I-${String(number).padStart(2, '0')}]`);
});

describe('every key of the study file', () => {
  test.each(keys.map(({ path, node }) => [path.join('.'), node] as const))('%s is described', (name, node) => {
    expect(node.description).toMatch(
      /^.{4,}\. Expected .+\. (Must be there|If left out: .+)\.$|\. \[I-\d\d\] Expected /,
    );
    if (!['name', 'as_of'].includes(name)) expect(node).toHaveProperty('default');
  });

  test.each(keys.map(({ path }) => [path.join('.'), path] as const))(
    '%s, given a value that may not stand there, is named with the value and what may',
    (name, path) => {
      const wrong = path.reduceRight<unknown>((value, key) => ({ [key]: value }), { nothing: 'like it' });
      const study = { name: 'A', as_of: '2019-12-31', ...(wrong as object) };
      const { faults } = parseStudy(Buffer.from(JSON.stringify(study)));
      expect(faults.length).toBeGreaterThan(0);
      for (const { column, expected, value, row } of faults) {
        expect(column).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}(\\.nothing)?$`));
        expect(expected).toMatch(/^Expected (one of |a |true or false|text|duckdb)/);
        expect(value).toMatch(/like it/);
        expect(row).toBe(1);
      }
    },
  );

  test.each(keys.flatMap(({ path, node }) => outside(node).map((value) => [path.join('.'), path, value] as const)))(
    '%s may not be out of its range: %s %j',
    (name, path, value) => {
      const wrong = path.reduceRight<unknown>((held, key) => ({ [key]: held }), value);
      const { faults } = parseStudy(Buffer.from(JSON.stringify({ name: 'A', as_of: null, ...(wrong as object) })));
      expect(faults[0]).toMatchObject({ column: name, value: String(value), effect: 'run refused' });
      expect(faults[0].expected).toMatch(/ (from|above|one of) /);
      expect(atPath(studySchema.parse({ name: 'A', as_of: null }), path)).not.toEqual(value);
    },
  );
});

/** Values next to a key's range, or to its choices. */
function outside(node: SchemaNode): (number | string)[] {
  const nodes = [node, ...(node.anyOf ?? [])];
  return nodes.flatMap(({ enum: choices, minimum, maximum, exclusiveMinimum, exclusiveMaximum }) => [
    ...(choices && choices.length > 1 ? [`${choices[0]}x`] : []),
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(exclusiveMinimum === undefined ? [] : [exclusiveMinimum]),
    ...(exclusiveMaximum === undefined ? [] : [exclusiveMaximum]),
  ]);
}
