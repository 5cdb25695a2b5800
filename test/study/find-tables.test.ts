import { describe, expect, test } from 'vitest';
import { describeFault } from '../../loaders/study/fault.ts';
import { findTables } from '../../loaders/study/find-tables.ts';

const required = ['nominals.csv', 'logs.parquet', 'log_entries.csv', 'log_nominals.csv', 'tracked_groups.csv'];

const faultsOf = (names: readonly string[]) => findTables(names, 'records').faults.map(describeFault);

describe('the tables of a study of records', () => {
  test('are found as CSV or Parquet, with the review files beside them', () => {
    const names = [...required, 'harm.csv', 'notes.txt', 'other.csv', 'review/nouns.csv'];
    const { files, faults } = findTables(names, 'records');
    expect(faults).toEqual([]);
    expect(files).toEqual({
      nominals: 'nominals.csv',
      logs: 'logs.parquet',
      log_entries: 'log_entries.csv',
      log_nominals: 'log_nominals.csv',
      tracked_groups: 'tracked_groups.csv',
      harm: 'harm.csv',
      review_nouns: 'review/nouns.csv',
    });
  });

  test('that are missing are named all at once, each with the nearest name found', () => {
    expect(
      faultsOf(['Nominals.CSV', 'logs.parquet', 'log-entries.csv', 'log_nominals.csv', 'review/tracked_groups.csv']),
    ).toEqual([
      expect.stringMatching(
        /^nominals\.csv: The file is missing\. .*nominals\.parquet\. The nearest name found is Nominals\.CSV/,
      ),
      expect.stringMatching(/^log_entries\.csv: .*nearest name found is log-entries\.csv/),
      expect.stringMatching(
        /^tracked_groups\.csv: [^.]*\. [^.]*\.csv or tracked_groups\.parquet or tracked_groups\.xlsx\. \[run refused\]$/,
      ),
    ]);
  });

  test('that may be missing, and a file has almost the name of, are named without stopping a run', () => {
    expect(faultsOf([...required, 'crime_role.csv', 'Harm.xlsx', 'notes.csv'])).toEqual([
      expect.stringMatching(/^crime_role\.csv: .*If it is crime_roles: rename it to crime_roles\.csv\. \[not used\]$/),
      expect.stringMatching(/^Harm\.xlsx: .*save it as harm\.csv, in UTF-8\. \[not used\]$/),
    ]);
  });

  test('may not be there twice', () => {
    expect(faultsOf([...required, 'custody.csv', 'custody.parquet'])).toEqual([
      expect.stringContaining('custody.csv and custody.parquet: The table custody is there twice'),
    ]);
  });

  test('and decisions that nothing reads are named: another file or folder, or the right one in the wrong place', () => {
    expect(faultsOf([...required, 'review/noun.csv', 'review/groups.csv', 'review/'])).toEqual([
      expect.stringMatching(
        /^review\/noun\.csv: .*If it is review\/nouns\.csv: save it as review\/nouns\.csv\. \[not used\]$/,
      ),
    ]);
    expect(faultsOf([...required, 'Review/', 'photos/'])).toEqual([
      expect.stringMatching(/^Review\/: The folder .*rename it to review\. \[not used\]$/),
    ]);
    expect(faultsOf([...required, 'nouns.csv'])).toEqual([
      expect.stringMatching(/^nouns\.csv: .*save it as review\/nouns\.csv/),
    ]);
    expect(faultsOf([...required, 'review/nouns.csv', 'review/notes.txt', 'review/'])).toEqual([]);
  });
});
