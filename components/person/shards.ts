import { unpacked } from '../relationships/unpack.js';

/** What of Framework's FileAttachment is needed here. */
export interface ShardFile {
  stream(): Promise<ReadableStream<Uint8Array>>;
}

/** Things in a set of files that each hold a range of keys. A file is read once, when something in it is asked for. */
export interface Shards<Thing> {
  /** Undefined where there is no such thing. */
  get(key: string): Promise<Thing | undefined>;
  /** Everything whose key begins so, in the order of keys, out of so many files at most; whether that is all. */
  startingWith(
    start: string,
    mostFiles?: number,
  ): Promise<{ readonly things: readonly Thing[]; readonly isWhole: boolean }>;
}

/** Opens files by the first key of each: the last file that does not begin after a key has it. */
export function openShards<Thing>(firstKeys: readonly (string | null)[], files: readonly ShardFile[]): Shards<Thing> {
  const read = new Map<number, Promise<Readonly<Record<string, Thing>>>>();
  const shard = (at: number) => {
    const things = read.get(at) ?? readShard<Thing>(files[at]);
    read.set(at, things);
    return things;
  };
  const placeOf = (key: string) => firstKeys.findLastIndex((first) => first !== null && first <= key);
  return {
    async get(key) {
      const at = placeOf(key);
      if (at < 0) return undefined;
      const things = await shard(at);
      return Object.hasOwn(things, key) ? things[key] : undefined;
    },
    async startingWith(start, mostFiles = Number.POSITIVE_INFINITY) {
      const before = placeOf(start);
      const places = [...firstKeys.keys()].filter((at) => at === before || firstKeys[at]?.startsWith(start));
      const shards = await Promise.all(places.slice(0, mostFiles).map(shard));
      const found = shards.flatMap((things) => Object.entries(things).filter(([key]) => key.startsWith(start)));
      found.sort(([x], [y]) => (x < y ? -1 : 1));
      return { things: found.map(([, thing]) => thing), isWhole: places.length <= mostFiles };
    },
  };
}

/** Reads one thing out of files (see {@link openShards}). */
export const shardReader = <Thing>(
  firstKeys: readonly (string | null)[],
  files: readonly ShardFile[],
): Shards<Thing>['get'] => openShards<Thing>(firstKeys, files).get;

const readShard = async <Thing>(file: ShardFile): Promise<Readonly<Record<string, Thing>>> =>
  new Response(await unpacked(await file.stream())).json();
