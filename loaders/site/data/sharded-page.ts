import { readFile } from 'node:fs/promises';
import { openTables } from './open-tables.ts';
import { shardCounts } from './shard-counts.ts';

/** Folders of `src/data/soc/` that hold things in files, by what a page calls them. */
const FOLDERS = { people: 'people', logs: 'log-words', summary: 'nominal-summary' } as const;

/**
 * The whole of a page loader: a Markdown page on standard output, with the files of a folder where `{{people}}`, `{{logs}}` or `{{summary}}` stands.
 * Framework serves the files that a page names one by one, and how many there are the study decides.
 */
export async function writeShardedPage(template: URL): Promise<void> {
  const tables = await openTables();
  const counts = await shardCounts(tables);
  tables.close();
  const page = await readFile(template, 'utf8');
  const filled = page.replaceAll(/\{\{(people|logs|summary)\}\}/g, (_, name: keyof typeof FOLDERS) =>
    Array.from({ length: counts[name] }, (_, at) => `  FileAttachment('../data/soc/${FOLDERS[name]}/${at}.bin'),`).join(
      '\n',
    ),
  );
  process.stdout.write(filled);
}
