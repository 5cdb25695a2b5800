import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { bundleScript, bundleTheme } from './bundle.ts';

const origin = 'http://report.test';
let browser: Browser;
let theme: string;
let script: string;
let page: Page;

// Every component once, as a page uses it, over a network of two triangles and a bridge.
const source = `
import {figure} from './components/notes/figure.ts';
import {gccCurves} from './components/charts/gccCurves.ts';
import {distribution} from './components/charts/distribution.ts';
import {sortableTable} from './components/tables/sortableTable.ts';
import {networkWithList} from './components/networks/networkWithList.ts';
import {removalStepper} from './components/networks/removalStepper.ts';
import {choice} from './components/notes/choice.ts';
import {help} from './components/notes/help.ts';
import {readSelection, writeSelection} from './components/notes/selection.ts';
const places = [[0, 0], [0, 2], [1, 1], [4, 1], [5, 0], [5, 2]];
const nodes = places.map(([x, y], i) => ({id: 'p' + i, label: 'Person ' + i, x, y, degree: i === 2 || i === 3 ? 3 : 2, withheld: i === 5}));
const edges = ['01', '02', '12', '34', '35', '45', '23'].map(([a, b], i) => ({source: 'p' + a, target: 'p' + b, weight: 1 + i, links: 1, records: [{source: i === 6 ? 'custody' : 'log', year: 2010 + i}]}));
const curves = [
  {order: 'random', gcc: [6, 5, 4, 3, 2, 1, 0], low: [6, 3, 2, 2, 1, 1, 0], high: [6, 5, 4, 3, 2, 1, 0]},
  {order: 'iterative-betweenness', gcc: [6, 3, 2, 2, 1, 1, 0]},
];
const provenance = {runId: 'abc123', study: 'two triangles', asOf: '2019-12-31', synthetic: true};
const rows = nodes.map((node, i) => ({id: node.id, label: i === 1 ? '=1+1' : node.label, degree: node.degree}));
const columns = [{key: 'id', label: 'Person'}, {key: 'label', label: 'Name'}, {key: 'degree', label: 'Degree', kind: 'number'}];
const main = document.querySelector('main');
const view = networkWithList({nodes, edges}, {plain: location.search.includes('plain')});
const seen = {events: [], chosen: []};
const stepper = removalStepper({gcc: curves[1].gcc, onStep: (step) => view.update({removed: new Set(nodes.slice(2, 2 + step).map((n) => n.id))})});
stepper.addEventListener('input', () => seen.events.push(stepper.value));
const select = choice({label: 'Order', options: [{value: 'a', label: 'A'}, {value: 'b', label: 'B'}]});
const frame = (more) => ({leavesOut: 'Links nobody recorded.', subtitle: 'What is drawn.', provenance, method: {rule: '5.3', stage: 'dismantling', terms: ['Degree']}, ...more});
main.append(
  figure(frame({title: 'One removal halves it', level: 2, name: 'curves', table: {columns, rows}}), (width) => gccCurves(curves, {width, step: 1})),
  figure(frame({title: 'Half have two links', level: 2}), (width) => distribution([null, 0, ...nodes.map((n) => n.degree)], {width, measure: 'Degree', kind: 'histogram'})),
  figure(frame({title: 'Nothing is known', level: 2}), (width) => distribution([null, null], {width, measure: 'Nothing'})),
  select, stepper,
  figure(frame({title: 'Two triangles', level: 2, picture: (width) => view.svg(width)}), view.element),
  sortableTable({caption: 'People', things: 'people', columns, rows, runId: 'abc123', onSelect: (row) => seen.chosen.push(row?.id ?? null)}),
  help('Help', 'In plain words.'),
);
Object.assign(window, {seen, view, select, readSelection, writeSelection});
`;

beforeAll(async () => {
  [theme, script] = await Promise.all([bundleTheme(), bundleScript(source)]);
  const started = await startBrowser();
  if (!started.ok) throw new Error(JSON.stringify(started));
  browser = started.value;
});

