import { type Fault, isRefusal } from '../study/fault.ts';
import { startBrowser } from './browser.ts';
import { checkInBrowser } from './check-browser.ts';
import { checkFiles } from './check-files.ts';
import { pagesOf } from './finish-site.ts';
import { pagesOpened } from './pages-opened.ts';

export interface SiteCheck {
  /** Each keeps the site from being published, but for the one that says that no browser could be started. */
  readonly faults: readonly Fault[];
  readonly pages: number;
  /** What was checked, in plain words, for whoever made the site. */
  readonly said: string;
}

/**
 * Checks a built site: all its files, then its pages in a real browser, of those that one source makes for every group some (see
 * `pagesOpened`; `said` tells how many). Where no browser can be started the second part is
 * not made, and `said` and a fault of kind `no browser` say so.
 */
export async function checkSite(folder: string): Promise<SiteCheck> {
  const all = await pagesOf(folder);
  const pages = all.length;
  const inFiles = await checkFiles(folder);
  const browser = await startBrowser();
  if (!browser.ok)
    return {
      faults: [...inFiles, ...browser.faults],
      pages,
      said: 'their files checked, but not in a browser: none could be started',
    };
  try {
    const opened = await pagesOpened(folder, all);
    const inBrowser = await checkInBrowser(folder, browser.value, opened);
    return {
      faults: withoutRepeats([...inFiles, ...inBrowser]),
      pages,
      said: saidOf(opened.length, pages, browser.value.version()),
    };
  } finally {
    await browser.value.close();
  }
}

const saidOf = (opened: number, pages: number, version: string): string =>
  opened === pages
    ? `each checked in Chromium ${version}`
    : `the files of each checked, and ${opened} opened in Chromium ${version}: every kind of page, and of those that every group has ` +
      'some, from the one with least data to the one with most';

/** True where nothing keeps the site from being published. */
export const isSound = ({ faults }: SiteCheck): boolean => !faults.some(isRefusal);

/** A broken link in a page's text is found in its file and again in the browser. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ kind, file, value }) => {
    if (value === undefined) return true;
    const key = JSON.stringify([kind, file, value]);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}
