import type { ListedRule } from '../records/listed-rules.ts';
import type { Study } from '../study/schema.ts';
import { type CseLinkRecords, joinedCells, named } from './cse-query.ts';

const rules = {
  'cse-log-after-as-of': {
    table: 'logs',
    why: 'The log names an offender of the CSE network’s full table, and was created after the day that network stands at.',
  },
  'cse-custody-after-as-of': {
    table: 'custody',
    why: 'The sharing would link somebody in the CSE network, and counts on a day after the day that network stands at.',
  },
} as const;

type Rule = keyof typeof rules;

export const cseLinkRuleNames = Object.keys(rules) as Rule[];

/** Records that would link somebody in the CSE network but for their day (METHOD 1.3, 8.4). */
export function cseLinksLeftOut(records: CseLinkRecords, day: string, { cse }: Pick<Study, 'cse'>): ListedRule[] {
  const judged: Readonly<Record<Rule, string>> = {
    'cse-log-after-as-of': `WITH ${named(records, day)}
      SELECT log_id AS id, 'created_on' AS judged_column, CAST(created_on AS VARCHAR) AS judged_value FROM all_naming
      WHERE created_on > ${day} ORDER BY log_id`,
    'cse-custody-after-as-of': `WITH ${named(records, day)}, ${joinedCells(records, cse.custody)}
      SELECT concat(a, '|', b, '|', CAST(started_on AS VARCHAR), '|', CAST(ended_on AS VARCHAR)) AS id,
        'started_on, ended_on' AS judged_column, CAST(counts_on AS VARCHAR) AS judged_value
      FROM cells WHERE counts_on > ${day} ORDER BY a, b, started_on, ended_on`,
  };
  return cseLinkRuleNames.map((rule) => ({ rule, ...rules[rule], judged: judged[rule] }));
}
