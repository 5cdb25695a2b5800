import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { groupFolders } from './data/group-page-paths.ts';

/** Pages of one kind that are opened in a browser; of a kind with fewer, all. */
const OPENED = 12;

/**
 * The pages of a site that are opened in a browser: every page, but of a kind that one source makes for every group only twelve. They are
 * evenly spaced from the one that loads least data to the one that loads most: what goes wrong goes wrong with nothing to show, or with too much.
 *
 * @param pages all pages, sorted.
 * @returns pages in the order given.
 */
export async function pagesOpened(folder: string, pages: readonly string[]): Promise<string[]> {
  const left = new Set<string>();
  for (const ofGroups of groupFolders) {
    const sized = await Promise.all(
      pages
        .filter((page) => isOfGroup(page, ofGroups))
        .map(async (page) => ({ page, data: dataOf(await readFile(path.join(folder, page), 'utf8')) })),
    );
    sized.sort((one, other) => one.data - other.data || (one.page < other.page ? -1 : 1));
    const opened = new Set(
      Array.from({ length: OPENED }, (_, at) => sized[Math.round((at * (sized.length - 1)) / (OPENED - 1))]?.page),
    );
    for (const { page } of sized) if (!opened.has(page)) left.add(page);
  }
  return pages.filter((page) => !left.has(page));
}

/** A folder's own first page is of no group. */
const isOfGroup = (page: string, folder: string): boolean =>
  path.posix.dirname(page) === `soc/${folder}` && path.posix.basename(page) !== 'index.html';

/** Bytes of the files that a page names, as Framework states them in it. */
const dataOf = (html: string): number =>
  [...html.matchAll(/^registerFile\(.*"size":(\d+)/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
