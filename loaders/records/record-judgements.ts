import type { Dialect } from '../executor/dialect.ts';
import type { Study } from '../study/schema.ts';
import { isGraded, isReliable } from './grades.ts';
import type { DerivedColumns } from './read-table.ts';
import type { RecordRule } from './record-rules.ts';
import type { RecordTableName } from './record-tables.ts';

/** What a fault says beside the place and the value. */
export interface Saying {
  readonly column: string;
  readonly problem: string;
  readonly expected: string;
}

/** What of a row is judged: names of its columns, and SQL for what is shown of them. */
export interface Judged {
  readonly column: string;
  readonly value: string;
}

/**
 * A reason to leave a row out: a condition over the row, or an id that no row of another table has. A condition that is a fault says so;
 * another says what it judges.
 */
export type Judgement =
  | { readonly rule: RecordRule; readonly when: string; readonly says: Saying }
  | { readonly rule: RecordRule; readonly when: string; readonly judged: Judged }
  | { readonly rule: 'unknown-record' | 'unknown-nominal'; readonly column: string; readonly of: RecordTableName };

/** How the rows of a table are read: the columns they gain, and the reasons to leave one out, the first that holds being the rule. */
export interface Reading {
  readonly derived?: DerivedColumns;
  readonly judgements: readonly Judgement[];
}

export const isBlank = (column: string) => `(${column} IS NULL OR trim(${column}) = '')`;

/** How each table of a study of records is read (METHOD 1.2, 1.3 and 3.4). Missing ids and repeated rows are judged before these. */
export function readings(dialect: Dialect, study: Study): Readonly<Record<RecordTableName, Reading>> {
  if (study.as_of === null) throw new Error('A study of records must have a day');
  const asOf = `CAST(${dialect.text(study.as_of)} AS DATE)`;
  const after = (column: string, day: string, rule: RecordRule): Judgement => ({
    rule,
    when: `${day} > ${asOf}`,
    says: {
      column,
      problem: `The date is after ${study.as_of}, the day the study stands at`,
      expected:
        'Give a later as_of in study.yaml if the record should count; the CSE network has a day of its own, cse.as_of.',
    },
  });
  return {
    nominals: { derived: { born: dialect.isoDay('date_of_birth') }, judgements: [] },
    logs: {
      derived: {
        created: dialect.isoDay('created_on'),
        graded: isGraded(dialect),
        reliable: isReliable(dialect, study.grades),
      },
      judgements: [
        unreadableDate('created_on', 'created IS NULL'),
        { rule: 'log-not-reliable', when: 'NOT reliable', judged: bothGrades },
        after('created_on', 'created', 'log-after-as-of'),
      ],
    },
    log_entries: { judgements: [{ rule: 'unknown-record', column: 'log_id', of: 'logs' }] },
    log_nominals: {
      judgements: [
        { rule: 'unknown-record', column: 'log_id', of: 'logs' },
        { rule: 'unknown-nominal', column: 'nominal_id', of: 'nominals' },
      ],
    },
    log_locations: { judgements: [{ rule: 'unknown-record', column: 'log_id', of: 'logs' }] },
    crimes: {
      derived: { recorded: dialect.isoDay('recorded_on'), occurred: dialect.isoDay('occurred_on') },
      judgements: [
        unreadableDate('recorded_on', 'recorded IS NULL'),
        after('recorded_on', 'recorded', 'crime-after-as-of'),
      ],
    },
    crime_roles: {
      derived: { part: `upper(trim(coalesce(role, '')))` },
      judgements: [
        { rule: 'unknown-record', column: 'crime_id', of: 'crimes' },
        { rule: 'unknown-nominal', column: 'nominal_id', of: 'nominals' },
      ],
    },
    custody: custodyReading(dialect, study.custody, (day) =>
      after(`${study.custody.date}_on`, day, 'custody-after-as-of'),
    ),
    tracked_groups: {
      derived: { known_kind: `CASE WHEN upper(trim(kind)) IN ('OCG', 'USG') THEN upper(trim(kind)) END` },
      judgements: [
        {
          rule: 'name-missing',
          when: isBlank('name'),
          says: {
            column: 'name',
            problem: 'The group has no name',
            expected: 'A name is what logs are searched for.',
          },
        },
      ],
    },
    missing_reports: {
      derived: { went: dialect.isoDay('missing_from'), found: dialect.isoDay('found_on') },
      judgements: [
        unreadableDate('missing_from', 'went IS NULL'),
        { rule: 'unknown-nominal', column: 'nominal_id', of: 'nominals' },
        after('missing_from', 'went', 'missing-after-as-of'),
      ],
    },
    harm: { judgements: [] },
  };
}

const bothGrades: Judged = {
  column: 'source_grade, information_grade',
  value: `concat(coalesce(source_grade, ''), ' and ', coalesce(information_grade, ''))`,
};

const unreadableDate = (column: string, when: string): Judgement => ({
  rule: 'date-unreadable',
  when,
  says: {
    column,
    problem: 'The date cannot be read',
    expected: 'Expected an ISO date such as 2019-03-31; a time may stand after it.',
  },
});

/** Two rows are the same sharing whichever of the pair stands first. */
function custodyReading(
  dialect: Dialect,
  { minimum_days, date }: Study['custody'],
  after: (day: string) => Judgement,
): Reading {
  const started = dialect.isoDay('started_on');
  const ended = dialect.isoDay('ended_on');
  const days = dialect.daysBetween('started_day', 'ended_day');
  const comparable = (day: string, column: string) => `coalesce(CAST(${day} AS VARCHAR), trim(${column}), '')`;
  return {
    derived: {
      a: 'CASE WHEN nominal_a < nominal_b THEN nominal_a ELSE nominal_b END',
      b: 'CASE WHEN nominal_a < nominal_b THEN nominal_b ELSE nominal_a END',
      started_day: started,
      ended_day: ended,
      started: comparable(started, 'started_on'),
      ended: comparable(ended, 'ended_on'),
    },
    judgements: [
      unreadableDate('started_on', 'started_day IS NULL'),
      unreadableDate('ended_on', `ended_day IS NULL AND NOT ${isBlank('ended_on')}`),
      { rule: 'custody-no-end', when: 'ended_day IS NULL', judged: { column: 'ended_on', value: 'ended_on' } },
      { rule: 'unknown-nominal', column: 'nominal_a', of: 'nominals' },
      { rule: 'unknown-nominal', column: 'nominal_b', of: 'nominals' },
      {
        rule: 'custody-self',
        when: `nominal_a = nominal_b AND NOT ${isBlank('nominal_a')}`,
        says: {
          column: 'nominal_b',
          problem: 'The row joins a person to themself',
          expected: 'Two different people share a cell.',
        },
      },
      {
        rule: 'custody-reversed',
        when: 'ended_day < started_day',
        says: {
          column: 'ended_on',
          problem: 'The sharing ends before it starts',
          expected: 'ended_on is the day of started_on or later.',
        },
      },
      {
        rule: 'custody-too-short',
        when: `${days} < ${minimum_days}`,
        judged: { column: 'started_on, ended_on', value: `concat(CAST(${days} AS VARCHAR), ' days')` },
      },
      after(`${date}_day`),
    ],
  };
}
