import { describe, expect, test } from 'vitest';
import type { QualityColumn, QualityTable } from '../../../components/notes/qualityTable.js';
import { type Quality, qualityVerdict, verdictInShort } from '../../../components/notes/qualityVerdict.js';

const column = (name: string, filled: number, rows = 1000): QualityColumn => ({
  column: name,
  needed: false,
  present: true,
  rows,
  filled,
  unknown: 0,
  unreadable: 0,
  empty: rows - filled,
  first: null,
  last: null,
});

const table = (name: string, said: Partial<QualityTable> = {}): QualityTable => ({
  table: name,
  needed: true,
  file: `${name}.csv`,
  rows: 1000,
  counted: 1000,
  columns: [],
  leftOut: [],
  faults: [],
  ...said,
});

const absent = (name: string) => table(name, { file: null, rows: null, counted: null });

const records = (said: Partial<Quality> & { readonly with?: readonly QualityTable[] } = {}): Quality => {
  const given = said.with ?? [];
  const names = ['logs', 'log_entries', 'log_nominals', 'nominals', 'tracked_groups', 'crimes', 'crime_roles', 'harm'];
  const whole = names.filter((name) => !given.some((each) => each.table === name)).map((name) => table(name));
  return {
    kind: 'records',
    tables: [...given, ...whole],
    absent: [],
    basis: { people: 200, age_unknown: 0, logs_matched: 40, links: [{ source_system: 'log', links: 90, records: 30 }] },
    offences: { crimes: 500, crimes_with_cchi: 500, crimes_with_ons: 500 },
    ...said,
  };
};

