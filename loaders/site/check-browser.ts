import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Fault } from '../study/fault.ts';
import { checkAccess } from './check-access.ts';
import { pagesOf } from './finish-site.ts';
import { checkWeight } from './page-weight.ts';
import { type ReadPage, readPage, settle } from './read-page.ts';
import { checkRenderedLinks } from './rendered-links.ts';
import { serveSite } from './serve-site.ts';
import { siteFault } from './site-fault.ts';
import { watchPage } from './watch-page.ts';

/** Pages that are open at once. */
const atOnce = 2;

/**
 * Opens pages of a built site in a browser, as a reader at a desk would, and finds what goes wrong: errors, on the console or shown in the page,
 * failed requests, requests to other hosts, too much to load, cells that never finish, accessibility rules broken in light or dark, and links
 * made by scripts that lead nowhere.
 *
 * @param pages those that are opened; where not given, every page of the site.
 * @throws where the browser itself fails.
 */
export async function checkInBrowser(folder: string, browser: Browser, pages?: readonly string[]): Promise<Fault[]> {
  const site = await serveSite(folder, { port: 0 });
  try {
    const waiting = [...(pages ?? (await pagesOf(folder)))];
    const faults = new Map<string, Fault[]>();
    const read: ReadPage[] = [];
    // A window for each: a page behind another one may draw nothing, and its cells then wait for ever.
    const work = async (): Promise<void> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift())
        faults.set(page, await visit(context, { folder, url: site.url, file: page }, read));
      await context.close();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    // In the order of the pages, whichever was ready first.
    const found = [...faults].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, ofPage]) => ofPage);
    return [...found, ...(await checkRenderedLinks(folder, read))];
  } finally {
    await site.close();
  }
}

interface Visit {
  readonly folder: string;
  readonly url: string;
  readonly file: string;
}

async function visit(context: BrowserContext, { folder, url, file }: Visit, read: ReadPage[]): Promise<Fault[]> {
  const page = await context.newPage();
  const watch = await watchPage(page, url, file);
  try {
    await page.goto(new URL(encodeURI(file), url).href, { waitUntil: 'load' });
    const settled = await settle(page, watch.inFlight);
    const shown = await readPage(page, file);
    read.push(shown);
    return [
      ...(settled
        ? []
        : [
            siteFault(
              'not finished',
              file,
              'Part of the page was still loading after 30 seconds',
              'Find the cell that waits.',
            ),
          ]),
      ...shown.errors.map((error) =>
        siteFault('error in page', file, 'The page shows an error', 'Mend the cell.', error),
      ),
      ...(await checkWeight(folder, file, watch.asked())),
      ...(await checkAccess(page, file)),
      ...watch.faults(),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [
      ...watch.faults(),
      siteFault('page not opened', file, `The page could not be checked: ${reason}`, 'Open it in a browser.'),
    ];
  } finally {
    await closeQuietly(page);
  }
}

const closeQuietly = (page: Page): Promise<void> => page.close().catch(() => undefined);
