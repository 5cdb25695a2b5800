import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import type { BuiltReport } from './built-report.ts';

type Open = (
  report: BuiltReport,
  address: string,
  options?: {
    readonly width?: number | undefined;
    /** Done on the new page before it goes anywhere: what listens to it from the start. */
    readonly before?: (page: Page) => unknown;
  } & BrowserContextOptions,
) => Promise<Page>;

/** One browser for the tests of a file. Gives what opens a page of a report in it, served under `base` when it is first asked for. */
export function inBrowser({ base }: { readonly base?: string } = {}): Open {
  let browser: Browser | undefined;
  const served = new Map<BuiltReport, Promise<ServedSite>>();
  const serve = (report: BuiltReport): Promise<ServedSite> => {
    const site = served.get(report) ?? serveSite(report.site, { port: 0, ...(base !== undefined && { base }) });
    served.set(report, site);
    return site;
  };
  beforeAll(async () => {
    const started = await startBrowser();
    if (!started.ok) throw new Error(started.faults[0].problem);
    browser = started.value;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const site of served.values()) await (await site).close();
  });
  return async (report, address, { width = 1280, before, ...options } = {}) => {
    if (browser === undefined) throw new Error('Pages are opened in tests, not while a file is read');
    const { url } = await serve(report);
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
    await before?.(page);
    await page.goto(`${url}${address}`);
    return page;
  };
}

/** The table on a page with a caption. */
export const tableOf = (page: Page, caption: string | RegExp): Locator =>
  page.locator('.sortable-table', { has: page.getByRole('region', { name: caption }) });

/** The cells of a table's rows, without white space, once it has a row. */
export const cellsOf = (page: Page, caption: string | RegExp): Promise<string[][]> => cellsIn(tableOf(page, caption));

/** The same of the table under a figure, opened as a reader would. */
export async function cellsUnder(page: Page, figureName: string): Promise<string[][]> {
  const figure = page.locator('figure', { has: page.locator(`#figure-${figureName}`) });
  await figure.getByText('Table', { exact: true }).click();
  return cellsIn(figure);
}

/** The cells of all rows inside an element, without white space, once it has a row. */
export async function cellsIn(holder: Locator): Promise<string[][]> {
  const lines = holder.locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s/g, '') ?? '')),
  );
}
