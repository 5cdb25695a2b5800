import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { cseFindings } from '../../loaders/site/data/cse-findings.ts';
import { type Counted, ethnicityReader, recordedSex } from '../../loaders/site/data/cse-recorded.ts';
import { cseRulesData } from '../../loaders/site/data/cse-rules.ts';
import type { PublishedTables } from '../../loaders/site/data/open-tables.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import type { TableDeclaration } from '../../loaders/tables/declaration.ts';
import { tables } from '../../loaders/tables.ts';
import type { Row, Rows } from '../network/stage-tables.ts';
import { temporaryFolder } from '../temporary.ts';

const declared: Readonly<Record<string, TableDeclaration>> = tables;
const ALL_INPUTS = ['crimes', 'crime_roles', 'nominals'];

/** What a page gets of published tables given as rows; a table that is not given is empty. */
async function shaped<Data>(
  given: Rows,
  shape: (tables: PublishedTables) => Promise<Data>,
  { cse = {}, inputs = ALL_INPUTS, leftOut = [] as object[] } = {},
): Promise<Data> {
  const folder = temporaryFolder();
  const executor = await openDuckDB();
  const fileOf = (table: string) => path.join(folder, `${table}.parquet`);
  for (const table of [
    'cse_full',
    'cse_final',
    'cse_yield',
    'cse_truth',
    'cse_missed',
    'safeguarding',
    'nominals',
    'nodes',
  ]) {
    const { columns } = declared[table];
    const valuesOf = (column: string) => (given[table] ?? []).map((row) => row[column] ?? null);
    const values = Object.fromEntries(Object.keys(columns).map((column) => [column, valuesOf(column)]));
    await executor.writeColumns(fileOf(table), columns, values);
  }
  const rows = (query: string) =>
    executor.rows(query.replaceAll(/\{(\w+)\}/g, (_, table: string) => executor.dialect.readParquet(fileOf(table))));
  const manifest = {
    study: studySchema.parse({ name: 'test', as_of: '2019-12-31', cse: { as_of: '2021-03-15', ...cse } }),
    inputs: inputs.map((table) => ({ table })),
    left_out: leftOut,
  };
  try {
    return await shape({ manifest, rows } as unknown as PublishedTables);
  } finally {
    executor.close();
  }
}

/** A row of the full table. */
type Told = readonly [crime: string, offender: string, victim: string, rest?: Readonly<Record<string, Cell>>];

const fullRows = (told: readonly Told[]): Row[] =>
  told.map(([crime_id, offender_id, victim_id, rest]) => ({
    crime_id,
    offender_id,
    victim_id,
    occurred_on: '2018-05-01',
    offender_age: 30,
    victim_age: 14,
    offender_sex: 'M',
    victim_sex: 'F',
    offender_ethnicity: 'Asian',
    victim_ethnicity: 'North European',
    in_final: false,
    matched_by: 'title',
    offence_title: 'RAPE OF A FEMALE CHILD UNDER 13 BY A MALE',
    ...rest,
  }));

const linked = { in_final: true };
/** Two offenders of one victim in a crime, one of them again with the same victim, and three crimes by themselves. */
const present: Rows = {
  nodes: [{ network: 'cse', node_id: 'o1' }],
  cse_full: fullRows([
    ['c1', 'o1', 'v1', linked],
    ['c1', 'o2', 'v1', { ...linked, offender_sex: 'F', offender_age: 17, offender_ethnicity: 'Black' }],
    ['c2', 'o1', 'v1', { ...linked, occurred_on: '2020-12-31', victim_age: 17, offender_age: 33 }],
    ['c3', 'o3', 'v2', { occurred_on: '2016-01-01', victim_age: 0, offender_age: 12, offender_ethnicity: 'ASIAN' }],
    ['c4', 'o3', 'v3', { occurred_on: '2015-12-31', victim_age: 14, offender_age: 12 }],
    ['c5', 'o4', 'v4', { occurred_on: '2008-02-29', victim_sex: 'M' }],
  ]),
  cse_final: [
    { offender_a: 'o1', crime_a: 'c1', offender_b: 'o2', crime_b: 'c1', victim_id: 'v1', weight: 1 },
    { offender_a: 'o1', crime_a: 'c2', offender_b: 'o2', crime_b: 'c1', victim_id: 'v1', weight: 0.5 },
  ],
};

const told = (counted: readonly Counted[]) =>
  counted.map(({ kind, label, full, fullMost, final, finalMost }) =>
    [kind, label, full, fullMost, final, finalMost].join(' '),
  );
const years = (counted: readonly { years: number | null; full: number; final: number }[]) =>
  counted.map(({ years, full, final }) => [years, full, final]);

