import type { Executor } from '../executor/executor.ts';
import { type JoinedLogs, joinedLogs, SEPARATOR } from './joined-logs.ts';

/** A log's id and its entries in order. */
export interface LogText {
  readonly logId: string;
  readonly entries: readonly string[];
}

/**
 * The logs of `working_log_entries` by id, some thousands at a time, in chunks of a fixed number of logs. The text of a force need not
 * fit in memory. An entry without text is empty, and still an entry. Throws where the table is not in the order of its key.
 */
export async function* logTexts(
  executor: Executor,
  files: readonly string[],
  { logsInChunk, chunks }: { readonly logsInChunk: number; readonly chunks: number },
): AsyncIterable<LogText[][]> {
  const portion = logsInChunk * chunks;
  let logs: LogText[] = [];
  for await (const joined of joinedLogs(executor, files)) {
    for (const log of joined.flatMap(partLogs)) logs.push(log);
    for (; logs.length >= portion; logs = logs.slice(portion)) yield chunked(logs.slice(0, portion), logsInChunk);
  }
  if (logs.length > 0) yield chunked(logs, logsInChunk);
}

/** Joined logs one by one. */
function partLogs({ logIds, entryCounts, text }: JoinedLogs): LogText[] {
  const entries = text.split(SEPARATOR);
  let next = 0;
  return logIds.map((logId, log) => {
    const first = next;
    next += entryCounts[log];
    return { logId, entries: entries.slice(first, next) };
  });
}

const chunked = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));
