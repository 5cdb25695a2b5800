import { type EncodedLogs, logEncoder } from '../../loaders/words/encode-logs.ts';
import { SEPARATOR } from '../../loaders/words/joined-logs.ts';

/** Logs as numbers, each given as its entries. */
export function encodedEntries(...logs: readonly (readonly string[])[]): EncodedLogs {
  const encoder = logEncoder();
  const entryCounts = logs.map((entries) => entries.length);
  if (logs.length > 0)
    encoder.add({ logIds: entryCounts.map((_, log) => `L${log}`), entryCounts, text: logs.flat().join(SEPARATOR) });
  return encoder.finish();
}

/** Logs of one entry each, as numbers. */
export const encoded = (...texts: readonly string[]): EncodedLogs => encodedEntries(...texts.map((text) => [text]));

/** The same text so many times, numbered so that no two are alike. */
export const times = (count: number, text: string): string[] =>
  Array.from({ length: count }, (_, number) => text.replaceAll('#', `${number}`));