const about = (quality: Quality, result: string) => qualityVerdict(quality).filter((each) => each.about === result);
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('the verdict on a study of records', () => {
  test('of whole records has no warning, and says what links rest on', () => {
    const remarks = qualityVerdict(records());
    expect(remarks.filter(({ warning }) => warning)).toEqual([]);
    expect(verdictInShort(remarks)).toBe(
      'No warning: of what each result rests on, less than 10% is missing or cannot be used',
    );
    expect(plain(remarks[0].text)).toContain(
      'none is left out. Groups are searched for in the other 1 000; 40 of them name one, and the 90 links from logs rest on 30: on the other 10 there is nobody who is known.',
    );
  });

  test('tells logs without grades, without a date and graded outside apart; only what is wrong with them warns', () => {
    const logs = (ungraded: number) =>
      table('logs', {
        counted: 400,
        leftOut: [
          { rule: 'log-not-reliable', rows: 500 + ungraded },
          { rule: 'date-unreadable', rows: 20 },
          { rule: 'log-after-as-of', rows: 1 },
        ],
      });
    const years = (ungraded: number) => [{ year: '2018', unreadable: ungraded, excluded: 500 }];
    const [few] = about(records({ with: [logs(79)], years: years(79) }), 'Groups found, and links from logs');
    expect(few.warning).toBe(false);
    expect(plain(few.text)).toContain(
      '79 (7.9%) for grades that are missing or unreadable; 20 (2%) that have no readable date; 500 (50%) graded outside what the study includes; 1 (0.1%) from after the day of the study. Groups are searched for in the other 400',
    );
    expect(about(records({ with: [logs(80)], years: years(80) }), 'Groups found, and links from logs')[0].warning).toBe(
      true,
    );
  });

  test('counts grades of all logs, those without a date too, once in what warns', () => {
    const logs = table('logs', {
      counted: 860,
      leftOut: [
        { rule: 'log-not-reliable', rows: 70 },
        { rule: 'date-unreadable', rows: 70 },
      ],
      faults: [{ kind: 'grade-unknown', count: 90 }],
    });
    const years = (both: number) => [
      { year: 'no date', unreadable: both, excluded: 0 },
      { year: '2018', unreadable: 25, excluded: 45 },
    ];
    const of = (both: number) =>
      about(records({ with: [logs], years: years(both) }), 'Groups found, and links from logs')[0];
    expect(plain(of(20).text)).toContain(
      'these are left out (some for more than one reason): 45 (4.5%) for grades that are missing or unreadable; 70 (7%) that have no readable date; 45 (4.5%) graded outside',
    );
    expect(of(20).warning).toBe(false);
    expect(plain(of(0).text)).toContain('these are left out: 25 (2.5%)');
  });

  test('says of how many logs there is no text', () => {
    const logs = (without: number) => table('logs', { faults: [{ kind: 'log-without-text', count: without }] });
    const [remark] = about(records({ with: [logs(100)] }), 'Logs without text');
    expect(remark.warning).toBe(true);
    expect(plain(remark.text)).toBe('Of 1 000 logs, 100 (10%) have no text at all: no group can be found in them.');
    expect(about(records({ with: [logs(99)] }), 'Logs without text')[0].warning).toBe(false);
  });

  test('says first that a network is empty', () => {
    const remarks = qualityVerdict(records({ basis: { people: 0, logs_matched: 0, links: [] } }));
    expect(remarks[0]).toMatchObject({ about: 'Every result', warning: true });
    expect(verdictInShort(remarks)).toBe(
      'The network is empty: nobody is linked, and this report shows nothing of anybody',
    );
    const lost = table('log_nominals', { leftOut: [{ rule: 'unknown-nominal', rows: 1000 }] });
    expect(verdictInShort(qualityVerdict(records({ basis: { people: 0 }, with: [lost] })))).toMatch(
      /, and one more warning$/,
    );
  });

  test('gives no two tables’ losses one name', () => {
    const names = ['nominals', 'log_entries', 'log_nominals', 'crimes', 'crime_roles', 'custody', 'tracked_groups'];
    const lost = names.map((name) => table(name, { leftOut: [{ rule: 'row-unreadable', rows: 1 }] }));
    const told = qualityVerdict(records({ with: lost })).filter(({ text }) => text.includes('lost:'));
    expect(new Set(told.map((each) => each.about)).size).toBe(names.length);
  });

  test('names what is lost from a link table and what follows', () => {
    const lost = table('log_nominals', {
      leftOut: [
        { rule: 'unknown-record', rows: 1 },
        { rule: 'unknown-nominal', rows: 99 },
        { rule: 'duplicate-row', rows: 300 },
      ],
    });
    const [remark] = about(records({ with: [lost] }), 'Links from logs');
    expect(remark.warning).toBe(true);
    expect(plain(remark.text)).toContain(
      'Of 1 000 rows that put people on logs, 100 (10%) are lost: 1 is about a record that is not in the study; 99 name somebody who is not among the nominals.',
    );
  });

  test('says of how many people nobody can know whether they were children', () => {
    const [remark] = about(records({ basis: { people: 200, age_unknown: 20 } }), 'Safeguarding');
    expect(remark.warning).toBe(true);
    expect(remark.text).toContain('Of 200 people in the networks, 20 (10%) have no readable date of birth');
    expect(about(records({ basis: { people: 200, age_unknown: 19 } }), 'Safeguarding')[0].warning).toBe(false);
  });

  test('says how much harm is unknown; without a harm table it says that alone', () => {
    const offences = { crimes: 500, crimes_with_cchi: 400, crimes_with_ons: 490 };
    expect(about(records({ offences }), 'Harm')).toMatchObject([{ warning: true }]);
    expect(about(records({ offences }), 'Harm')[0].text).toContain(
      'Of 500 crimes, 100 (20%) have no CCHI score and 10 (2%) no ONS score',
    );
    const without = { offences, with: [absent('harm')], absent: ['harm is not there: no offence has a harm score.'] };
    expect(about(records(without), 'Harm')).toEqual([]);
    expect(about(records(without), 'Not in the study')).toEqual([
      { about: 'Not in the study', warning: false, text: 'harm is not there: no offence has a harm score.' },
    ]);
  });

  test('makes a remark, never a warning, of sex and ethnic appearance, which enter no score', () => {
    const nominals = table('nominals', { columns: [column('sex', 1000), column('ethnic_appearance', 100)] });
    const remarks = qualityVerdict(records({ with: [nominals] })).filter((each) => each.about.startsWith('Shares by'));
    expect(remarks).toMatchObject([{ about: 'Shares by ethnic appearance', warning: false }]);
    expect(plain(remarks[0].text)).toContain('Of 1 000 people, 900 (90%) have no ethnic appearance');
  });

  test('puts warnings first and counts them', () => {
    const remarks = qualityVerdict(
      records({
        basis: { people: 10, age_unknown: 9 },
        offences: { crimes: 10, crimes_with_cchi: 1, crimes_with_ons: 10 },
      }),
    );
    expect(remarks.map(({ warning }) => warning)).toEqual([true, true, false]);
    expect(verdictInShort(remarks)).toMatch(/^Two warnings: at least 10% of what a result rests on/);
  });
});

test('the verdict on a bare network says what pairs rest on, and what rows without a weight count as', () => {
  const edges = table('edges', {
    counted: 880,
    columns: [column('weight', 950)],
    leftOut: [
      { rule: 'repeated-pair', rows: 99 },
      { rule: 'self-loop', rows: 1 },
      { rule: 'weight-not-positive', rows: 20 },
    ],
  });
  const remarks = qualityVerdict({
    kind: 'network',
    tables: [edges, absent('nodes')],
    absent: ['nodes is not there: people are called by their ids.'],
    basis: { people: 300, pairs: 880 },
  });
  expect(remarks.map((each) => plain(each.text))).toEqual([
    'Of 1 000 rows of edges, 20 (2%) are lost: 20 have a weight that is not a number above nought. Those links are missing, and people who stand nowhere else.',
    '1 000 rows of edges make 880 linked pairs of 300 people: 99 repeat a pair and are joined with it, 1 joins a person to themself and is dropped.',
    'Of 1 000 rows of edges, 50 (5%) say no weight: each counts as 1.',
    'nodes is not there: people are called by their ids.',
  ]);
});
