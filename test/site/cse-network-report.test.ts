import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;
/** A community in which somebody who may be named and somebody protected are among the first ten removals. */
let mixed: string;

const ORDER = 'iterative-betweenness';
const REMOVALS = (unit: string) => `SELECT step, removed, withheld, gcc FROM {dismantling}
  WHERE network = 'cse' AND unit = '${unit}' AND "order" = '${ORDER}' AND step BETWEEN 1 AND 10 ORDER BY step`;

beforeAll(async () => {
  demo = await builtDemo();
  site = await serveSite(demo.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
  const [{ unit }] = await demo.rows(`SELECT unit FROM {dismantling} WHERE network = 'cse' AND "order" = '${ORDER}'
      AND step BETWEEN 1 AND 10 GROUP BY unit
    HAVING count(DISTINCT withheld) = 2 AND count(*) = 10 AND min(gcc) > 1 ORDER BY unit DESC LIMIT 1`);
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

const tableOf = (page: Page, caption: string | RegExp) =>
  page.locator('.sortable-table', { has: page.getByRole('region', { name: caption }) });

/** The cells of a table on a page, digits without the spaces between them. */
async function cellsOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  const lines = tableOf(page, caption).locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s/g, ''))),
  );
}

const PRIORITISATION = /^Communities, with the harm of/;

test('communities have the run’s size, parts and harm, in the order that is asked for, and the address keeps it', async () => {
  const page = await open('cse/network.html?by=victims&harm=all');
  const expected =
    await demo.rows(`SELECT community_id, nominals, offenders, victims, in_soc, crimes, cchi_days, ons_css,
      crimes_without_cchi FROM {community_harm} WHERE network = 'cse' AND nominals >= 5
    ORDER BY victims DESC, community_id LIMIT 15`);
  const shown = await cellsOf(page, PRIORITISATION);
  expect(shown.map(([id, ...figures]) => [id, ...figures.slice(0, 7), figures[7]])).toEqual(
    expected.map((row) => [
      row.community_id,
      ...['nominals', 'offenders', 'victims', 'in_soc', 'crimes'].map((column) => String(row[column])),
      expect.stringMatching(/^\d/),
      `${Number(((100 * Number(row.crimes_without_cchi)) / Number(row.crimes)).toFixed(1))}%`,
      expect.stringMatching(/^\d/),
    ]),
  );
  shown.forEach((cells, at) => {
    expect(Math.abs(Number(cells[6]) - Number(expected[at].cchi_days))).toBeLessThanOrEqual(0.5);
    expect(Math.abs(Number(cells[8]) - Number(expected[at].ons_css))).toBeLessThanOrEqual(0.5);
  });
  await page.getByRole('combobox', { name: 'In order of' }).selectOption('nominals');
  await expect.poll(async () => (await cellsOf(page, PRIORITISATION))[0][0]).toBe('CSE-00001');
  expect(page.url()).toContain('by=nominals');
  await page.close();
});

test('each pair of people across a border counts, and every size of community', async () => {
  const page = await open('cse/network.html?by=nominals');
  const [{ out }] = await demo.rows(`WITH people AS (SELECT * FROM {communities} AS communities WHERE network = 'cse')
    SELECT count(*) AS out FROM {edges} AS edges JOIN people AS one ON one.nominal_id = a
      JOIN people AS other ON other.nominal_id = b
    WHERE edges.network = 'cse' AND one.community_id <> other.community_id
      AND 'CSE-00001' IN (one.community_id, other.community_id)`);
  const [first] = await cellsOf(page, PRIORITISATION);
  expect(first[10]).toBe(String(out));
  const sizes = page.locator('figure', { has: page.locator('#figure-cse-sizes') });
  await sizes.getByText('Table', { exact: true }).click();
  await sizes.locator('tbody tr').first().waitFor();
  const rows = await sizes
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].slice(1).map((cell) => Number(cell.textContent?.replaceAll(/\s/g, '')))),
    );
  const [{ communities, people }] = await demo.rows(
    `SELECT count(DISTINCT community_id) AS communities, count(*) AS people FROM {communities} WHERE network = 'cse'`,
  );
  expect(rows.reduce((sum, [count]) => sum + count, 0)).toBe(communities);
  expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBe(people);
  await page.close();
});

test('the SOC groups nearest to people of both networks are the run’s', async () => {
  const page = await open(`cse/network.html?community=${mixed}`);
  const expected = await demo.rows(`SELECT name, count(*) AS people FROM {nominal_summary} AS summary
      JOIN {groups} AS groups ON groups.group_id = summary.group_id
    WHERE in_soc AND cse_community = '${mixed}' GROUP BY name ORDER BY people DESC, name`);
  const shown = await cellsOf(page, `SOC groups near ${mixed}`);
  const named = shown.filter(([name]) => name !== 'nogroupreached');
  expect(named.map(([name, people]) => `${people} ${name}`).sort()).toEqual(
    expected
      .slice(0, 10)
      .map(({ name, people }) => `${people} ${String(name).replaceAll(' ', '')}`)
      .sort(),
  );
  await page.close();
});

