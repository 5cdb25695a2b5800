import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;
/** The largest community, and another. */
let largest: string;
let other: string;

const ORDER = 'iterative-betweenness';
const MEMBERS = (id: string) =>
  `SELECT nominal_id FROM {communities} AS own WHERE network = 'cse' AND community_id = '${id}'`;
const PAIRS = (id: string) => `SELECT a, b FROM {edges} AS edges
  WHERE network = 'cse' AND a IN (${MEMBERS(id)}) AND b IN (${MEMBERS(id)})`;

beforeAll(async () => {
  demo = await builtDemo();
  site = await serveSite(demo.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
  const found = await demo.rows(
    `SELECT community_id FROM {community_harm} WHERE network = 'cse' ORDER BY nominals DESC, community_id LIMIT 2`,
  );
  [largest, other] = found.map(({ community_id }) => String(community_id));
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

const drawing = (page: Page): Locator => page.locator('.network-canvas');

/** 'Network of 157 people and 407 links', with how many are removed. */
const drawn = async (page: Page): Promise<string> => (await drawing(page).getAttribute('aria-label')) ?? '';

const countOf = async (query: string): Promise<number> =>
  Number((await demo.rows(`SELECT count(*) AS found FROM (${query}) AS counted`))[0].found);

const tableOf = (page: Page, caption: string | RegExp) =>
  page.locator('.sortable-table', { has: page.getByRole('region', { name: caption }) });

async function cellsOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  const lines = tableOf(page, caption).locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s/g, ' ').trim())),
  );
}

test('a community is drawn once it is chosen, with all its people and pairs, and its file is loaded then', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const files = () => loaded.filter((url) => /community-details\/\d+/.test(url)).length;
  await page.goto(`${site.url}cse/network.html`);
  await page.getByText('Choose a community in the table above').waitFor();
  await page.waitForLoadState('networkidle');
  expect(files()).toBe(0);
  await tableOf(page, /^Communities, with the harm of/)
    .getByRole('searchbox')
    .fill(largest);
  await page.getByRole('button', { name: largest }).click();
  await drawing(page).waitFor();
  expect(files()).toBe(1);
  const [people, pairs] = [await countOf(MEMBERS(largest)), await countOf(PAIRS(largest))];
  expect(await drawn(page)).toContain(`Network of ${people} people and ${pairs} links.`);
  expect(await page.locator('.node-list .table-words').innerText()).toContain(`${people} people`);
  const legend = await page.locator('.network-legend').textContent();
  for (const words of ['offender of a CSE crime', 'here by a log or a shared cell alone', 'safeguarding first'])
    expect(legend).toContain(words);
  await page.close();
});

test('the list beside it chooses by keyboard: neighbours, what somebody is, and every link with its source record', async () => {
  const page = await open(`cse/network.html?community=${largest}`);
  const list = page.getByRole('listbox', { name: /^The people of the network/ });
  await list.focus();
  const first = await list.getByRole('option').first().getAttribute('data-id');
  const [{ degree, cse_crimes }] = await demo.rows(`SELECT degree, cse_crimes FROM {communities} AS communities
    JOIN {nominal_summary} AS summary ON summary.nominal_id = communities.nominal_id
    WHERE network = 'cse' AND communities.nominal_id = '${first}'`);
  await expect
    .poll(() => page.locator('.network-words').innerText())
    .toContain(`${degree} direct links. Offender of ${cse_crimes} CSE crime`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `${degree} neighbours` }).waitFor();
  expect(page.url()).toContain(`person=${first}`);
  const expected =
    await demo.rows(`SELECT source_system, source_ref FROM {links} AS links LEFT JOIN {safeguarding} AS flagged
      ON flagged.nominal_id = CASE WHEN a = '${first}' THEN b ELSE a END
    WHERE network = 'cse' AND '${first}' IN (a, b) ORDER BY date DESC`);
  const table = tableOf(page, /^Links of /);
  await expect.poll(() => table.locator('.table-words').innerText()).toContain(`${expected.length} links`);
  const logs = new Set(expected.filter((each) => each.source_system === 'log').map(({ source_ref }) => source_ref));
  const shown = (await cellsOf(page, /^Links of /)).filter(([, source]) => source === 'log');
  expect(shown.length).toBeGreaterThan(0);
  for (const [, , reference] of shown) expect(logs).toContain(reference);
  // Whoever is chosen there is chosen in the table, too.
  expect(await tableOf(page, `People of ${largest}`).locator('tr[aria-current="true"] th').innerText()).toBe(first);
  await page.close();
});

