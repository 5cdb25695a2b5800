import { describe, expect, it } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { identifyCse } from '../../loaders/identify/cse-stage.ts';
import { offenderRoles } from '../../loaders/records/roles.ts';
import { declarations, type Literal, runStages } from '../run-stages.ts';

/** The day every crime occurred on where nothing else is said. */
const DAY = '2015-06-15';

interface Crime {
  readonly recorded?: string;
  readonly occurred?: string | null;
  readonly title?: string | null;
  readonly type?: string | null;
  readonly codes?: string | null;
  readonly method?: string | null;
  /** Who was what: `['o1 SUSPECT', 'v1 VICTIM']`. */
  readonly parts?: readonly string[];
}

/** Somebody's birth date, sex and ethnic appearance. */
type Person = readonly [born: string | null, sex?: string | null, ethnicity?: string | null];

/** An offender of 35 and a child of 12. */
const everybody: Readonly<Record<string, Person>> = { o1: ['1980-01-01', 'M'], v1: ['2003-01-01', 'F'] };

async function found(
  crimes: Readonly<Record<string, Crime>>,
  people: Readonly<Record<string, Person>> = everybody,
  study: object = {},
) {
  const given: Literal = {
    working_crime_details: Object.entries(crimes).map(
      ([id, { recorded = DAY, occurred = DAY, title = null, type = null, codes = null, method = null }]) => [
        id,
        recorded,
        occurred,
        title ?? (codes === null && method === null ? 'RAPE OF FEMALE CHILD UNDER 13 BY A MALE' : null),
        '19G',
        type,
        codes,
        method,
      ],
    ),
    working_crime_roles: Object.entries(crimes).flatMap(([id, { parts = ['o1 SUSPECT', 'v1 VICTIM'] }]) =>
      parts.map((part): Cell[] => [id, part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
    ),
    working_nominals: Object.entries(people).map(([id, [born]]) => [id, null, null, born]),
    working_appearances: Object.entries(people).map(([id, [, sex = null, ethnicity = null]]) => [id, sex, ethnicity]),
  };
  const written = await runStages([identifyCse], given, { study });
  const names = Object.keys(declarations.cse_full.columns);
  return {
    rows: written.cse_full.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]]))),
    leftOut: Object.fromEntries(written.left_out.map(([rule, , rows]) => [String(rule), rows])),
  };
}

/** Rows as `crime offender victim`. */
const keys = ({ rows }: Awaited<ReturnType<typeof found>>) =>
  rows.map(({ crime_id, offender_id, victim_id }) => `${crime_id} ${offender_id} ${victim_id}`);

