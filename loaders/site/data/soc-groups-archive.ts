import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { groupSlugs } from './group-slug.ts';
import { openTables } from './open-tables.ts';
import { peopleOf } from './people.ts';
import { groupPage, readGroupTables } from './soc-group.ts';
import { groupLinks } from './soc-group-links.ts';

/** When a file in an archive is said to be from: always the same, so that the bytes are. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The whole of a data loader: a ZIP archive of two files a group, `<slug>.json` and, packed, `<slug>-links.bin`, on standard output. */
export async function writeGroupsArchive(): Promise<void> {
  const tables = await openTables();
  const people = await peopleOf(tables);
  const groupTables = await readGroupTables(tables);
  const slugs = groupSlugs(groupTables.groups.map(({ group_id }) => String(group_id)));
  const { seed, dismantling } = tables.manifest.study;
  const archive = new JSZip();
  const add = (name: string, content: string | Uint8Array) => archive.file(name, content, { date: NO_TIME });
  for (const [id, slug] of slugs) {
    const page = groupPage(id, groupTables, people, { ranks: dismantling.ranks, seed, slugs });
    add(`${slug}.json`, JSON.stringify(page));
    add(`${slug}-links.bin`, gzipSync(JSON.stringify(await groupLinks(id, tables, people)), { level: 9 }));
  }
  tables.close();
  process.stdout.write(await archive.generateAsync({ type: 'uint8array' }));
}
