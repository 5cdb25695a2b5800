import type { Executor } from '../executor/executor.ts';

/** A log's id and its entries in order. */
export interface LogText {
  readonly logId: string;
  readonly entries: readonly string[];
}

/**
 * The logs of `working_log_entries` by id, some thousands at a time, in chunks of a fixed number of logs. The text of a force need not
 * fit in memory. An entry without text is empty, and still an entry.
 */
export async function* logTexts(
  { dialect, batches }: Executor,
  files: readonly string[],
  { logsInChunk, chunks }: { readonly logsInChunk: number; readonly chunks: number },
): AsyncIterable<LogText[][]> {
  let logs: { logId: string; entries: string[] }[] = [];
  const rows = batches(`SELECT log_id, text FROM ${dialect.readParquet(files)} ORDER BY log_id, entry_no`);
  for await (const batch of rows) {
    for (const [id, text] of batch) {
      const logId = String(id);
      if (logs.at(-1)?.logId !== logId) {
        if (logs.length === logsInChunk * chunks) {
          yield chunked(logs, logsInChunk);
          logs = [];
        }
        logs.push({ logId, entries: [] });
      }
      logs.at(-1)?.entries.push(text === null ? '' : String(text));
    }
  }
  if (logs.length > 0) yield chunked(logs, logsInChunk);
}

const chunked = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));
