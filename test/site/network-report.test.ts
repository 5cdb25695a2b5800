import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { type BuiltReport, builtExample } from './built-report.ts';
import { inBrowser } from './pages.ts';

let example: BuiltReport;
let tables: string;
let rows: BuiltReport['rows'];

beforeAll(async () => {
  example = await builtExample();
  ({ tables, rows } = example);
}, 900_000);

const openPage = inBrowser();
const open = (address: string, width?: number) => openPage(example, address, { width });

/** A number as a page writes it. */
const said = (value: Cell) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

test('every page says which study, day, run and edition it shows, and that the data is synthetic', async () => {
  const manifest = JSON.parse(readFileSync(path.join(tables, 'manifest.json'), 'utf8'));
  for (const address of [
    'index.html',
    'network/index.html',
    'network/dismantling.html',
    'network/measures.html',
    'run.html',
    'glossary.html',
  ]) {
    const page = await open(address);
    const head = await page.locator('#observablehq-header').innerText();
    for (const part of ['Example network', '2019-12-31', manifest.run, 'intelligence edition', 'Synthetic data'])
      expect(head).toContain(part);
    await page.close();
  }
});

test('the home page gives the headline numbers of the run', async () => {
  const page = await open('index.html');
  const [{ people }] = await rows('SELECT count(*) AS people FROM {nodes}');
  const [{ pairs }] = await rows('SELECT count(*) AS pairs FROM {edges}');
  const [{ k50 }] = await rows(`SELECT k50 FROM {dismantling_summary} WHERE "order" = 'iterative-betweenness'`);
  await page.locator('.facts').waitFor();
  const facts = await page.locator('.facts').innerText();
  for (const number of [people, pairs, k50]) expect(facts).toContain(said(number));
  await page.close();
});

describe('the measures page', () => {
  test('sorts, filters, and exports exactly what is on the screen', async () => {
    const page = await open('network/measures.html');
    const table = page.locator('.sortable-table').first();
    const firstColumn = () => table.locator('tbody tr td:first-child, tbody tr th:first-child').allInnerTexts();
    await table.locator('tbody tr').first().waitFor();
    const expected = await rows('SELECT node_id FROM {nodes} ORDER BY betweenness DESC, node_id LIMIT 25');
    expect(await firstColumn()).toEqual(expected.map((row) => row.node_id));

    await table.getByRole('button', { name: 'Degree' }).click();
    const byDegree = await rows('SELECT node_id, degree FROM {nodes} ORDER BY degree DESC LIMIT 1');
    const degrees = await table.locator('tbody tr td:nth-child(3)').allInnerTexts();
    expect([degrees[0], degrees.at(-1)].map(Number)).toContain(byDegree[0].degree);

    await table.getByRole('searchbox').fill('Cedar');
    const cedars = await rows(`SELECT node_id FROM {nodes} WHERE given_group = 'Cedar'`);
    await expect.poll(() => table.locator('.table-words').innerText()).toContain(String(cedars.length));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[0])
        .toSorted(),
    ).toEqual(cedars.map((row) => row.node_id).toSorted());
    const shown = await firstColumn();
    expect(lines.slice(1, 1 + shown.length).map((line) => line.split(',')[0])).toEqual(shown);
    await page.close();
  });

  test('keeps the person who is chosen, in the address and on the next page', async () => {
    const [{ id, label }] = await rows(
      'SELECT node_id AS id, label FROM {nodes} ORDER BY betweenness DESC, node_id LIMIT 1 OFFSET 1',
    );
    const page = await open('network/measures.html');
    await page
      .locator('.sortable-table')
      .first()
      .getByRole('button', { name: String(id), exact: true })
      .click();
    await expect.poll(() => page.url()).toContain(`person=${id}`);
    await expect.poll(() => page.locator('#observablehq-main').innerText()).toContain(`${label} is chosen`);
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'The network drawn' }).click();
    await page.locator('.network-canvas').waitFor();
    await expect.poll(() => page.url()).toContain(`person=${id}`);
    await page.close();
  });
});

