import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../../loaders/executor/duckdb.ts';
import type { Cell } from '../../../loaders/executor/executor.ts';
import { stagesOf } from '../../../loaders/method.ts';
import { findFigure } from '../../../loaders/scrutiny/published/found.ts';
import { ledger } from '../../../loaders/scrutiny/published/ledger.ts';
import { publishedFigures } from '../../../loaders/scrutiny/published/stage.ts';
import { studySchema } from '../../../loaders/study/schema.ts';
import { tables } from '../../../loaders/tables.ts';
import { type Literal, runStages } from '../../run-stages.ts';
import { temporaryFolder } from '../../temporary.ts';

const study = studySchema.parse({ name: 'test', as_of: '2019-12-31', cse: { as_of: '2021-03-15' } });

/** What the queries of the ledger give over tables made up by hand. */
async function findIn(
  made: Readonly<
    Record<
      string,
      {
        columns: Record<string, 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE'>;
        rows: readonly (readonly Cell[])[];
      }
    >
  >,
) {
  const executor = await openDuckDB();
  const folder = temporaryFolder();
  const files = new Map<string, string[]>();
  for (const [table, { columns, rows }] of Object.entries(made)) {
    const file = path.join(folder, `${table}.parquet`);
    const names = Object.keys(columns);
    await executor.writeColumns(
      file,
      columns,
      Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at])])),
    );
    files.set(table, [file]);
  }
  const found: Record<string, unknown> = {};
  for (const claim of ledger.claims) {
    const figure = await findFigure(executor, { files, study }, claim);
    if (figure === null) continue;
    found[claim.id] =
      'items' in figure ? figure.items : figure.low === figure.high ? figure.low : [figure.low, figure.high];
  }
  executor.close();
  return found;
}

const full = {
  crime_id: 'VARCHAR',
  offender_id: 'VARCHAR',
  victim_id: 'VARCHAR',
  occurred_on: 'DATE',
  offender_age: 'BIGINT',
  victim_age: 'BIGINT',
  offender_sex: 'VARCHAR',
  victim_sex: 'VARCHAR',
  offender_ethnicity: 'VARCHAR',
  victim_ethnicity: 'VARCHAR',
  in_final: 'BOOLEAN',
  matched_by: 'VARCHAR',
  offence_title: 'VARCHAR',
} as const;

test('the tables of the CSE network fill the rows of the second paper', async () => {
  const found = await findIn({
    cse_full: {
      columns: full,
      rows: [
        ['c1', 'o1', 'v1', '2011-05-01', 15, 14, 'M', 'F', null, 'North European', true, 'title', 'Rape'],
        ['c1', 'o2', 'v1', '2011-05-01', 36, 14, 'M', 'F', 'Unknown', 'North European', true, 'title', 'Rape'],
        ['c2', 'o1', 'v2', '2012-05-01', 16, 17, 'M', 'M', '', 'Unknown', true, 'mo', 'RAPE'],
        ['c3', 'o3', 'v3', '2011-06-01', 35, 14, 'F', 'F', 'Asian', 'North European', false, 'mo', 'rape '],
        ['c4', 'o3', 'v4', '2013-06-01', 37, null, 'U', 'X', null, null, false, 'mo', 'Sexual assault'],
        ['c5', 'o4', 'v5', '2013-07-01', null, 13, 'F', 'M', null, 'North European', false, 'mo', 'sexual assault'],
        ['c6', 'o5', 'v6', '2019-07-01', 36, 14, 'M', null, null, 'North European', false, 'if_code', 'Grooming'],
        ['c7', 'o5', 'v6', '2019-07-02', 36, 14, 'M', 'F', null, 'North European', false, 'if_code', null],
        ['c8', 'o5', 'v6', '2019-07-03', 36, 14, 'M', 'F', null, 'North European', false, 'if_code', ''],
      ],
    },
    cse_final: {
      columns: {
        offender_a: 'VARCHAR',
        crime_a: 'VARCHAR',
        offender_b: 'VARCHAR',
        crime_b: 'VARCHAR',
        victim_id: 'VARCHAR',
        weight: 'DOUBLE',
      },
      rows: [
        ['o1', 'c1', 'o2', 'c1', 'v1', 1],
        ['o1', 'c2', 'o2', 'c1', 'v2', 1],
      ],
    },
    left_out: {
      columns: { rule: 'VARCHAR', table: 'VARCHAR', rows: 'BIGINT', why: 'VARCHAR' },
      rows: [
        ['cse-offender-under-10', 'crime_roles', 3, ''],
        ['cse-negative-age-amended', 'cse_full', 3, ''],
        ['cse-negative-age-crimes', 'crimes', 2, ''],
      ],
    },
  });
  expect(found).toMatchObject({
    'cse-cut-off': 20210315,
    'full-rows': 9,
    'full-offenders': 5,
    'full-crimes': 8,
    'removed-under-10': 3,
    'negative-ages': 2,
    'top-title-1': ['rape'],
    'top-title-2': ['sexual assault'],
    'top-title-3': ['grooming'],
    'full-one-offender': 7 / 8,
    'final-connections': 2,
    'final-offenders': 2,
    'final-crimes': 2,
    'final-one-offender': 1 / 2,
    'most-offenders': 2,
    'crimes-2016-2020': 3,
    'linked-2016-2020': 0,
    'dip-full': ['2012'],
    'peak-full': 2019,
    'victim-age-peak': 14,
    'offender-age-first': 15,
    'offender-age-second': 36,
    'younger-offenders': 1,
    'one-year-younger': 1,
    'responsible-age': 15,
    'victim-sex-unknown': 1,
    'offender-sex-unknown': 1,
    'victim-sex-inconsistent': 1,
    'sex-full-mf': 4,
    'sex-full-mm': 1,
    'sex-full-ff': 1,
    'sex-full-fm': 1,
    'sex-final-mf': 2,
    'sex-final-mm': 1,
    'sex-final-ff': 0,
    'female-victims-full': 5 / 9,
    'male-offenders-full': 5 / 7,
    'female-victims-final': 2 / 3,
    'offender-ethnicity-90': 8 / 9,
    'victim-ethnicity-order': ['north european', 'unknown'],
    'offender-ethnicity-known': ['asian'],
    'ethnicity-pair': ['unknown > north european'],
    'prolific-crimes': 2,
    'prolific-offenders': 1,
    'prolific-male': 1,
  });
});

