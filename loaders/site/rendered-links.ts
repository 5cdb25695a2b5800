import type { Fault } from '../study/fault.ts';
import { filesOf } from './finish-site.ts';
import type { ReadPage } from './read-page.ts';
import { isNoPlace, resolveReference } from './references.ts';
import { siteFault } from './site-fault.ts';

/** Finds links in pages, as their scripts have made them, that lead to no file or place of the site. */
export async function checkRenderedLinks(folder: string, pages: readonly ReadPage[]): Promise<Fault[]> {
  const files = new Set(await filesOf(folder));
  const places = new Map(pages.map((page) => [page.file, new Set(page.places)]));
  return [...pages]
    .sort((one, other) => (one.file < other.file ? -1 : 1))
    .flatMap(({ file, links }) => [...new Set(links)].flatMap((link) => checkLink(file, link, files, places)));
}

function checkLink(
  page: string,
  link: string,
  files: ReadonlySet<string>,
  places: ReadonlyMap<string, ReadonlySet<string>>,
): Fault[] {
  const target = resolveReference(page, link, page === '404.html');
  const broken = (problem: string): Fault[] => [siteFault('broken link', page, problem, 'Mend the link.', link)];
  if (target.kind === 'malformed') return broken('This is not an address');
  if (target.kind === 'above') return broken('This leads out of the site when it is served under a sub-path');
  if (target.kind !== 'file') return [];
  if (!files.has(target.file)) return broken('There is no such file in the site');
  const there = places.get(target.file);
  if (there === undefined || isNoPlace(target.fragment) || there.has(target.fragment)) return [];
  return broken(`There is no such place in ${target.file}`);
}