describe('the figures of the third paper where everything is known', () => {
  test('count distinct crimes a year, and rows of everything else', async () => {
    const data = await shaped(present, cseFindings);
    expect(data.absent).toBe(null);
    expect(data.full).toEqual({
      rows: 6,
      connections: null,
      crimes: 5,
      offenders: 4,
      victims: 4,
      crimesOfOne: 4,
      mostOffenders: 2,
    });
    expect(data.final).toMatchObject({ rows: 3, connections: 2, crimes: 2, offenders: 2, victims: 1, crimesOfOne: 1 });
    expect(data.crimes.map(({ year, full, final }) => [year, full, final])).toEqual([
      [2008, 1, 0],
      ...[2009, 2010, 2011, 2012, 2013, 2014].map((year) => [year, 0, 0]),
      [2015, 1, 0],
      [2016, 1, 0],
      [2017, 0, 0],
      [2018, 1, 1],
      [2019, 0, 0],
      [2020, 1, 1],
      [2021, 0, 0],
    ]);
    expect(years(data.ages.victims)).toEqual([
      [0, 1, 0],
      [14, 4, 2],
      [17, 1, 1],
    ]);
    expect(years(data.ages.differences)).toEqual(
      [
        [-2, 1, 0],
        [3, 1, 1],
        [12, 1, 0],
        [16, 3, 2],
      ].sort(([one], [other]) => one - other),
    );
    expect(data.asOf).toBe('2021-03-15');
  });

  test('give shares without a worst or best case, and the two tables of sexes', async () => {
    const { sex, ethnicity, recent } = await shaped(present, cseFindings);
    expect(told(sex.offenders)).toEqual(['value male 5 5 2 2', 'value female 1 1 1 1']);
    expect(told(sex.pairs)).toEqual([
      'value male offender, female victim 4 4 2 2',
      'value female offender, female victim 1 1 1 1',
      'value male offender, male victim 1 1 0 0',
      'value female offender, male victim 0 0 0 0',
    ]);
    const none = 'value North European 0 0 0 0';
    expect(told(ethnicity.offenders)).toEqual(['value ASIAN 5 5 2 2', 'value Black 1 1 1 1', none]);
    // Both ends of the five years belong to them.
    expect(told(recent.offenders)).toEqual(['value ASIAN 3 3 2 2', 'value Black 1 1 1 1', none]);
  });

  test('count the most prolific as people, ten together', async () => {
    const many = fullRows(
      Array.from({ length: 30 }, (_, at): Told => [`c${at}`, at < 17 ? 'top' : `o${at}`, `v${at}`]),
    );
    const { prolific } = await shaped({ cse_full: [...many, ...fullRows([['c30', 'o20', 'v9']])] }, cseFindings);
    expect(prolific.offenders.map(({ crimes, full, final }) => [crimes, full, final])).toEqual([
      [1, 12, 0],
      [2, 1, 0],
      [17, 1, 0],
    ]);
    expect(prolific.most).toEqual({ full: { people: 14, least: 1 }, final: { people: 0, least: 0 } });
    // The victims are female, so an offender might have been.
    expect(told(prolific.sex)).toEqual(['value male 14 14 0 0', 'value female 0 0 0 0']);
  });

  test('a row stands once for each of its connections where connections are counted', async () => {
    const { ages, sex, final } = await shaped(present, cseFindings, { cse: { final_counts: 'connections' } });
    expect(told(sex.offenders)).toEqual(['value male 5 5 2 2', 'value female 1 1 2 2']);
    expect(years(ages.victims)).toEqual([
      [0, 1, 0],
      [14, 4, 3],
      [17, 1, 1],
    ]);
    expect(final.rows).toBe(3);
  });
});