const given: Literal = {
  nodes: [
    ['soc', 'a', 'nominal', 2, 0, 0, 1, 0.5, 1, null, null],
    ['soc', 'b', 'nominal', 1, 0, 0, 1, 0.3, 1, null, null],
    ['soc', 'group:G', 'group', 1, 0, 0, 1, 0.2, 1, null, null],
  ],
  edges: [
    ['soc', 'a', 'b', 2, 1],
    ['soc', 'a', 'group:G', 1, 1],
  ],
  links: [
    ['soc', 'crime', 'c1', 'a', 'b', '1996-03-01', 1, 0.1],
    ['soc', 'log', 'l1', 'a', 'b', '2002-03-01', 0.5, 0.1],
    ['soc', 'log', 'l1', 'a', 'group:G', '2002-03-01', 0.5, 0.1],
    ['soc', 'log', 'l1', 'b', 'group:G', '2002-03-01', 0.5, 0.1],
    ['soc', 'log', 'l2', 'a', 'group:G', '2019-03-01', 1, 1],
  ],
};
const column = (name: string) => Object.keys(tables.published_figures.columns).indexOf(name);

async function figuresOf(keys: object, without = '') {
  const stages = stagesOf(studySchema.parse({ name: 'any', as_of: '2019-12-31' })).filter(
    ({ name }) => name !== without,
  );
  const { published_figures, published_arithmetic } = await runStages([publishedFigures(stages)], given, {
    study: keys,
  });
  const row = (id: string) => published_figures.find((each) => each[column('id')] === id) ?? [];
  return { published_figures, published_arithmetic, cell: (id: string, name: string) => row(id)[column(name)] };
}

test('the stage writes every claim once, with what this run gives and a verdict', async () => {
  const { published_figures, published_arithmetic, cell } = await figuresOf({});
  expect(published_figures.map((row) => row[column('id')])).toEqual(ledger.claims.map(({ id }) => id));
  expect(published_arithmetic.length).toBe(ledger.checks.length);
  expect([cell('network-nodes', 'run_low'), cell('network-nodes', 'verdict')]).toEqual([3, 'not compared']);
  expect([cell('log-years', 'run_low'), cell('log-years', 'run_high'), cell('log-years', 'verdict')]).toEqual([
    2002,
    2019,
    'reproduced',
  ]);
  expect(cell('crime-years', 'verdict')).toBe('differs');
  expect(cell('log-strength', 'verdict')).toBe('reproduced');
  expect([cell('custody-days-method', 'run_low'), cell('custody-days-method', 'verdict')]).toEqual([
    30,
    'contradicts itself',
  ]);
  expect([cell('soc-date', 'published_text'), cell('soc-date', 'verdict')]).toEqual(['2020-06', 'contradicts itself']);
  expect(cell('full-rows', 'verdict')).toBe('not compared');
});

test('a figure of a table that a method does not make is not in the run', async () => {
  const { cell } = await figuresOf({}, 'cse');
  expect(cell('full-rows', 'verdict')).toBe('not in this run');
});

test('a study that says it is of the published size has its counts compared', async () => {
  const { cell } = await figuresOf({ published: { counts: true } });
  expect([cell('network-nodes', 'verdict'), cell('network-nodes', 'accepted_low')]).toEqual(['differs', 79741 * 0.98]);
});

test('a bare network is held against nothing, and the arithmetic stands', async () => {
  const { published_figures, published_arithmetic } = await figuresOf({ kind: 'network' });
  const verdicts = new Set(published_figures.map((row) => row[column('verdict')]));
  expect([...verdicts].sort()).toEqual(['cannot be recomputed', 'contradicts itself', 'not in this run']);
  expect(published_figures.every((row) => row[column('run_low')] === null && row[column('run_text')] === null)).toBe(
    true,
  );
  expect(published_arithmetic.length).toBe(ledger.checks.length);
});