describe('the three rules', () => {
  it.each([
    [{ title: 'Sexual activity with a child' }, 'title'],
    [{ title: 'SEXUAL ASSAULT ON A FEMALE 13 OR OVER' }, undefined],
    [{ title: 'CHILD ABDUCTION' }, undefined],
    [{ title: 'RAPE OF A FEMALE AGED 16+' }, 'title'],
    [{ title: 'Incite child commit gross indecency-girl' }, 'title'],
    [{ codes: 'ALC;CSE' }, 'if_code'],
    [{ codes: ' cao ' }, 'if_code'],
    [{ codes: 'CSEX;XPPC' }, undefined],
    [{ method: 'Suspect GROOMED the complainant' }, 'mo'],
    [{ method: 'grave concern for her welfare' }, 'mo'],
    [{ method: 'unconcerned driver smashed a window' }, undefined],
    [
      { title: 'SEXUAL ACTIVITY WITH A CHILD', codes: 'PPC', method: 'Victim went missing (misper)' },
      'title;if_code;mo',
    ],
    [{ title: 'ROBBERY' }, undefined],
  ])('%o: admitted by %s', async (crime, rule) => {
    const { rows } = await found({ c1: { ...crime } });
    expect(rows.map(({ matched_by }) => matched_by)).toEqual(rule === undefined ? [] : [rule]);
  });

  it('a term stands at the start of a word, anywhere, or alone, as the study says [I-12]', async () => {
    const crimes = {
      inside: { method: 'bisexual' },
      start: { method: 'sexting' },
      alone: { method: 'sex.' },
      punctuated: { method: 'same-sex' },
      accented: { method: 'ésexé' },
      // The accents are characters of their own.
      decomposed: { method: 'e\u0301sexe\u0301' },
      decomposedEnd: { method: 'sexe\u0301' },
    };
    const admitted = async (term_match: string) =>
      (await found(crimes, everybody, { cse: { term_match } })).rows.map(({ crime_id }) => crime_id);
    expect(await admitted('word_start')).toEqual(['alone', 'decomposedEnd', 'punctuated', 'start']);
    expect(await admitted('whole_word')).toEqual(['alone', 'punctuated']);
    expect(await admitted('anywhere')).toEqual([
      'accented',
      'alone',
      'decomposed',
      'decomposedEnd',
      'inside',
      'punctuated',
      'start',
    ]);
  });

  it('leaves domestic abuse out, and counts only what a rule would have admitted', async () => {
    const given = await found({
      c1: { type: 'DA' },
      c2: { type: ' da ' },
      c3: { type: 'DA', title: 'ROBBERY' },
      c4: { type: 'Other' },
    });
    expect(keys(given)).toEqual(['c4 o1 v1']);
    expect(given.leftOut).toEqual({ 'cse-domestic-abuse': 2 });
  });
});

describe('ages', () => {
  it.each([
    ['the day before a birthday', '2000-06-16', DAY, 14],
    ['a birthday', '2000-06-15', DAY, 15],
    ['the day of birth', DAY, DAY, 0],
    ['the day before the eighteenth birthday', '1997-06-16', DAY, 17],
    ['the eighteenth birthday', '1997-06-15', DAY, undefined],
    ['born on 29 February, on 28 February', '2000-02-29', '2015-02-28', 14],
    ['born on 29 February, on 1 March', '2000-02-29', '2015-03-01', 15],
    ['born on 29 February, on 29 February', '2000-02-29', '2016-02-29', 16],
    ['born on 28 February, on 29 February', '2000-02-28', '2016-02-29', 16],
    ['born on 29 February, 18 on 1 March', '2000-02-29', '2018-03-01', undefined],
  ])('of a victim: %s', async (_, born, day, age) => {
    const { rows, leftOut } = await found({ c1: { occurred: day } }, { ...everybody, v1: [born] });
    expect(rows.map(({ victim_age }) => victim_age)).toEqual(age === undefined ? [] : [age]);
    expect(leftOut).toEqual(age === undefined ? { 'cse-victim-18-or-over': 1 } : {});
  });

  it.each([
    ['born the day after the crime: −1', '2015-06-16'],
    ['born a year after: −1', '2016-06-15'],
    ['born more than a year after: −2', '2016-06-16'],
  ])('of a victim before birth are amended to 0, and counted: %s', async (_, born) => {
    const { rows, leftOut } = await found({ c1: {} }, { ...everybody, v1: [born] });
    expect(rows).toMatchObject([{ victim_age: 0 }]);
    expect(leftOut).toEqual({ 'cse-negative-age-amended': 1, 'cse-negative-age-crimes': 1 });
  });

  it('an offender of 9 goes, one of 10 stays, one not yet born goes, one without birth date stays', async () => {
    const people = {
      ...everybody,
      nine: ['2005-06-16'],
      ten: ['2005-06-15'],
      later: ['2016-01-01'],
      unknown: [null],
    } as const;
    const crimes = { c1: { parts: ['nine SUSPECT', 'ten SUSPECT', 'later SUSPECT', 'unknown SUSPECT', 'v1 VICTIM'] } };
    const given = await found(crimes, people);
    expect(given.rows.map(({ offender_id, offender_age }) => [offender_id, offender_age])).toEqual([
      ['ten', 10],
      ['unknown', null],
    ]);
    expect(given.leftOut).toEqual({ 'cse-offender-under-10': 2 });
    const twelve = await found(crimes, people, { cse: { minimum_offender_age: 12 } });
    expect(twelve.leftOut).toEqual({ 'cse-offender-under-10': 3 });
    expect(keys(twelve)).toEqual(['c1 unknown v1']);
  });

  it('a victim without birth date goes', async () => {
    const given = await found({ c1: {} }, { ...everybody, v1: [null] });
    expect(given).toEqual({ rows: [], leftOut: { 'cse-victim-no-birth-date': 1 } });
  });

  it('the rules are tried in their order, and negative ages of rows that go are counted as crimes alone', async () => {
    const people = {
      child: ['2008-01-01'],
      man: ['1980-01-01'],
      unborn: ['2016-01-01'],
      grown: ['1990-01-01'],
      nobody: [null],
    } as const;
    const parts = ['child SUSPECT', 'man SUSPECT', 'unborn VICTIM', 'grown VICTIM', 'nobody VICTIM'];
    const { leftOut, rows } = await found({ c1: { parts }, c2: { parts: ['child SUSPECT', 'unborn VICTIM'] } }, people);
    expect(rows).toMatchObject([{ crime_id: 'c1', offender_id: 'man', victim_id: 'unborn', victim_age: 0 }]);
    expect(leftOut).toEqual({
      'cse-negative-age-amended': 1,
      'cse-negative-age-crimes': 2,
      'cse-offender-under-10': 2,
      'cse-victim-18-or-over': 2,
      'cse-victim-no-birth-date': 2,
    });
  });
});

