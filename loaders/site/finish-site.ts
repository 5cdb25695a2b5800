import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finishCss } from './finish-css.ts';
import { finishHtml } from './finish-html.ts';

/** Mends every page and style sheet of a built site, in place. */
export async function finishSite(folder: string): Promise<void> {
  for (const file of await filesOf(folder)) {
    const finish = file.endsWith('.html') ? finishHtml : file.endsWith('.css') ? finishCss : undefined;
    if (finish === undefined) continue;
    const place = path.join(folder, file);
    await writeFile(place, finish(await readFile(place, 'utf8')));
  }
}

/** The HTML files of a folder, as paths with forward slashes, sorted. */
export async function pagesOf(folder: string): Promise<string[]> {
  return (await filesOf(folder)).filter((file) => file.endsWith('.html'));
}

/** Every file of a folder, as paths with forward slashes, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
