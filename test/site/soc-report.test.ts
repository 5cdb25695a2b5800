import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;
/** The largest group and its page. */
let largest: { id: string; name: string; address: string };

beforeAll(async () => {
  demo = await builtDemo();
  site = await serveSite(demo.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
  const [{ group_id, name }] = await demo.rows('SELECT group_id, name FROM {groups} ORDER BY members DESC LIMIT 1');
  largest = { id: String(group_id), name: String(name), address: `soc/group/${String(group_id).toLowerCase()}.html` };
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}${address}`);
  return page;
}

const tableOf = (page: Page, caption: string) =>
  page.locator('.sortable-table', { has: page.getByRole('region', { name: caption }) });

describe('safeguarding first', () => {
  test('no file of the site holds the id of anybody whose removal is withheld', async () => {
    const withheld = await demo.rows('SELECT DISTINCT removed AS id FROM {dismantling} WHERE withheld ORDER BY id');
    expect(withheld.length).toBeGreaterThan(100);
    const files = readdirSync(demo.site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    // Ids of nominals in this study are an N and five digits; every one that any file holds is looked up.
    const held = new Set(
      files.flatMap(
        (file) =>
          readFileSync(path.join(file.parentPath, file.name))
            .toString('latin1')
            .match(/N\d{5}/g) ?? [],
      ),
    );
    expect(held.size).toBeGreaterThan(1000);
    expect(withheld.filter(({ id }) => held.has(String(id)))).toEqual([]);
  });

  test('nothing stands in an order that follows ids, and nobody protected has a figure to be ranked by', async () => {
    const folder = path.join(demo.site, '_file', 'data', 'soc', 'groups');
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(20);
    const sorted = (texts: readonly string[]) =>
      expect(texts.filter((text, at) => at > 0 && text < texts[at - 1])).toEqual([]);
    for (const file of files) {
      const data = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      if (file.includes('-links.')) {
        const { a, b, date, source_system: system, source_ref: ref } = data as Record<string, string[]>;
        expect(a.filter((first, at) => first >= b[at])).toEqual([]);
        expect(a.filter((first, at) => first.startsWith('Protected') && b[at].startsWith('Protected'))).toEqual([]);
        const within = a.map((first, at) => [system[at], ref[at], first, b[at]].join('\n'));
        for (let at = 1; at < within.length; at++)
          if (date[at] === date[at - 1]) expect(within[at] >= within[at - 1]).toBe(true);
        const custody = ref.filter((_, at) => system[at] === 'custody').map((each) => each.split('|'));
        expect(custody.filter(([first, second]) => first >= second)).toEqual([]);
        continue;
      }
      for (const { people, edges } of [data.members, data.immediate]) {
        sorted(people.map(({ id }: { id: string }) => id));
        sorted(edges.map(({ source, target }: { source: string; target: string }) => `${source}\n${target}`));
        expect(edges.filter(({ source, target }: { source: string; target: string }) => source >= target)).toEqual([]);
        const figures = [
          'rank',
          'degree',
          'betweenness',
          'eigenvector',
          'pagerank',
          'distance',
          'links_to_group',
          'weight_to_group',
          'born',
        ];
        for (const person of people.filter(
          ({ safeguarding }: { safeguarding: string | null }) => safeguarding !== null,
        )) {
          expect(figures.filter((figure) => (person[figure] ?? null) !== null)).toEqual([]);
          expect(person).toMatchObject({ drawn_degree: 0, size: 5 });
        }
      }
    }
  });

  test('everybody flagged, and nobody else, is withheld in every order; ranks are not closed up', async () => {
    const wrong = await demo.rows(`SELECT count(*) AS wrong FROM {dismantling} AS steps
      LEFT JOIN {safeguarding} AS flags ON flags.nominal_id = steps.removed
      WHERE steps.removed IS NOT NULL AND steps.withheld <> (flags.nominal_id IS NOT NULL)`);
    expect(wrong).toEqual([{ wrong: 0 }]);
  });

  test('a withheld removal reads so on the page, in its place', async () => {
    const steps = await demo.rows(`SELECT step, withheld, gcc FROM {dismantling}
      WHERE unit = '${largest.id}' AND "order" = 'iterative-betweenness' ORDER BY step`);
    const first = steps.findIndex(({ withheld }) => withheld === true);
    expect(first).toBeGreaterThan(0);
    const page = await open(largest.address);
    const slider = page.getByRole('slider', { name: 'Number removed' });
    await slider.waitFor();
    await slider.focus();
    for (let step = 0; step < first; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.removed-last').innerText()).toContain('newest first: safeguarding first');
    expect(await page.locator('.stepper-words').innerText()).toContain(
      `${first} removed: ${steps[first].gcc} left connected`,
    );
    await page.close();
  });
});

test('the summary names the two groups that share most people, and its table holds the run’s counts', async () => {
  const page = await open('soc/index.html');
  const [most] = await demo.rows(`SELECT a.name AS a, b.name AS b, facilitators FROM {group_links}
    JOIN {groups} AS a ON a.group_id = group_a JOIN {groups} AS b ON b.group_id = group_b
    ORDER BY facilitators DESC, group_a, group_b LIMIT 1`);
  await expect.poll(() => page.locator('figure h2').first().innerText()).toContain(`${most.a} and ${most.b}`);
  const groups = await demo.rows(
    'SELECT group_id, name, members, immediate_members, logs FROM {groups} ORDER BY members DESC, group_id',
  );
  const table = tableOf(page, 'Groups');
  await table.locator('tbody tr').first().waitFor();
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent?.replaceAll(/\s/g, ''))),
    );
  expect(shown.map(([id, , , , members, immediate, logs]) => [id, members, immediate, logs])).toEqual(
    groups.map(({ group_id, members, immediate_members, logs }) => [
      group_id,
      String(members),
      String(immediate_members),
      String(logs),
    ]),
  );
  await page.close();
});

test('the group that is chosen stays chosen on the next page, and its own page can be sent to somebody', async () => {
  const page = await open('soc/index.html');
  const table = tableOf(page, 'Groups');
  await table.getByRole('button', { name: largest.id, exact: true }).click();
  await expect.poll(() => page.url()).toContain(`group=${largest.id}`);
  await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Dismantling, all groups' }).click();
  await expect.poll(() => page.getByRole('combobox', { name: /^Group/ }).inputValue()).toBe(largest.id);
  await page.getByRole('link', { name: `Open the page of ${largest.name}` }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe(largest.name);
  await expect.poll(() => page.url()).toContain(`group=${largest.id}`);
  await page.close();
});

test('dismantling of all groups gives the run’s R of each', async () => {
  const page = await open('soc/dismantling.html');
  const expected = await demo.rows(`SELECT name, r FROM {dismantling_summary} JOIN {groups} ON group_id = unit
    WHERE "order" = 'iterative-betweenness' ORDER BY r`);
  const table = tableOf(page, 'R of every group by order of removal');
  await table.locator('tbody tr').first().waitFor();
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [line.children[0].textContent, Number(line.children[4].textContent)]));
  expect(shown).toEqual(expected.map(({ name, r }) => [name, expect.closeTo(Number(r), 3)]));
  await page.close();
});

describe('a group’s page', () => {
  test('lists everyone linked directly, and every member by rank', async () => {
    const page = await open(largest.address);
    const [{ direct }] = await demo.rows(
      `SELECT count(*) AS direct FROM {edges} WHERE a = 'group:${largest.id}' OR b = 'group:${largest.id}'`,
    );
    await expect.poll(() => page.locator('#figure-immediate').innerText()).toContain(`${direct} people are linked`);
    const ranked = await demo.rows(`SELECT removed, step FROM {dismantling} WHERE unit = '${largest.id}'
      AND "order" = 'iterative-betweenness' AND NOT withheld AND step BETWEEN 1 AND 50 ORDER BY step LIMIT 15`);
    const table = tableOf(page, `Members of ${largest.name}`);
    await table.locator('tbody tr').first().waitFor();
    const shown = await table
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [line.children[0].textContent, Number(line.children[3].textContent)]),
      );
    expect(shown).toEqual(ranked.map(({ removed, step }) => [removed, step]));
    await page.close();
  });

  test('gives every link of a member with the record it comes from', async () => {
    const page = await open(largest.address);
    const table = tableOf(page, `Members of ${largest.name}`);
    const first = table.locator('tbody tr').first();
    await first.waitFor();
    const id = await first.locator('th').innerText();
    await first.getByRole('button').click();
    const links = await demo.rows(`SELECT source_system, source_ref FROM {links} WHERE a = '${id}' OR b = '${id}'`);
    await expect
      .poll(() => page.locator('#observablehq-main').innerText())
      .toContain(`(${id}) to this group and to its members, from the source record`);
    const shown = page.locator('.sortable-table', { has: page.getByRole('region', { name: /^Links of / }) });
    await expect.poll(() => shown.locator('.table-words').innerText()).toContain(`${links.length} links`);
    const references = await shown
      .locator('tbody tr')
      .evaluateAll((lines) => lines.map((line) => line.children[1].textContent));
    const known = new Set(links.map(({ source_ref }) => source_ref));
    expect(references.filter((reference) => !reference?.includes('|') && !known.has(reference ?? ''))).toEqual([]);
    await page.close();
  });
});

test('the page of the run lists everything left out by rule', async () => {
  const page = await open('run.html');
  const leftOut = await demo.rows('SELECT rule, "table", rows FROM {left_out} ORDER BY rule, "table"');
  const table = tableOf(page, 'Rows left out or joined, by rule');
  await table.locator('tbody tr').first().waitFor();
  const shown = await table
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].slice(0, 3).map((cell) => cell.textContent?.replaceAll(/\s/g, ''))),
    );
  expect(shown).toEqual(leftOut.map(({ rule, table, rows }) => [rule, table, String(rows)]));
  await page.close();
});

test('no page is wider than a phone', async () => {
  for (const address of ['index.html', 'soc/index.html', 'soc/dismantling.html', largest.address, 'run.html']) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}${address}`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
