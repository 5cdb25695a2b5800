import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltReport, builtDemo, builtExample } from './built-report.ts';
import { inBrowser } from './pages.ts';

let demo: BuiltReport;
let example: BuiltReport;

beforeAll(async () => {
  demo = await builtDemo();
  example = await builtExample();
}, 900_000);

const openPage = inBrowser();

async function open(report: BuiltReport, name: string, width = 1280): Promise<Page> {
  const page = await openPage(report, `${name}.html`, { width });
  await expect.poll(() => page.locator('summary', { hasText: 'Help: how to read this page' }).count()).toBe(1);
  return page;
}

const mainText = async (page: Page) => (await page.locator('#observablehq-main').innerText()).replaceAll('\u202f', '');

/** Rows of a table as they are shown, without the spaces inside numbers. */
const shownRows = (page: Page, caption: string) =>
  page
    .locator('.sortable-table', { has: page.getByRole('region', { name: caption }) })
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => (cell.textContent ?? '').replaceAll(/\u202f/g, ''))),
    );

const violations = async (page: Page) => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = Reflect.get(globalThis, 'axe') as typeof axe;
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
};

/** The page's data, as the site holds it. */
function dataOf(report: BuiltReport, name: string): string {
  const folder = path.join(report.site, '_file', 'data');
  const file = readdirSync(folder).find((each) => each.startsWith(`${name}.`));
  if (file === undefined) throw new Error(`There is no ${name}`);
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('published figures', () => {
  test('lists every figure of the run’s ledger with its verdict, by paper', async () => {
    const page = await open(demo, 'published');
    for (const [document, caption] of [
      ['soc', 'Figures of the first paper'],
      ['cse', 'Figures of the second paper'],
    ]) {
      const figures = await demo.rows(
        `SELECT says, quote, section, verdict FROM {published_figures} WHERE document = '${document}' ORDER BY number`,
      );
      const shown = await shownRows(page, caption);
      expect(shown.map(([says, quote, , verdict, section]) => [says, quote, section, verdict])).toEqual(
        figures.map(({ says, quote, section, verdict }) => [says, `‘${quote}’`, section, verdict]),
      );
    }
    await page.close();
  });

  test('says what is compared with what: a demonstration of another size reproduces no count', async () => {
    const page = await open(demo, 'published');
    const text = await mainText(page);
    const [{ nodes }] = await demo.rows(`SELECT count(*) AS nodes FROM {nodes} WHERE network = 'soc'`);
    expect(text).toContain(`It has ${nodes} nodes and`);
    expect(text).toContain('where the paper has 79,741 and 247');
    expect(text).toContain('The records are made up');
    const rows = await shownRows(page, 'Figures of the first paper');
    expect(rows.find(([says]) => says.startsWith('nodes of the network'))?.slice(2, 4)).toEqual([
      String(nodes),
      'not compared',
    ]);
    await page.close();
  });

  test('shows the papers’ own contradictions first', async () => {
    const page = await open(demo, 'published');
    const shown = await shownRows(page, 'The papers’ own arithmetic');
    const order = ['contradicts itself', 'agrees on a condition', 'agrees'];
    const places = shown.map(([, verdict]) => order.indexOf(verdict));
    expect(places).toEqual(places.toSorted());
    expect(shown.find(([says]) => says.startsWith('Table 2 adds up'))?.[2]).toContain('= 27137, against 28758');
    await page.close();
  });

  test('of a bare network nothing is compared, and the arithmetic stands', async () => {
    const page = await open(example, 'published');
    const text = await mainText(page);
    expect(text).toContain('This study is a bare network.');
    const rows = await shownRows(page, 'Figures of the first paper');
    expect(new Set(rows.map(([, , run]) => run))).toEqual(new Set(['–']));
    const [{ checks }] = await example.rows('SELECT count(*) AS checks FROM {published_arithmetic}');
    expect((await shownRows(page, 'The papers’ own arithmetic')).length).toBe(checks);
    await page.close();
  });
});

describe('how right is it', () => {
  test('says first that the truth is known only because the force is made up', async () => {
    const page = await open(demo, 'how-right');
    expect(await page.locator('#observablehq-main p').first().innerText()).toContain(
      'The truth is known only because the force is made up.',
    );
    await page.close();
  });

  test('shows the run’s precision, recall and share of adversarial links', async () => {
    const page = await open(demo, 'how-right');
    const [{ members, found, people }] = await demo.rows(`SELECT
        CAST(sum(people) FILTER (relation = 'member') AS BIGINT) AS members,
        CAST(sum(people) FILTER (relation = 'member' AND place NOT IN ('out', 'unlogged')) AS BIGINT) AS found,
        CAST(sum(people) FILTER (place NOT IN ('out', 'unlogged')) AS BIGINT) AS people
      FROM {identification_truth} WHERE split = 'all'`);
    const [{ everyone }] = await demo.rows(`SELECT count(*) AS everyone FROM {nodes}
      WHERE network = 'soc' AND kind = 'nominal'`);
    expect(people).toBe(everyone);
    const [{ links, adversarial }] = await demo.rows(`SELECT CAST(sum(links) AS BIGINT) AS links,
      CAST(sum(rival + victim) AS BIGINT) AS adversarial FROM {criterion_truth} WHERE kind = 'group'`);
    const text = await mainText(page);
    expect(text).toContain(`recall: ${found} of ${members}`);
    expect(text).toContain(`precision: ${found} of ${people}`);
    expect(text).toContain(`named beside it: ${adversarial} of ${links}`);
    await page.close();
  });

  test('the network as it is has the members and the links of the run', async () => {
    const [{ assigned, group_links }] = await demo.rows(`SELECT * FROM {scenario_truth} WHERE scenario = 'all'`);
    const [{ members }] = await demo.rows('SELECT count(group_id) AS members FROM {members}');
    const [{ links }] = await demo.rows(`SELECT count(*) AS links FROM {links}
      WHERE network = 'soc' AND source_system = 'log' AND (a LIKE 'group:%' OR b LIKE 'group:%')`);
    expect([assigned, group_links]).toEqual([members, links]);
  });

  test('holds nobody’s id, and no share of fewer people than the threshold', async () => {
    const data = dataOf(demo, 'how-right');
    const ids = new Set(
      (await demo.rows('SELECT nominal_id FROM {nominals}')).map(({ nominal_id }) => String(nominal_id)),
    );
    expect(ids.size).toBeGreaterThan(1000);
    const words = data.match(/[\w-]+/g) ?? [];
    expect(words.filter((word) => ids.has(word))).toEqual([]);
    const { splits, threshold } = JSON.parse(data);
    const shown = Object.values(
      splits as Record<string, { right: { of: number } | null; drawnIn: { of: number } | null }[]>,
    )
      .flat()
      .flatMap(({ right, drawnIn }) => [right, drawnIn])
      .filter((share) => share !== null);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(({ of }) => of < threshold)).toEqual([]);
  });

  test('of a bare network it says why there is nothing', async () => {
    const page = await open(example, 'how-right');
    expect(await mainText(page)).toContain('This study is a bare network: nobody in it was identified');
    expect(await page.locator('figure').count()).toBe(0);
    await page.close();
  });
});

describe.each(['published', 'how-right'])('the page %s', (name) => {
  test('has nothing that keeps a reader out, and is narrow enough for a phone', async () => {
    const page = await open(demo, name, 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('opens its tables under its charts, each with rows', async () => {
    const page = await open(demo, name);
    const figures = page.locator('figure.figure');
    await expect.poll(() => figures.count()).toBeGreaterThan(0);
    for (const each of await figures.all()) {
      await each.locator('summary', { hasText: /^Table$/ }).click();
      await expect.poll(() => each.locator('tbody tr').count()).toBeGreaterThan(0);
    }
    await page.close();
  });
});