test('stepping through removals takes those who may be named out of the drawing, and nobody who is protected', async () => {
  const page = await open(`cse/network.html?community=${largest}&order=${ORDER}`);
  const steps = await demo.rows(`SELECT step, removed, withheld, gcc FROM {dismantling}
    WHERE network = 'cse' AND unit = '${largest}' AND "order" = '${ORDER}' ORDER BY step LIMIT 9`);
  expect(new Set(steps.slice(1).map(({ withheld }) => withheld)).size).toBe(2);
  const slider = page.getByRole('slider', { name: 'Number removed' });
  await slider.focus();
  let gone = 0;
  for (const { step, removed, withheld, gcc } of steps.slice(1)) {
    await page.keyboard.press('ArrowRight');
    if (!withheld) gone++;
    await expect
      .poll(() => page.locator('.removed-last').innerText())
      .toMatch(new RegExp(`^Removal ${step}: ${withheld ? 'safeguarding first' : `.* \\(${removed}\\)`}\\.$`));
    expect(await page.locator('.stepper-words').innerText()).toContain(`${step} removed: ${gcc} left connected`);
    await expect.poll(() => drawn(page)).toContain(gone === 0 ? 'links.' : `, ${gone} removed`);
  }
  expect(page.url()).toContain(`cse-step=${steps.length - 1}`);
  await page.reload();
  await expect.poll(() => drawn(page)).toContain(`, ${gone} removed`);
  // Another community is whole again.
  await tableOf(page, /^Communities, with the harm of/)
    .getByRole('searchbox')
    .fill(other);
  await page.getByRole('button', { name: other }).click();
  await expect.poll(() => drawn(page)).toContain(`Network of ${await countOf(MEMBERS(other))} people`);
  expect(await drawn(page)).not.toContain('removed');
  expect(page.url()).not.toContain('cse-step');
  await page.close();
});

test('the list of people has the figures of the tables, and of whoever is protected a code and a reason', async () => {
  const page = await open(`cse/network.html?community=${largest}`);
  const expected =
    await demo.rows(`SELECT communities.nominal_id, degree, cse_offender, safeguarding FROM {communities} AS communities
    JOIN {nominal_summary} AS summary ON summary.nominal_id = communities.nominal_id
    WHERE network = 'cse' AND community_id = '${largest}' ORDER BY betweenness DESC`);
  const named = expected.filter(({ safeguarding }) => safeguarding === null);
  const table = tableOf(page, `People of ${largest}`);
  const shown = await cellsOf(page, `People of ${largest}`);
  expect(shown.map(([id, , part, , , degree]) => [id, part, Number(degree)])).toEqual(
    named
      .slice(0, 15)
      .map(({ nominal_id, cse_offender, degree }) => [nominal_id, cse_offender ? 'offender' : 'log or cell', degree]),
  );
  await table.getByRole('searchbox').fill('safeguarding first');
  await expect
    .poll(() => table.locator('.table-words').innerText())
    .toContain(`${expected.length - named.length} of ${expected.length}`);
  for (const [id, name, reason, ...figures] of await cellsOf(page, `People of ${largest}`)) {
    expect(id).toMatch(/^Protected \d+$/);
    expect(name).toBe('safeguarding first');
    expect(reason).toMatch(/under 18/);
    expect(new Set(figures)).toEqual(new Set(['–']));
  }
  await page.close();
});

test('a filter leaves the links of one source, in the drawing and in the address', async () => {
  const page = await open(`cse/network.html?community=${largest}`);
  await page.getByRole('combobox', { name: 'Source' }).selectOption('crime');
  const [{ pairs }] =
    await demo.rows(`SELECT count(*) AS pairs FROM (SELECT DISTINCT links.a, links.b FROM {links} AS links
      JOIN (${PAIRS(largest)}) AS pairs ON pairs.a = links.a AND pairs.b = links.b
      LEFT JOIN {safeguarding} AS one ON one.nominal_id = links.a LEFT JOIN {safeguarding} AS other ON other.nominal_id = links.b
    WHERE network = 'cse' AND source_system = 'crime' AND (one.nominal_id IS NULL OR other.nominal_id IS NULL)) AS found`);
  await expect.poll(() => drawn(page)).toContain(`and ${pairs} of `);
  expect(new URL(page.url()).searchParams.get('cse-links')).toBe('source=crime');
  await page.close();
});
