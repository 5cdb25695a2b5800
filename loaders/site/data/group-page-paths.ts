import path from 'node:path';
import { openDuckDB } from '../../executor/duckdb.ts';
import type { Run } from '../../run/run-study.ts';
import { groupSlugs } from './group-slug.ts';

/** Folders of `soc/` in which every group has a page of its own. */
export const groupFolders = ['group', 'decades'];

/** The addresses of the groups' pages, one of each kind a group of the run; none for a bare network. */
export async function groupPagePaths({ folder, manifest }: Run): Promise<string[]> {
  if (manifest.study.kind !== 'records') return [];
  const executor = await openDuckDB();
  try {
    const groups = await executor.rows(
      `SELECT group_id FROM ${executor.dialect.readParquet(path.join(folder, 'groups.parquet'))} ORDER BY group_id`,
    );
    const slugs = [...groupSlugs(groups.map(({ group_id }) => String(group_id))).values()];
    return groupFolders.flatMap((folder) => slugs.map((slug) => `/soc/${folder}/${slug}`));
  } finally {
    executor.close();
  }
}