test('what is not known stands first, and each share could be as much as all of it', async () => {
  const nobody = { offender_ethnicity: null, victim_ethnicity: 'Unknown', offender_age: null };
  const data = await shaped(
    {
      cse_full: fullRows([
        ['c1', 'o1', 'v1', { ...nobody, offender_sex: 'U', ...linked }],
        ['c2', 'o2', 'v1', { ...nobody, offender_sex: null, victim_sex: 'M/F', ...linked }],
        ['c3', 'o3', 'v2', { ...nobody, offender_ethnicity: 'n/k', victim_sex: null }],
        ['c4', 'o4', 'v3'],
      ]),
    },
    cseFindings,
  );
  expect(told(data.ethnicity.offenders)).toEqual([
    'missing not recorded 2 2 2 2',
    'unknown said to be unknown 1 1 0 0',
    'value Asian 1 4 0 2',
    // Only a victim was recorded so; any of three offenders might be.
    'value North European 0 3 0 2',
  ]);
  expect(told(data.recent.offenders)).toEqual(told(data.ethnicity.offenders));
  expect(told(data.prolific.ethnicity)).toContain('value North European 0 3 0 2');
  expect(told(data.ethnicity.combinations)).toContain('value North European, Asian 0 3 0 2');
  expect(told(data.sex.offenders)).toEqual([
    'missing not recorded 1 1 1 1',
    'unknown said to be unknown 1 1 1 1',
    'value male 2 4 0 2',
    'value female 0 2 0 2',
  ]);
  expect(told(data.sex.victims)).toEqual([
    'missing not recorded 1 1 0 0',
    'inconsistent inconsistent 1 1 1 1',
    'value female 2 4 1 2',
    'value male 0 2 0 1',
  ]);
  expect(told(data.sex.pairs)).toEqual([
    'missing one or both not recorded 2 2 1 1',
    'unknown one or both said to be unknown 1 1 1 1',
    'value male offender, female victim 1 4 0 2',
    'value female offender, female victim 0 2 0 2',
    'value female offender, male victim 0 1 0 1',
    'value male offender, male victim 0 2 0 1',
  ]);
  expect(years(data.ages.offenders)).toEqual([
    [null, 3, 2],
    [30, 1, 0],
  ]);
  expect(years(data.ages.differences)[0]).toEqual([null, 3, 2]);
});

test('a pair of sexes could be only what is known of it', async () => {
  const { sex } = await shaped(
    {
      cse_full: fullRows([
        ['c1', 'o1', 'v1'],
        ['c2', 'o2', 'v2', { offender_sex: 'F', victim_sex: null }],
        ['c3', 'o3', 'v3', { offender_sex: null, victim_sex: null }],
      ]),
    },
    cseFindings,
  );
  expect(told(sex.combinations)).toEqual([
    'missing female, not recorded 1 1 0 0',
    'missing not recorded, not recorded 1 1 0 0',
    'value male, female 1 2 0 0',
    'value female, female 0 2 0 0',
    'value female, male 0 2 0 0',
    'value male, male 0 1 0 0',
  ]);
});

