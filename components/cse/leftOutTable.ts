import type { Row } from '../tables/column.js';
import { plainTable } from '../tables/plainTable.js';

/** What each rule that leaves out, amends or counts on the way to the CSE network is about, in plain words that say what it counts. */
const NAMES: Readonly<Record<string, string>> = {
  'cse-domestic-abuse': 'Crimes flagged as domestic abuse',
  'cse-crime-after-as-of': 'Crimes after the network’s day',
  'cse-no-offender': 'Crimes without an offender',
  'cse-no-victim': 'Crimes without a victim',
  'cse-negative-age-crimes': 'Crimes before a victim’s birth',
  'cse-offender-is-victim': 'Rows whose offender is the victim',
  'cse-victim-no-birth-date': 'Rows whose victim has no birth date',
  'cse-victim-18-or-over': 'Rows whose victim was 18 or over',
  'cse-offender-under-10': 'Rows whose offender was too young',
  'cse-negative-age-amended': 'Rows with a negative age, set to 0',
  'cse-log-after-as-of': 'Logs after the network’s day',
  'cse-custody-after-as-of': 'Shared cells after the network’s day',
};

/** The plain name of a rule; its id where it has none. */
export const leftOutName = (rule: string): string => NAMES[rule] ?? rule;

/** What the rules left out, amended or counted: each by its plain name, how many, what was done, and last the rule's id as it stands in the files. */
export function leftOutTable(leftOut: readonly Row[], caption: string): HTMLElement {
  const columns = [
    { key: 'name', label: 'What' },
    { key: 'rows', label: 'How many', kind: 'number' as const },
    { key: 'why', label: 'What was done', wide: true },
    { key: 'rule', label: 'Rule' },
  ];
  return plainTable(
    columns,
    leftOut.map((row) => ({ ...row, name: leftOutName(String(row.rule)) })),
    caption,
  );
}
