import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

const PAGE = 'cse/top-dismantle.html';
const ORDER = 'iterative-betweenness';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;
/** A community with people among its first ten removals who may be named, and others who may not. */
let mixed: string;

beforeAll(async () => {
  demo = await builtDemo();
  site = await serveSite(demo.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
  const [{ unit }] = await demo.rows(`SELECT unit FROM {dismantling} WHERE network = 'cse' AND "order" = '${ORDER}'
      AND step BETWEEN 1 AND 10 GROUP BY unit HAVING count(DISTINCT withheld) = 2 AND count(*) = 10
    ORDER BY unit DESC LIMIT 1`);
  mixed = String(unit);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(address: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${site.url}${address}`);
  return page;
}

const region = (page: Page) => page.getByRole('region', { name: /^CSE top dismantle/ });

/** The cells of the page's table, digits without the spaces between them. */
async function cellsOf(page: Page): Promise<string[][]> {
  const lines = region(page).locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s/g, ''))),
  );
}

const removalsOf = (order: string, where: string) =>
  demo.rows(`SELECT unit, step, removed, withheld, lag(gcc) OVER (PARTITION BY unit ORDER BY step) AS before, gcc, nominals, in_soc
    FROM {dismantling} AS steps JOIN {community_harm} AS harm ON harm.community_id = unit AND harm.network = steps.network
    WHERE steps.network = 'cse' AND "order" = '${order}' AND step <= 10 AND nominals >= 5 AND ${where}
      AND step <= coalesce((SELECT min(step) FROM {dismantling} AS after WHERE after.network = steps.network AND after.unit = steps.unit
        AND after."order" = steps."order" AND after.gcc <= 1), 10) ORDER BY unit, step`);

/** What the table shows of a removal, but for the share. */
const asShown = ({ unit, step, removed, withheld, before, gcc, nominals, in_soc }: Record<string, unknown>) =>
  [unit, step, withheld ? '◆' : removed, before, gcc, nominals, in_soc].map(String);
const shownOf = (cells: string[][]) =>
  cells.map(([community, step, id, , before, left, , people, inSoc]) => [
    community,
    step,
    id,
    before,
    left,
    people,
    inSoc,
  ]);

describe('top dismantle of the communities', () => {
  test('has the first removals of every community, and nobody where safeguarding comes first', async () => {
    const page = await open(PAGE);
    const expected = (await removalsOf(ORDER, 'true')).filter(({ step }) => Number(step) > 0);
    const shown = await cellsOf(page);
    expect(shownOf(shown)).toEqual(expected.slice(0, 25).map(asShown));
    for (const [, , id, name] of shown) if (id === '◆') expect(name).toBe('safeguardingfirst');
    const total = expected.length.toLocaleString('en').replaceAll(',', '\u202f');
    expect(await page.locator('.table-words').first().innerText()).toContain(`${total} removals`);
    await expect.poll(() => page.locator('.safeguarding-note').innerText()).toContain('under 18');
    await page.close();
  });

  test('says how many removals halve how many communities', async () => {
    const page = await open(PAGE);
    const expected = await demo.rows(`SELECT k50, count(*) AS communities FROM {dismantling_summary} AS summary
      JOIN {community_harm} AS harm ON harm.community_id = unit AND harm.network = summary.network
      WHERE summary.network = 'cse' AND "order" = '${ORDER}' AND nominals >= 5 AND k50 <= 10 GROUP BY k50 ORDER BY k50`);
    const figure = page.locator('figure', { has: page.locator('#figure-top-dismantle') });
    await figure.getByText('Table', { exact: true }).click();
    await figure.locator('tbody tr').first().waitFor();
    const rows = await figure
      .locator('tbody tr')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));
    const counted = rows.filter(([label, communities]) => !label.startsWith('more') && communities !== '0');
    expect(counted.map(([label, communities]) => [Number.parseInt(label, 10), Number(communities)])).toEqual(
      expected.map(({ k50, communities }) => [k50, communities]),
    );
    await page.close();
  });

  test('a community and an order that are chosen stay, in the address; its link leads to the network page with it chosen', async () => {
    const page = await open(`${PAGE}?community=${mixed}`);
    for (const order of ['degree', ORDER]) {
      await page.getByRole('combobox', { name: 'Order of removal' }).selectOption(order);
      const expected = (await removalsOf(order, `unit = '${mixed}'`)).filter(({ step }) => Number(step) > 0);
      await expect.poll(async () => shownOf(await cellsOf(page))).toEqual(expected.map(asShown));
      const last = expected[expected.length - 1];
      await expect.poll(() => page.locator('figure svg').innerHTML()).toContain(`${last.gcc} left`);
    }
    expect(page.url()).toContain(`community=${mixed}`);
    expect(await page.locator('figure svg').innerHTML()).toContain('before any');
    await region(page).getByRole('link', { name: mixed }).first().click();
    await page.waitForURL(/cse\/network/);
    await page.locator('.chosen-community', { hasText: mixed }).waitFor();
    await page.goto(`${site.url}${PAGE}?community=CSE-99999`);
    await page.getByText('is called CSE-99999').waitFor();
    await expect.poll(async () => (await cellsOf(page)).length).toBe(25);
    await page.close();
  });

  test('where the removals leave nobody linked to anybody, the finding says how many halve the community', async () => {
    const [{ unit, k50 }] = await demo.rows(`SELECT unit, k50 FROM {dismantling_summary} AS summary
      WHERE network = 'cse' AND "order" = '${ORDER}' AND nodes BETWEEN 5 AND 10 ORDER BY unit LIMIT 1`);
    const page = await open(`${PAGE}?community=${unit}`);
    const words = k50 === 1 ? 'removal halves' : 'removals halve';
    await page
      .getByRole('heading', { name: new RegExp(`^\\w+ ${words} the largest connected part of ${unit}`) })
      .waitFor();
    await page.close();
  });

  test('the name of everyone who may be named leads to the person page', async () => {
    const page = await open(`${PAGE}?community=${mixed}`);
    const shown = await cellsOf(page);
    const named = await demo.rows(
      'SELECT nominal_id FROM {nominal_summary} AS summary WHERE in_cse AND safeguarding IS NULL',
    );
    const known = new Set(named.map(({ nominal_id }) => nominal_id));
    const links = await region(page)
      .locator('tbody a[href*="person"]')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).searchParams.get('person')),
      );
    expect(links.length).toBeGreaterThan(0);
    expect(links).toEqual(shown.map(([, , id]) => id).filter((id) => known.has(id)));
    await page.close();
  });

  test('its file holds nobody who is protected', async () => {
    const folder = path.join(demo.site, '_file', 'data', 'cse');
    const [file, ...others] = readdirSync(folder).filter((name) => name.startsWith('top-dismantle.'));
    expect(others).toEqual([]);
    const held = readFileSync(path.join(folder, file), 'utf8');
    expect(held).toContain(mixed);
    const flagged = await demo.rows('SELECT nominal_id FROM {safeguarding} AS flagged');
    expect(flagged.length).toBeGreaterThan(100);
    expect(flagged.filter(({ nominal_id }) => held.includes(`"${nominal_id}"`))).toEqual([]);
    expect(held).not.toContain('Protected ');
  });

  test('a phone shows it without scrolling sideways', async () => {
    const page = await open(PAGE, 390);
    await page.locator('figure svg').first().waitFor();
    await cellsOf(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });
});