describe('nothing to show', () => {
  test('says whether there were crimes at all', async () => {
    const leftOut = [
      { rule: 'cse-victim-18-or-over', table: 'cse_full', rows: 3, why: 'Grown up.' },
      { rule: 'log-not-reliable', table: 'logs', rows: 1, why: 'Other.' },
    ];
    const none = await shaped({}, cseFindings, { leftOut });
    expect(none).toMatchObject({ absent: 'none-found', crimes: [], full: { rows: 0, mostOffenders: 0 } });
    expect(none.leftOut).toEqual([{ rule: 'cse-victim-18-or-over', rows: 3, why: 'Grown up.' }]);
    expect([none.sex.pairs, none.ethnicity.combinations, none.ages.victims, none.prolific.offenders]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect((await shaped({}, cseFindings, { inputs: ['crimes'] })).absent).toBe('no-crimes');
    expect((await shaped({}, cseRulesData, { inputs: [] })).absent).toBe('no-crimes');
  });
});

describe('recorded values', () => {
  test.each([
    ['m', 'value', 'male'],
    ['F', 'value', 'female'],
    ['u', 'unknown', 'said to be unknown'],
    [' Not Stated ', 'unknown', 'said to be unknown'],
    ['', 'missing', 'not recorded'],
    [null, 'missing', 'not recorded'],
    ['M/F', 'inconsistent', 'inconsistent'],
  ])('the sex %s is %s', (sex, kind, label) => {
    expect(recordedSex(sex)).toEqual({ kind, label });
  });

  test('wordings of an ethnicity: capitals apart they are one, the rare ones and those that tell of somebody are not shown', () => {
    const values = [
      ...Array.from({ length: 11 }, (_, at) => ({ value: `Wording ${String(at).padStart(2, '0')}`, rows: 18 - at })),
      { value: 'wording 10', rows: 0 },
      { value: 'Rare', rows: 2 },
      { value: 'N017', rows: 19 },
      { value: 'North European', rows: 20 },
    ];
    const read = ethnicityReader(values, (text) => text === 'N017' || text.startsWith('North'));
    expect(read('WORDING 10 ')).toEqual({ kind: 'value', label: 'Wording 10' });
    // Common, and so nobody's name.
    expect(read('north european').label).toBe('North European');
    expect([read('Rare').label, read('N017').label]).toEqual(['other wordings', 'other wordings']);
    expect(read('unknown').kind).toBe('unknown');
  });
});

test('no id, name or birth date is among what the pages get', async () => {
  const given = {
    ...present,
    nominals: [{ nominal_id: 'o1', family_name: 'OKAFOR', given_names: 'Ade', date_of_birth: '1988-07-09' }],
    safeguarding: [{ nominal_id: 'v1', reasons: 'cse-victim' }],
  };
  for (const shape of [cseFindings, cseRulesData] as const) {
    const held = JSON.stringify(await shaped(given, shape as (tables: PublishedTables) => Promise<unknown>));
    expect(held).not.toMatch(/"[ovc]\d"|OKAFOR|1988/i);
  }
});

describe('what each rule brings in', () => {
  const counts = (kind: string, criterion: string, crimes: number, lost: number): Row => ({
    kind,
    criterion,
    crimes,
    rows: crimes,
    final_rows: 0,
    crimes_lost: lost,
    rows_lost: lost,
    final_rows_lost: 0,
  });
  const assault = { offence_title: 'Sexual assault on a female 13 or over ' };
  const given: Rows = {
    cse_full: fullRows([
      ['c1', 'o1', 'v1', { matched_by: 'title;mo' }],
      ['c2', 'o2', 'v2', { matched_by: 'mo', ...assault }],
      ['c3', 'o3', 'v3', { matched_by: 'if_code;mo', ...assault }],
      ['c3', 'o4', 'v3', { matched_by: 'if_code;mo', ...assault }],
      ['c4', 'o3', 'v3', { matched_by: 'mo', offence_title: 'ROBBERY' }],
      ['c5', 'o3', 'v3', { matched_by: 'mo', offence_title: null }],
    ]),
    cse_yield: [
      counts('rule', 'mo', 5, 3),
      counts('rule', 'title', 1, 0),
      counts('rule', 'if_code', 1, 0),
      counts('mo_word', 'older', 2, 1),
      counts('mo_word', 'concern', 0, 0),
    ],
  };

  test('stands in the order of the rules, titles with the crimes of each', async () => {
    const data = await shaped(given, cseRulesData);
    expect(data.rules.map((rule) => rule?.criterion)).toEqual(['title', 'if_code', 'mo']);
    expect(data.terms.map(({ criterion }) => criterion)).toEqual(['older', 'concern']);
    expect(data.combinations.map(({ matched_by, crimes, rows }) => [matched_by, crimes, rows])).toEqual([
      ['mo', 3, 3],
      ['if_code;mo', 1, 2],
      ['title;mo', 1, 1],
    ]);
    expect(data.titles[0]).toEqual({
      title: 'sexual assault on a female 13 or over',
      crimes: 2,
      by: { title: 0, if_code: 1, mo: 2 },
      childWords: [],
      sexWords: ['sex'],
    });
    expect(data.papersTitle).toEqual(data.titles[0]);
    expect(data.methodAlone).toEqual({ crimes: 3, withoutSexWord: 2 });
  });

  test('how right it is, where anybody knows: null is not nought', async () => {
    expect((await shaped(given, cseRulesData)).truth).toBeNull();
    const right = (kind: string, criterion: string, crimes: number, abusive: number, lost: number | null): Row => ({
      kind,
      criterion,
      crimes,
      abusive,
      exploitation: 1,
      crimes_lost: lost,
      abusive_lost: lost,
      exploitation_lost: lost,
    });
    const { truth } = await shaped(
      {
        ...given,
        cse_truth: [
          right('rule', 'mo', 5, 4, 3),
          right('rule', 'title', 1, 1, 0),
          right('mo_word', 'older', 2, 1, 1),
          right('together', 'mo', 3, 2, null),
          right('table', 'full', 5, 4, null),
          right('table', 'final', 0, 0, null),
        ],
        cse_missed: [
          { place: 1, reason: 'no-rule', crimes: 2, exploitation: 1 },
          { place: 0, reason: 'not-read', crimes: 0, exploitation: 0 },
        ],
      },
      cseRulesData,
    );
    expect(truth?.rules.map(({ criterion, abusive }) => [criterion, abusive])).toEqual([
      ['title', 1],
      ['mo', 4],
    ]);
    expect(truth?.terms.map(({ criterion, crimes_lost }) => [criterion, crimes_lost])).toEqual([['older', 1]]);
    expect([truth?.together.length, truth?.full.crimes, truth?.full.crimes_lost, truth?.final.crimes]).toEqual([
      1,
      5,
      null,
      0,
    ]);
    expect(truth?.missed.map(({ reason, crimes }) => [reason, crimes])).toEqual([
      ['not-read', 0],
      ['no-rule', 2],
    ]);
  });

  test('the paper’s own title is told also where no crime has it', async () => {
    const { papersTitle } = await shaped({ cse_full: fullRows([['c1', 'o1', 'v1']]) }, cseRulesData);
    expect(papersTitle).toMatchObject({ crimes: 0, childWords: [] });
    const anywhere = await shaped({}, cseRulesData, { cse: { term_match: 'anywhere' } });
    expect(anywhere.papersTitle?.childWords).toEqual([]);
  });
});