describe('the dismantling page', () => {
  test('follows the removals of the run, step by step, in every order', async () => {
    const page = await open('network/dismantling.html');
    const slider = page.getByRole('slider', { name: 'Number removed' });
    await slider.waitFor();
    for (const order of ['iterative-betweenness', 'degree']) {
      const select = page.getByLabel('Order of removal');
      // Choosing what is chosen would make the stepper anew under the keys pressed below.
      if ((await select.inputValue()) !== order) await select.selectOption(order);
      await expect.poll(() => page.url()).toContain(`order=${order}`);
      const steps = await rows(`SELECT step, removed, gcc FROM {dismantling} WHERE "order" = '${order}' ORDER BY step`);
      await slider.focus();
      for (let step = 1; step <= 3; step++) {
        await page.keyboard.press('ArrowRight');
        await expect
          .poll(() => page.locator('.stepper-words').innerText())
          .toBe(`${step} removed: ${steps[step].gcc} left connected of ${steps[0].gcc}`);
        const label = `Person ${String(steps[step].removed).slice(1)}`;
        await expect.poll(() => page.locator('.removed-last').innerText()).toContain(`newest first: ${label}`);
        await expect.poll(() => page.url()).toContain(`step=${step}`);
      }
    }
    await page.close();
  });

  test('draws the published orders, and its table holds the run’s sizes', async () => {
    const page = await open('network/dismantling.html');
    const figure = page.locator('figure').first();
    await figure.locator('svg.chart').waitFor();
    for (const words of ['at random', 'by degree, once', 'by iterative degree', 'by iterative betweenness']) {
      expect(await figure.locator('svg.chart').textContent()).toContain(words);
    }
    await figure.locator('summary', { hasText: 'Table' }).click();
    const second = await figure.locator('tbody tr').nth(1).locator('td, th').allInnerTexts();
    const expected =
      await rows(`SELECT "order", removed, unnest(CASE WHEN "order" = 'random' THEN [gcc, low, high] ELSE [gcc] END) AS gcc
      FROM {dismantling} WHERE step = 1 AND "order" IN ('random', 'degree', 'iterative-degree', 'iterative-betweenness') ORDER BY "order"`);
    const foremost = expected.find(({ order }) => order === 'iterative-betweenness');
    expect(second[1]).toContain(`(${foremost?.removed})`);
    expect(second.slice(2).map((text) => Number(text.replaceAll(/\s/g, '')))).toEqual(
      expected.map(({ gcc }) => expect.closeTo(Number(gcc), 1)),
    );
    await page.close();
  });

  test('exports its chart with title, run and note', async () => {
    const page = await open('network/dismantling.html');
    const figure = page.locator('figure').first();
    await figure.locator('summary', { hasText: 'Download' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Drawing (SVG)' }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    const { run } = JSON.parse(readFileSync(path.join(tables, 'manifest.json'), 'utf8'));
    expect(svg).toContain(run);
    expect(svg).toContain('What this leaves out');
    expect(download.suggestedFilename()).toBe(`daylight-${run}-gcc-curves.svg`);
    await page.close();
  });
});

test('the page of the run names every input, stage, table and digest of the manifest', async () => {
  const page = await open('run.html');
  await page.locator('section.stage').first().waitFor();
  const text = await page.locator('#observablehq-main').innerText();
  const { inputs, stages, tables: published } = JSON.parse(readFileSync(path.join(tables, 'manifest.json'), 'utf8'));
  const joined = text.replaceAll(/\s/g, '');
  for (const { file, sha256 } of inputs) for (const part of [file, sha256]) expect(joined).toContain(part);
  for (const { name, key, code } of stages) for (const part of [name, key, code]) expect(joined).toContain(part);
  for (const { table, digest } of published) for (const part of [table, digest]) expect(joined).toContain(part);
  await page.close();
});

test('every rule, word and stage that a figure points at is there', async () => {
  for (const address of ['network/index.html', 'network/dismantling.html', 'network/measures.html']) {
    const page = await open(address);
    await page.locator('figure svg, figure canvas').first().waitFor();
    for (const summary of await page.locator('summary', { hasText: 'How this was made' }).all()) await summary.click();
    const links = await page
      .locator('figure a[href*="#"]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(2);
    for (const link of new Set(links)) {
      const target = await open(link.replace(/^[^/]*\/\/[^/]*\//, ''));
      await expect
        .poll(
          () => target.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null),
          { message: link },
        )
        .toBe(true);
      await target.close();
    }
    await page.close();
  }
}, 120_000);

test('search finds a word in the glossary', async () => {
  const page = await open('index.html');
  await page.getByLabel('Search the pages').fill('PageRank');
  await expect.poll(() => page.locator('#observablehq-search-results').innerText()).toContain('Glossary');
  await page.close();
});

test('no page is wider than a phone', async () => {
  for (const address of [
    'index.html',
    'network/index.html',
    'network/dismantling.html',
    'network/measures.html',
    'run.html',
    'glossary.html',
  ]) {
    const page = await open(address, 390);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
