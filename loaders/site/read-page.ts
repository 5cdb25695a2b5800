import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** A page as its scripts have made it. */
export interface ReadPage {
  readonly file: string;
  readonly links: readonly string[];
  readonly places: readonly string[];
  /** Errors that Framework shows in place of a cell. */
  readonly errors: readonly string[];
}

const patience = 30_000;
/** How long a page must have been quiet: longer than the pauses between one cell's end and the next one's start. */
const quiet = 200;

/** Waits until every cell has finished and nothing is being fetched. False where that does not come. */
export async function settle(page: Page, inFlight: () => number): Promise<boolean> {
  const until = performance.now() + patience;
  let since = performance.now();
  while (performance.now() < until) {
    if ((await showLoading(page)) || inFlight() > 0) since = performance.now();
    else if (performance.now() - since >= quiet) {
      await page.evaluate('scrollTo(0, 0)');
      return true;
    }
    await sleep(25);
  }
  return false;
}

/** Whether a cell is still loading; it is brought into view, for some cells wait until they are seen. */
const showLoading = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const loading = document.querySelector('observablehq-loading');
    loading?.parentElement?.scrollIntoView();
    return loading !== null;
  });

/** Reads off what a settled page holds. */
export async function readPage(page: Page, file: string): Promise<ReadPage> {
  const read = await page.evaluate(() => ({
    links: Array.from(document.querySelectorAll('a[href]'), (link) => link.getAttribute('href') ?? ''),
    places: Array.from(
      document.querySelectorAll('[id], a[name]'),
      (place) => place.id || (place.getAttribute('name') ?? ''),
    ),
    errors: Array.from(document.querySelectorAll('.observablehq--error'), (error) => (error.textContent ?? '').trim()),
  }));
  return { file, ...read };
}
