import { unpacked } from '../relationships/unpack.js';

/** What of Framework's FileAttachment is needed here. */
export interface ShardFile {
  stream(): Promise<ReadableStream<Uint8Array>>;
}

/**
 * Reads one thing out of a set of files that each hold a range of keys: the last file that does not begin after the key has it. Undefined
 * where there is no such thing. A file is read once.
 */
export function shardReader<Thing>(
  firstKeys: readonly (string | null)[],
  files: readonly ShardFile[],
): (key: string) => Promise<Thing | undefined> {
  const read = new Map<number, Promise<Readonly<Record<string, Thing>>>>();
  return async (key) => {
    const at = firstKeys.findLastIndex((first) => first !== null && first <= key);
    if (at < 0) return undefined;
    const things = read.get(at) ?? readShard<Thing>(files[at]);
    read.set(at, things);
    const found = await things;
    return Object.hasOwn(found, key) ? found[key] : undefined;
  };
}

const readShard = async <Thing>(file: ShardFile): Promise<Readonly<Record<string, Thing>>> =>
  new Response(await unpacked(await file.stream())).json();
