import { readFile } from 'node:fs/promises';
import { openTables } from './open-tables.ts';
import { shardCounts } from './shard-counts.ts';

/**
 * The whole of a page loader: the Markdown of the person page on standard output. Framework serves the files that a page names one by one,
 * and how many files there are of people and of logs the study decides.
 */
export async function writePersonPage(template: URL): Promise<void> {
  const tables = await openTables();
  const { people, logs } = await shardCounts(tables);
  tables.close();
  const filesOf = (folder: string, count: number) =>
    Array.from({ length: count }, (_, at) => `  FileAttachment('../data/soc/${folder}/${at}.bin'),`).join('\n');
  const page = await readFile(template, 'utf8');
  process.stdout.write(
    page.replace('{{people}}', filesOf('people', people)).replace('{{logs}}', filesOf('log-words', logs)),
  );
}
