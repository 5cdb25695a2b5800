import { describe, expect, test } from 'vitest';
import { recordsOf, settings, smallStudy } from './small-study.ts';

describe('custody', () => {
  const custodyOf = async (rows: readonly string[], yaml = '') =>
    recordsOf(
      smallStudy({
        'study.yaml': settings(yaml),
        'custody.csv': `nominal_a,nominal_b,started_on,ended_on\n${rows.map((row) => `${row}\n`).join('')}`,
      }),
    );

  test('counts from 30 days on, of the day it ended, with the pair in the order of text', async () => {
    const { custody, leftOut } = await custodyOf([
      'n1,n2,2018-01-01,2018-01-30',
      'n2,n1,2018-01-01,2018-01-31',
      'n3,n1,2018-01-01,2018-02-01',
    ]);
    expect(custody).toEqual([
      ['n1', 'n2', '2018-01-01', '2018-01-31', '2018-01-31'],
      ['n1', 'n3', '2018-01-01', '2018-02-01', '2018-02-01'],
    ]);
    expect(leftOut).toEqual([['custody-too-short', 'custody', 1]]);
  });

  test('counts from 31 days on where the study says so', async () => {
    const { custody } = await custodyOf(
      ['n1,n2,2018-01-01,2018-01-31', 'n1,n3,2018-01-01,2018-02-01'],
      'custody: {minimum_days: 31}\n',
    );
    expect(custody.map(([, b]) => b)).toEqual(['n3']);
  });

  test('is left out by a rule each: with oneself, reversed, without an end, unreadable, with nobody known', async () => {
    const { custody, leftOut, faults } = await custodyOf([
      'n1,n1,2018-01-01,2018-05-01',
      'n1,n2,2018-05-01,2018-01-01',
      'n1,n3,2018-01-01,',
      'n1,n3,2018-02-30,2018-05-01',
      'n1,n3,2018-01-01,31/05/2018',
      'n1,n9,2018-01-01,2018-05-01',
      'n8,n1,2018-01-01,2018-05-01',
      ',n1,2018-01-01,2018-05-01',
      'n2,n3,2018-01-01,2018-05-01',
    ]);
    expect(custody).toHaveLength(1);
    expect(leftOut).toEqual([
      ['custody-no-end', 'custody', 1],
      ['custody-reversed', 'custody', 1],
      ['custody-self', 'custody', 1],
      ['date-unreadable', 'custody', 2],
      ['id-missing', 'custody', 1],
      ['unknown-nominal', 'custody', 2],
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/^custody\.csv, row 9, .*An id is missing/),
      expect.stringMatching(/^custody\.csv, row 5, column started_on: .*"2018-02-30"/),
      expect.stringMatching(/^custody\.csv, row 6, column ended_on: .*"31\/05\/2018"/),
      expect.stringMatching(/^custody\.csv, row 8, column nominal_a: The id is not in nominals.*"n8"/),
      expect.stringMatching(/^custody\.csv, row 7, column nominal_b: The id is not in nominals.*"n9"/),
      expect.stringMatching(/^custody\.csv, row 2, column nominal_b: The row joins a person to themself/),
      expect.stringMatching(/^custody\.csv, row 3, column ended_on: The sharing ends before it starts/),
    ]);
  });

  test('counts once a sharing, whichever of the pair stands first and however the day is written', async () => {
    const { custody, leftOut } = await custodyOf([
      'n1,n2,2018-01-01,2018-05-01',
      'n1,n2,2018-01-01,2018-05-01',
      'n2,n1,2018-01-01 00:00,2018-05-01',
      'n1,n2,2018-01-02,2018-05-01',
    ]);
    expect(custody.map(([, , started]) => started)).toEqual(['2018-01-01', '2018-01-02']);
    expect(leftOut).toEqual([['duplicate-row', 'custody', 2]]);
  });

  test('is left out where it counts after the day of the study', async () => {
    const rows = ['n1,n2,2019-11-01,2019-12-31', 'n1,n3,2019-11-01,2020-01-01', 'n2,n3,2020-01-01,2020-03-01'];
    const byEnd = await custodyOf(rows);
    expect(byEnd.custody.map(([a, b, , , on]) => [a, b, on])).toEqual([['n1', 'n2', '2019-12-31']]);
    expect(byEnd.leftOut).toEqual([['custody-after-as-of', 'custody', 2]]);
    const byStart = await custodyOf(rows, 'custody: {date: started}\n');
    expect(byStart.custody.map(([a, b, , , on]) => [a, b, on])).toEqual([
      ['n1', 'n2', '2019-11-01'],
      ['n1', 'n3', '2019-11-01'],
    ]);
    expect(byStart.leftOut).toEqual([['custody-after-as-of', 'custody', 1]]);
  });
});
