import type { EncodedLogs } from '../../loaders/words/encode-logs.ts';
import { encodeChunk } from '../../loaders/words/encode-logs.ts';

/** Logs of one entry each, as numbers. */
export const encoded = (...texts: readonly string[]): EncodedLogs =>
  encodeChunk(
    null,
    texts.map((text, log) => ({ logId: `L${log}`, entries: [text] })),
  );

/** The same text so many times, numbered so that no two are alike. */
export const times = (count: number, text: string): string[] =>
  Array.from({ length: count }, (_, number) => text.replaceAll('#', `${number}`));
