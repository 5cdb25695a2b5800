import { cseCommunityDetails } from './cse-community-details.ts';
import { openTables } from './open-tables.ts';
import { shardArchive } from './shards.ts';

/** Into how many files the communities are cut. The page names each (Framework serves no other): on a whole force one is about 50 KB packed. */
export const COMMUNITY_FILES = 16;

/** The whole of a data loader: every community of the CSE network that is shown by itself, in files (see `shardArchive`), on standard output. */
export async function writeCommunitiesArchive(): Promise<void> {
  const tables = await openTables();
  try {
    const details = await cseCommunityDetails(tables, tables.manifest.study.seed);
    process.stdout.write(await shardArchive(details, COMMUNITY_FILES));
  } finally {
    tables.close();
  }
}