describe('rows', () => {
  it('one a crime, offender and victim, in the order of their key; two roles make one offender', async () => {
    const people = { ...everybody, o2: ['1985-05-05', 'f', 'Black'], v2: ['2010-10-10', 'Female?', ' '] } as const;
    const parts = ['o2 SUSPECT', 'o1 SUSPECT', 'o1 DEFENDANT/OFFENDER', 'v2 VICTIM', 'v1 VICTIM', 'w WITNESS'];
    const given = await found({ c2: {}, c1: { parts } }, people);
    expect(keys(given)).toEqual(['c1 o1 v1', 'c1 o1 v2', 'c1 o2 v1', 'c1 o2 v2', 'c2 o1 v1']);
    expect(given.rows[3]).toEqual({
      crime_id: 'c1',
      offender_id: 'o2',
      victim_id: 'v2',
      occurred_on: DAY,
      offender_age: 30,
      victim_age: 4,
      offender_sex: 'F',
      victim_sex: 'Female?',
      offender_ethnicity: 'Black',
      victim_ethnicity: ' ',
      in_final: true,
      matched_by: 'title',
      offence_title: 'RAPE OF FEMALE CHILD UNDER 13 BY A MALE',
      offence_code: '19G',
    });
  });

  it.each([...offenderRoles.cse])('%s is an offender', async (role) => {
    expect(keys(await found({ c1: { parts: [`o1 ${role}`, 'v1 VICTIM'] } }))).toEqual(['c1 o1 v1']);
  });

  it.each(['PERSON REPORTED FOR CRIME/OFFENCE', 'POTENTIAL DETECTION', 'WITNESS'])('%s is none', async (role) => {
    const given = await found({ c1: { parts: [`o1 ${role}`, 'v1 VICTIM'] } });
    expect(given).toEqual({ rows: [], leftOut: { 'cse-no-offender': 1 } });
  });

  it('a crime without an offender, or a victim, has none, and is counted once; under an earlier rule where one holds', async () => {
    const given = await found({
      whole: {},
      offender: { parts: ['v1 VICTIM', 'o1 WITNESS'] },
      victim: { parts: ['o1 SUSPECT', 'o1 DEFENDANT/OFFENDER', 'v1 WITNESS'] },
      either: { parts: ['o1 WITNESS'] },
      nobody: { parts: [] },
      himself: { parts: ['o1 SUSPECT', 'o1 VICTIM'] },
      domestic: { type: 'DA', parts: [] },
      later: { occurred: '2020-01-01', parts: ['o1 SUSPECT'] },
      robbery: { title: 'ROBBERY', parts: ['o1 SUSPECT'] },
    });
    expect(keys(given)).toEqual(['whole o1 v1']);
    expect(given.leftOut).toEqual({
      'cse-domestic-abuse': 1,
      'cse-crime-after-as-of': 1,
      'cse-no-offender': 3,
      'cse-no-victim': 1,
      'cse-offender-is-victim': 1,
    });
  });

  it('nobody is their own victim', async () => {
    const people = { ...everybody, peer: ['2001-01-01'] } as const;
    const parts = ['peer SUSPECT', 'peer VICTIM', 'v1 VICTIM'];
    const given = await found({ c1: { parts } }, people);
    expect(keys(given)).toEqual(['c1 peer v1']);
    expect(given.leftOut).toEqual({ 'cse-offender-is-victim': 1 });
  });

  it('a crime counts on the day it occurred, else was recorded, up to the network’s own day [I-18]', async () => {
    const crimes = {
      both: { occurred: '2014-01-01', recorded: '2019-01-01' },
      recorded: { occurred: null, recorded: '2018-03-03' },
      told: { occurred: '2019-12-31', recorded: '2020-02-02' },
      later: { occurred: null, recorded: '2020-01-01' },
      domestic: { occurred: '2020-05-05', type: 'DA' },
    };
    const early = await found(crimes);
    expect(early.rows.map(({ crime_id, occurred_on }) => [crime_id, occurred_on])).toEqual([
      ['both', '2014-01-01'],
      ['recorded', '2018-03-03'],
      ['told', '2019-12-31'],
    ]);
    expect(early.leftOut).toEqual({ 'cse-crime-after-as-of': 1, 'cse-domestic-abuse': 1 });
    const late = await found(crimes, everybody, { cse: { as_of: '2020-01-01' } });
    expect(keys(late)).toContain('later o1 v1');
    expect(late.leftOut).toEqual({ 'cse-domestic-abuse': 1 });
  });

  it('stands in the final table where the victim has another offender: in the same crime, or years apart', async () => {
    const people = { ...everybody, o2: ['1970-01-01'], v2: ['2004-01-01'], v3: ['2005-01-01'] } as const;
    const given = await found(
      {
        c1: { parts: ['o1 SUSPECT', 'v1 VICTIM'], occurred: '2008-01-01' },
        c2: { parts: ['o2 SUSPECT', 'v1 VICTIM'], occurred: '2018-01-01' },
        // The same offender twice makes no connection.
        c3: { parts: ['o1 SUSPECT', 'v2 VICTIM'] },
        c4: { parts: ['o1 SUSPECT', 'v2 VICTIM'] },
        c5: { parts: ['o1 SUSPECT', 'o2 SUSPECT', 'v3 VICTIM'] },
      },
      people,
    );
    expect(given.rows.map(({ crime_id, offender_id, in_final }) => `${crime_id} ${offender_id} ${in_final}`)).toEqual([
      'c1 o1 true',
      'c2 o2 true',
      'c3 o1 false',
      'c4 o1 false',
      'c5 o1 true',
      'c5 o2 true',
    ]);
  });

  it('no crimes, or none of the kind: an empty table, and nothing left out', async () => {
    expect(await found({})).toEqual({ rows: [], leftOut: {} });
    expect(await found({ c1: { title: 'ROBBERY' } })).toEqual({ rows: [], leftOut: {} });
  });
});
