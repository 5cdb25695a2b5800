import JSZip from 'jszip';
import { groupSlugs } from './group-slug.ts';
import { openTables } from './open-tables.ts';
import { peopleOf } from './people.ts';
import { decadePage, readDecadeTables } from './soc-decade-group.ts';

/** When a file in an archive is said to be from: always the same, so that the bytes are. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The whole of a data loader: a ZIP archive of one file a group, `<slug>.json`, on standard output. */
export async function writeDecadesArchive(): Promise<void> {
  const tables = await openTables();
  const people = await peopleOf(tables);
  const decadeTables = await readDecadeTables(tables);
  const groups = await tables.rows('SELECT group_id, name FROM {groups} ORDER BY group_id');
  const { seed } = tables.manifest.study;
  const archive = new JSZip();
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  for (const { group_id, name } of groups) {
    const page = { group: { group_id, name }, ...decadePage(String(group_id), decadeTables, people, seed) };
    archive.file(`${slugs.get(String(group_id))}.json`, JSON.stringify(page), { date: NO_TIME });
  }
  tables.close();
  process.stdout.write(await archive.generateAsync({ type: 'uint8array' }));
}
