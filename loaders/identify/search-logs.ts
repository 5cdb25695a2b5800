import type { Task } from '../stage.ts';
import { byCodePoint } from '../words/code-point-order.ts';
import type { LogText } from '../words/log-texts.ts';
import { type Criteria, findMatches, type Match, type SearchRules } from './find-matches.ts';

/** What every chunk of logs is searched with. */
export interface Search {
  readonly criteria: Criteria;
  readonly rules: SearchRules;
}

export interface LogMatch extends Match {
  readonly logId: string;
}

/** The matches of some logs, in the order of the logs, then of group and start. */
export function searchLogs({ criteria, rules }: Search, logs: readonly LogText[]): LogMatch[] {
  return logs.flatMap(({ logId, entries }) =>
    findMatches(entries, criteria, rules)
      .sort((x, y) => byCodePoint(x.groupId, y.groupId) || x.start - y.start)
      .map((match) => ({ logId, ...match })),
  );
}

export const searchTask: Task<Search, readonly LogText[], LogMatch[]> = { module: import.meta.url, run: searchLogs };
