import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders of a source that hold no pages. */
const withoutPages = ['components', 'data'];

/** What a page asks for by name; of a name that is put together, the part before the first that is not fixed. */
const attachment = /\bFileAttachment\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`$\n]+))/g;

/**
 * The data loaders (`.ts`) whose answers the pages of a source folder name, as paths in it, sorted. Pages are Markdown, and the templates
 * (`.page`) of those that a loader writes.
 */
export async function loadersNamed(root: string): Promise<string[]> {
  const found = new Set<string>();
  for (const page of await pagesIn(root)) {
    for (const match of (await readFile(path.join(root, page), 'utf8')).matchAll(attachment)) {
      const name = match.slice(1).find((part) => part !== undefined) ?? '';
      // The open end stands for any name.
      const file = path.posix.join(path.posix.dirname(page), match[3] === undefined ? name : `${name}…`);
      const loader = loaderOf(root, file);
      if (loader !== undefined) found.add(loader);
    }
  }
  return [...found].sort();
}

/** The loader of one file, or of the nearest archive that would hold it; none where the file stands there itself. */
function loaderOf(root: string, file: string): string | undefined {
  const stands = (name: string): boolean => existsSync(path.join(root, name));
  if (stands(file)) return undefined;
  if (stands(`${file}.ts`)) return `${file}.ts`;
  for (let folder = path.posix.dirname(file); folder !== '.' && !folder.startsWith('..'); ) {
    if (stands(`${folder}.zip.ts`)) return `${folder}.zip.ts`;
    folder = path.posix.dirname(folder);
  }
  return undefined;
}

/** Pages below a folder, links to folders followed, as paths with forward slashes. */
async function pagesIn(root: string, within = ''): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(path.join(root, within))) {
    const place = path.posix.join(within, name);
    if (/\.(md|page)$/.test(name)) found.push(place);
    else if (
      !name.startsWith('.') &&
      !withoutPages.includes(place) &&
      (await stat(path.join(root, place))).isDirectory()
    )
      found.push(...(await pagesIn(root, place)));
  }
  return found;
}