afterAll(() => browser?.close());
afterEach(() => page?.context().close());

async function open(search = '', width = 1280): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><style>${theme}</style></head><body><div id="observablehq-center"><main id="observablehq-main"><h1>Test</h1></main></div><script type="module" src="/script.js"></script></body></html>`;
  await context.route('**/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(`${origin}/page${search}`);
  await page.locator('figure svg.chart').first().waitFor();
  return errors;
}

async function downloaded(name: string): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), content: Buffer.concat(chunks).toString('latin1') };
}

describe('in a browser', () => {
  it.each([1280, 390])('shows everything at %i px without an error or a page that scrolls sideways', async (width) => {
    const errors = await open('', width);
    expect(await page.locator('svg.chart').count()).toBe(3);
    expect(await page.locator('.network-canvas canvas').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('svg.chart text')].map((e) => Number.parseFloat(getComputedStyle(e).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(12);
    expect(errors).toEqual([]);
  });

  it('breaks no accessibility rule in light or dark, everything opened', async () => {
    await open();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const checker = Reflect.get(globalThis, 'axe') as typeof axe;
        return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      });
      expect(found).toEqual([]);
    }
  });

  it('redraws a figure when its room changes', async () => {
    await open();
    const width = () => page.locator('svg.chart').first().getAttribute('width');
    const wide = Number(await width());
    await page.setViewportSize({ width: 500, height: 900 });
    await expect.poll(async () => Number(await width())).toBeLessThan(wide);
  });

  it('hands out files that say which run they come from', async () => {
    await open();
    await page.getByText('Download', { exact: true }).first().click();
    const table = await downloaded('Numbers (CSV)');
    expect(table.name).toBe('daylight-abc123-curves.csv');
    expect(table.content.split('\r\n')[2]).toBe("p1,'=1+1,2");
    const drawing = await downloaded('Drawing (SVG)');
    expect(drawing.name).toBe('daylight-abc123-curves.svg');
    for (const part of ['One removal halves it', 'run abc123', 'Links nobody recorded', 'rule 5.3', 'Synthetic data'])
      expect(drawing.content.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(part);
    expect(drawing.content).not.toContain('var(--');
    const picture = await downloaded('Picture (PNG)');
    expect(picture.name).toBe('daylight-abc123-curves.png');
    expect(picture.content.slice(1, 4)).toBe('PNG');
  });

  it('links a figure to its rule and its stage', async () => {
    await open();
    await page.getByText('How this was made').first().click();
    const links = page.locator('figure').first().locator('details[open] a');
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      `${origin}/glossary.html#rule-5-3`,
      `${origin}/run.html#stage-dismantling`,
      `${origin}/glossary.html#degree`,
    ]);
  });

  it('sorts, filters and chooses in a table from the keyboard, and says so', async () => {
    await open();
    const table = page.locator('.sortable-table');
    await table.getByRole('button', { name: 'Degree' }).focus();
    await page.keyboard.press('Enter');
    expect(await table.locator('th').nth(2).getAttribute('aria-sort')).toBe('descending');
    expect(await table.locator('tbody tr').first().innerText()).toMatch(/^p2/);
    await table.getByRole('searchbox').fill('p3 person');
    expect(await table.locator('.table-words').innerText()).toBe('1 of 6 people contains “p3 person”, all shown.');
    const csv = await downloaded('Download CSV');
    expect(csv.content.split('\r\n').slice(1)).toEqual(['p3,Person 3,3', '']);
    await table.getByRole('button', { name: 'p3' }).click();
    expect(await table.locator('tbody tr').getAttribute('aria-current')).toBe('true');
    await table.getByRole('button', { name: 'p3' }).click();
    expect(await page.evaluate(() => Reflect.get(window, 'seen').chosen)).toEqual(['p3', null]);
  });

  it('steps by slider, by button and by itself, telling each step once', async () => {
    await open();
    const words = page.locator('.stepper-words');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    expect(await words.innerText()).toBe('1 removed: 3 left connected of 6');
    await page.getByRole('button', { name: 'Next' }).first().click();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => words.innerText(), { timeout: 5000 }).toContain('4 removed');
    await page.getByRole('button', { name: 'Pause' }).click();
    const events = await page.evaluate(() => Reflect.get(window, 'seen').events);
    expect(events.slice(0, 4)).toEqual([1, 2, 3, 4]);
  });

  it.each(['', '?plain'])('lights the network from the list, and keeps who is removed %s', async (search) => {
    const errors = await open(search);
    await page.getByRole('listbox').focus();
    const words = page.locator('.network-words');
    expect(await words.innerText()).toBe('Person 2: 3 direct links.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=option][aria-selected=true]').getAttribute('data-id')).toBe('p3');
    await page.evaluate(() => Reflect.get(window, 'view').update({ removed: new Set(['p2']) }));
    expect(await words.innerText()).toBe('Person 3: 2 direct links of 3 before removals.');
    expect(await page.locator('[role=option].removed').innerText()).toContain('removed');
    expect(await page.locator('.network').innerText()).not.toContain('Person 5');
    expect(errors).toEqual([]);
  });

  it.each(['', '?plain'])(
    'filters the drawing, its list, its counts and its file alike, and finds a way %s',
    async (search) => {
      const errors = await open(search);
      const count = page.locator('.network-count');
      expect(await count.innerText()).toBe('All 7 links shown.');
      await page.getByLabel('From year').selectOption('2014');
      expect(await count.innerText()).toBe('3 of 7 links shown, since 2014.');
      expect(await page.locator('.node-list [role=option]').count()).toBe(4);
      if (search) expect(await page.locator('.network-canvas line').count()).toBe(3);
      await page.locator('[role=option][data-id=p2]').click();
      expect(await page.locator('.node-neighbours').innerText()).toContain('1 neighbour now');
      const field = page.getByRole('combobox', { name: 'Shortest path from Person 2 to' });
      await field.fill('person 4');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const way = page.locator('.node-path [role=status]').last();
      expect(await way.innerText()).toContain(
        '3 links from Person 2 to Person 4: through Person 3 and Safeguarding first',
      );
      expect(await way.innerText()).toContain('1 record, from shared cells, 2016; strength 7');
      const figure = page.locator('figure', { has: page.locator('.network') });
      await figure.getByText('Download', { exact: true }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name: 'Drawing (SVG)' }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk);
      const drawing = Buffer.concat(chunks).toString('utf8');
      expect(drawing.match(/<line /g)).toHaveLength(3);
      for (const part of [
        'thicker line: stronger link',
        'shortest path',
        '3 of 7 links shown, since 2014',
        'run abc123',
      ])
        expect(drawing.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(part);
      await page.getByRole('button', { name: 'Show all links' }).click();
      expect(await count.innerText()).toBe('All 7 links shown.');
      expect(await way.innerText()).toContain('2 links from Person 2 to Person 4: through Person 3.');
      expect(errors).toEqual([]);
    },
  );

  it('draws the network as SVG on paper', async () => {
    await open();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.network-paper svg').waitFor();
    expect(await page.locator('.network-canvas').isVisible()).toBe(false);
    expect(await page.locator('.figure-leaves-out p').first().isVisible()).toBe(true);
  });

  it('keeps a choice in the address, and from page to page', async () => {
    await open('?mine=1');
    await page.evaluate(() => Reflect.get(window, 'writeSelection')({ group: 'K 1' }));
    expect(new URL(page.url()).search).toBe('?group=K+1&mine=1');
    await page.goto(`${origin}/another`);
    await page.waitForFunction(() => 'readSelection' in window);
    expect(await page.evaluate(() => Reflect.get(window, 'readSelection')('group'))).toEqual({ group: 'K 1' });
    expect(new URL(page.url()).search).toBe('?group=K+1');
  });

  it('gives the value of a choice to whoever listens to it', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('b');
    expect(await page.evaluate(() => Reflect.get(window, 'select').value)).toBe('b');
  });
});
