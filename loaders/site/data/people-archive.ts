import { logWords } from './log-words.ts';
import { nominalSummaryLists } from './nominal-summary.ts';
import { openTables, type PublishedTables } from './open-tables.ts';
import { personEntries } from './person-entries.ts';
import { shardCounts } from './shard-counts.ts';
import { shardArchive } from './shards.ts';

/** The whole of a data loader: everyone and their links, in files (see `shardArchive`), on standard output. */
export const writePeopleArchive = (): Promise<void> =>
  writeArchive(async (tables) => shardArchive(await personEntries(tables), (await shardCounts(tables)).people));

/** The whole of a data loader: the words by which logs name groups, in files. */
export const writeLogWordsArchive = (): Promise<void> =>
  writeArchive(async (tables) => shardArchive(await logWords(tables), (await shardCounts(tables)).logs));

/** The whole of a data loader: everyone in any network by what they are looked up by, in files. */
export const writeNominalSummaryArchive = (): Promise<void> =>
  writeArchive(async (tables) => shardArchive(await nominalSummaryLists(tables), (await shardCounts(tables)).summary));

async function writeArchive(make: (tables: PublishedTables) => Promise<Uint8Array>): Promise<void> {
  const tables = await openTables();
  try {
    process.stdout.write(await make(tables));
  } finally {
    tables.close();
  }
}
