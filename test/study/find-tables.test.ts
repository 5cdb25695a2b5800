import { describe, expect, test } from 'vitest';
import { describeFault } from '../../loaders/study/fault.ts';
import { findTables } from '../../loaders/study/find-tables.ts';

const required = ['nominals.csv', 'logs.parquet', 'log_entries.csv', 'log_nominals.csv', 'tracked_groups.csv'];

const faultsOf = (names: readonly string[]) => {
  const found = findTables(names, 'records');
  return found.ok ? [] : found.faults.map(describeFault);
};

describe('the tables of a study of records', () => {
  test('are found as CSV or Parquet, with the review files beside them', () => {
    const found = findTables([...required, 'harm.csv', 'notes.txt', 'other.csv', 'review/nouns.csv'], 'records');
    expect(found.ok && found.value).toEqual({
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
      expect.stringMatching(/^tracked_groups\.csv: [^.]*\. [^.]*\.csv or tracked_groups\.parquet\. \[run refused\]$/),
    ]);
  });

  test('may not be there twice', () => {
    expect(faultsOf([...required, 'custody.csv', 'custody.parquet'])).toEqual([
      expect.stringContaining('custody.csv and custody.parquet: The table custody is there twice'),
    ]);
  });
});
