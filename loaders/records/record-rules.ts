/** Why a row of a study of records is left out, by rule. */
export const recordRules = {
  'row-unreadable':
    'The row could not be read: another number of fields than the header, a quotation mark left open, or not UTF-8.',
  'id-missing': 'The row does not say which record or which person it is about.',
  'name-missing': 'The group has no name to search for.',
  'duplicate-id': 'The id stands in several rows that differ.',
  'duplicate-row': 'The row says the same as an earlier one.',
  'date-unreadable':
    'The date that the record counts on is missing, is not an ISO date, or is a day that does not exist.',
  'unknown-record': 'The row is about a record that is not in the study.',
  'unknown-nominal': 'The row names a person who is not among the nominals.',
  'log-not-reliable':
    'The source or the information is graded outside the grades that are included, or a grade is missing or unreadable.',
  'log-after-as-of':
    'The log was created after the day the study stands at: left out of the networks that stand at that day. The CSE network counts it if it was created on or before the day of its own (cse.as_of).',
  'crime-after-as-of':
    'The crime was recorded after the day the study stands at: left out of the networks that stand at that day. The CSE network goes by the day a crime occurred, and counts it if that is on or before the day of its own (cse.as_of).',
  'missing-after-as-of': 'The person went missing after the day the study stands at.',
  'custody-no-end': 'The row does not say when the pair stopped sharing a cell.',
  'custody-self': 'The row joins a person to themself.',
  'custody-reversed': 'The sharing ends before it starts.',
  'custody-too-short': 'The pair shared a cell for fewer days than the study asks for.',
  'custody-after-as-of':
    'The sharing counts on a day after the day the study stands at: left out of the networks that stand at that day. The CSE network counts it if that is on or before the day of its own (cse.as_of).',
} as const;

export type RecordRule = keyof typeof recordRules;
