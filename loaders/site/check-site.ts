import { type Fault, isRefusal } from '../study/fault.ts';
import { startBrowser } from './browser.ts';
import { checkInBrowser } from './check-browser.ts';
import { checkFiles } from './check-files.ts';
import { pagesOf } from './finish-site.ts';

export interface SiteCheck {
  /** Each keeps the site from being published, but for the one that says that no browser could be started. */
  readonly faults: readonly Fault[];
  readonly pages: number;
  /** What was checked, in plain words, for whoever made the site. */
  readonly said: string;
}

/**
 * Checks a built site: its files, then every page in a real browser. Where no browser can be started the second part is
 * not made, and `said` and a fault of kind `no browser` say so.
 */
export async function checkSite(folder: string): Promise<SiteCheck> {
  const pages = (await pagesOf(folder)).length;
  const inFiles = await checkFiles(folder);
  const browser = await startBrowser();
  if (!browser.ok)
    return {
      faults: [...inFiles, ...browser.faults],
      pages,
      said: 'their files checked, but not in a browser: none could be started',
    };
  try {
    const inBrowser = await checkInBrowser(folder, browser.value);
    const version = browser.value.version();
    return { faults: withoutRepeats([...inFiles, ...inBrowser]), pages, said: `each checked in Chromium ${version}` };
  } finally {
    await browser.value.close();
  }
}

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