test('a community that is chosen stays chosen, in the address and after reading the page again', async () => {
  const page = await open('cse/network.html');
  await page.getByText('Choose a community in the table above').waitFor();
  const table = tableOf(page, PRIORITISATION);
  await table.getByRole('searchbox').fill(mixed);
  await table.getByRole('button', { name: mixed }).click();
  await page.locator('.chosen-community', { hasText: mixed }).waitFor();
  expect(page.url()).toContain(`community=${mixed}`);
  await page.reload();
  await page.locator('.chosen-community', { hasText: mixed }).waitFor();
  await expect.poll(() => tableOf(page, PRIORITISATION).locator('tr[aria-current="true"] th').innerText()).toBe(mixed);
  await page.goto(`${site.url}index.html`);
  await page.goto(`${site.url}cse/network.html`);
  await page.locator('.chosen-community', { hasText: mixed }).waitFor();
  await page.goto(`${site.url}cse/network.html?community=CSE-99999`);
  await page.getByText('is called CSE-99999').waitFor();
  await page.close();
});

test('its first ten removals are the run’s; who is protected keeps the place and is nobody', async () => {
  const page = await open(`cse/network.html?community=${mixed}&order=${ORDER}`);
  const expected = await demo.rows(REMOVALS(mixed));
  const shown = await cellsOf(page, `First removals of ${mixed}, by iterative betweenness`);
  expect(shown.map(([step, id, , , left]) => [Number(step), id, Number(left)])).toEqual(
    expected.map(({ step, removed, withheld, gcc }) => [step, withheld ? '◆' : removed, gcc]),
  );
  for (const [, id, name] of shown) if (id === '◆') expect(name).toBe('safeguardingfirst');
  const [{ k50 }] = await demo.rows(
    `SELECT k50 FROM {dismantling_summary} WHERE network = 'cse' AND unit = '${mixed}' AND "order" = '${ORDER}'`,
  );
  const words = ['no', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
  const finding = page.locator('#figure-cse-gcc');
  await expect.poll(() => finding.innerText()).toContain(words[Number(k50)] ?? String(k50));
  // The table beside the curve has every step, and names nobody who is protected.
  const curve = page.locator('figure', { has: finding });
  await curve.getByText('Table', { exact: true }).click();
  await curve.locator('tbody tr').first().waitFor();
  const rows = await curve
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => line.children[1].textContent ?? ''));
  const steps = await demo.rows(`SELECT removed, withheld, lag(gcc) OVER (ORDER BY step) AS before FROM {dismantling}
    WHERE network = 'cse' AND unit = '${mixed}' AND "order" = '${ORDER}' ORDER BY step`);
  expect(rows.slice(1)).toEqual(
    steps.slice(1).map(({ removed, withheld, before }) => {
      // Once nobody is linked to anybody, the order is one of ids.
      if (Number(before) <= 1) return expect.stringContaining('nobody is named');
      return withheld ? 'safeguarding first' : expect.stringContaining(`(${removed})`);
    }),
  );
  await page.close();
});

test('no file of the page holds the id or the name of anybody who is protected', async () => {
  const flagged = await demo.rows(
    `SELECT nominal_id, family_name, given_names FROM {safeguarding} AS flagged
    JOIN {nominals} AS nominals USING (nominal_id)`,
  );
  const others = await demo.rows(`SELECT family_name, given_names FROM {nominals} AS nominals
    WHERE nominal_id NOT IN (SELECT nominal_id FROM {safeguarding} AS flagged)`);
  const nameOf = ({ given_names, family_name }: (typeof flagged)[number]) => `${given_names} ${family_name}`;
  const shared = new Set(others.map(nameOf));
  const folder = path.join(demo.site, '_file', 'data', 'cse');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /communit/.test(file));
  const texts = files
    .filter((file) => /\.(json|bin)$/.test(file))
    .map((file) => readFileSync(path.join(folder, file)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
  expect(texts.length).toBeGreaterThan(16);
  const held = texts.join('\n');
  expect(held).toContain(mixed);
  expect(flagged.length).toBeGreaterThan(100);
  // An id may stand inside a reference.
  const words = new Set(held.split(/[^\w-]+/));
  expect(flagged.filter(({ nominal_id }) => words.has(String(nominal_id)))).toEqual([]);
  const namesHeld = flagged.map(nameOf).filter((name) => !shared.has(name) && held.includes(`"${name}"`));
  expect(namesHeld).toEqual([]);
});

test('a phone shows it without scrolling sideways, and opening it loads less than two megabytes of data', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  let loaded = 0;
  page.on('response', async (response) => {
    if (response.url().includes('/_file/')) loaded += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(`${site.url}cse/network.html?community=${mixed}`);
  await page.locator('#figure-cse-gcc').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(loaded).toBeGreaterThan(1000);
  expect(loaded).toBeLessThan(2e6);
  await page.close();
});
