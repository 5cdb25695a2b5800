import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchToken } from '../../components/person/searchTokens.ts';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;
/** All groups, the largest first. */
let groups: { id: string; name: string }[];

beforeAll(async () => {
  demo = await builtDemo();
  site = await serveSite(demo.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
  const found = await demo.rows('SELECT group_id, name FROM {groups} ORDER BY members DESC, group_id');
  groups = found.map(({ group_id, name }) => ({ id: String(group_id), name: String(name) }));
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

const box = (page: Page, name: string | RegExp) => page.getByRole('combobox', { name });

const tableOf = (page: Page, caption: string | RegExp) =>
  page.locator('.sortable-table', { has: page.getByRole('region', { name: caption }) });

/** The cells of a table's rows, without white space. */
async function cellsOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  const lines = tableOf(page, caption).locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s/g, '') ?? '')),
  );
}

/** The rows of the table under a figure, without white space. */
async function figureRows(page: Page, name: string): Promise<string[][]> {
  const figure = page.locator('figure', { has: page.locator(`#figure-${name}`) });
  await figure.getByText('Table', { exact: true }).click();
  const lines = figure.locator('tbody tr');
  await lines.first().waitFor();
  return lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s/g, '') ?? '')),
  );
}

/** What a table offers as a file, a line each. */
async function fileOf(page: Page, caption: string | RegExp): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tableOf(page, caption).getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
}

const spaceless = (text: unknown) => String(text).replaceAll(/\s/g, '');

const dataOf = (start: string): unknown => {
  const folder = path.join(demo.site, '_file', 'data', 'soc');
  const file = readdirSync(folder).find((each) => each.startsWith(`${start}.`));
  return JSON.parse(readFileSync(path.join(folder, String(file)), 'utf8'));
};

describe('comparing two groups', () => {
  test('any pair: what is chosen stands in the address, a new choice keeps the other group, and both go on to other pages', async () => {
    const [a, b, c] = groups;
    const page = await open(`soc/compare.html?group=${a.id}&with=${b.id}`);
    await expect.poll(() => box(page, 'Compared with').inputValue()).toBe(b.id);
    expect(await box(page, 'Group').inputValue()).toBe(a.id);
    await box(page, 'Compared with').selectOption(c.id);
    await expect.poll(() => page.url()).toContain(`with=${c.id}`);
    expect(page.url()).toContain(`group=${a.id}`);
    await box(page, 'Group').selectOption(b.id);
    await expect.poll(() => page.url()).toContain(`group=${b.id}`);
    await expect.poll(() => box(page, 'Compared with').inputValue()).toBe(c.id);
    // Whoever becomes the first cannot be the second.
    await box(page, 'Group').selectOption(c.id);
    await expect.poll(() => box(page, 'Compared with').inputValue()).toBe(a.id);
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Year by year' }).click();
    await expect.poll(() => box(page, 'Group').inputValue()).toBe(c.id);
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Compare two groups' }).click();
    await expect.poll(() => box(page, 'Group').inputValue()).toBe(c.id);
    expect(await box(page, 'Compared with').inputValue()).toBe(a.id);
    await page.close();
  });

  test('gives the counts and quantiles of the run over everyone and over immediate members', async () => {
    const pair = groups.slice(0, 2);
    const page = await open(`soc/compare.html?group=${pair[0].id}&with=${pair[1].id}`);
    for (const [scope, hops] of [
      ['everyone', 99],
      ['immediate', 1],
    ] as const) {
      if (scope === 'immediate') {
        await box(page, 'People').selectOption(scope);
        await expect.poll(() => page.locator('.figure-subtitle').first().innerText()).toContain('immediate members');
        expect(page.url()).toContain('people=immediate');
      }
      await page.locator('#figure-compare-degree').waitFor();
      const shown = await figureRows(page, 'compare-degree');
      const expected: string[][] = [];
      for (const { id, name } of pair) {
        const found = await demo.rows(
          `SELECT degree FROM {members} AS members WHERE group_id = '${id}' AND hops <= ${hops} ORDER BY degree`,
        );
        const degrees = found.map(({ degree }) => Number(degree));
        const upTo = (share: number) => degrees[Math.ceil(degrees.length * share) - 1];
        const zeros = degrees.filter((degree) => degree === 0).length;
        expected.push(
          [name, degrees.length, zeros, upTo(0.25), upTo(0.5), upTo(0.75), degrees.at(-1)].map((cell) =>
            spaceless(cell),
          ),
        );
      }
      expect(shown).toEqual(expected);
    }
    const sizes = await demo.rows(`SELECT members, cchi_days, ons_css FROM {groups} AS groups
      WHERE group_id IN ('${pair[0].id}', '${pair[1].id}') ORDER BY members DESC`);
    const harm = await figureRows(page, 'compare-harm');
    expect(harm.map(([, , cchi, ons]) => [Number(cchi), Number(ons)])).toEqual(
      sizes.map(({ cchi_days, ons_css }) => [Math.round(Number(cchi_days)), Math.round(Number(ons_css))]),
    );
    await page.close();
  });

  test('draws the curve of the order that is chosen, step by step as the run has it', async () => {
    const [a, b] = groups.slice(-2);
    const page = await open(`soc/compare.html?group=${a.id}&with=${b.id}&order=degree`);
    await page.locator('#figure-compare-gcc').waitFor();
    const shown = await figureRows(page, 'compare-gcc');
    for (const { id, name } of [a, b]) {
      const steps = await demo.rows(
        `SELECT step, gcc FROM {dismantling} AS steps WHERE unit = '${id}' AND "order" = 'degree' ORDER BY step`,
      );
      const own = shown.filter(([of]) => of === spaceless(name));
      expect(own.length).toBeGreaterThan(20);
      for (const [, step, left] of own) expect(Number(left)).toBe(Number(steps[Number(step)].gcc));
      expect(Number(own.at(-1)?.[1])).toBe(steps.length - 1);
    }
    await page.close();
  });
});

describe('places', () => {
  test('the table has the locations of the group and year that are chosen, and its file what is filtered', async () => {
    const [{ id, name }] = groups;
    const [{ year }] = await demo.rows(
      `SELECT year FROM {locations} AS locations WHERE group_id = '${id}' GROUP BY year ORDER BY sum(logs) DESC, year LIMIT 1`,
    );
    const page = await open(`soc/places.html?group=${id}`);
    await box(page, 'Year').selectOption(String(year));
    await expect.poll(() => page.url()).toContain(`year=${year}`);
    const expected = await demo.rows(`SELECT location, area, logs FROM {locations} AS locations
      WHERE group_id = '${id}' AND year = ${year} ORDER BY logs DESC, location LIMIT 10`);
    await expect.poll(() => page.locator('#figure-places-map').innerText()).toContain(`that name ${name} in ${year}`);
    const shown = await cellsOf(page, /^Top locations/);
    expect(shown.slice(0, 10).map(([location, area, logs]) => [location, area, logs])).toEqual(
      expected.map(({ location, area, logs }) => [spaceless(location), spaceless(area), String(logs)]),
    );
    await box(page, 'Area').selectOption(String(expected[0].area));
    await expect
      .poll(async () => new Set((await cellsOf(page, /^Top locations/)).map(([, area]) => area)))
      .toEqual(new Set([spaceless(expected[0].area)]));
    const lines = await fileOf(page, /^Top locations/);
    const words = await tableOf(page, /^Top locations/)
      .locator('.table-words')
      .first()
      .innerText();
    const listed = lines.filter((line) => line.includes(`,${expected[0].area},`));
    expect(listed.length).toBe(Number(/\d+/.exec(words.replaceAll(/\s/g, ' '))?.[0]));
    await page.close();
  });

  test('the map asks nobody for anything, and draws a disc for every location with coordinates', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${site.url}soc/places.html?group=${groups[0].id}`);
    const discs = page.locator('figure circle');
    await discs.first().waitFor();
    const [{ locations }] = await demo.rows(`SELECT count(DISTINCT location) AS locations FROM {locations} AS locations
      WHERE group_id = '${groups[0].id}' AND latitude IS NOT NULL`);
    expect(await discs.count()).toBeGreaterThan(30);
    expect(await discs.count()).toBeLessThanOrEqual(Number(locations));
    expect(new Set(asked)).toEqual(new Set([new URL(site.url).origin]));
    await page.close();
  });
});

describe('the tables of the first ten', () => {
  test('most connections: distinct people in the whole network, of everyone who may be named', async () => {
    const [{ id }] = groups;
    const page = await open(`soc/most-connections.html?group=${id}`);
    const expected = await demo.rows(`SELECT nominal_id, connections, place FROM (
        SELECT nominal_id, connections, rank() OVER (ORDER BY connections DESC) AS place FROM (
          SELECT members.nominal_id, count(DISTINCT CASE WHEN edges.a = members.nominal_id THEN edges.b ELSE edges.a END) AS connections
          FROM {members} AS members JOIN {edges} AS edges
            ON network = 'soc' AND (edges.a = members.nominal_id OR edges.b = members.nominal_id)
          WHERE members.group_id = '${id}' AND edges.a NOT LIKE 'group:%' AND edges.b NOT LIKE 'group:%'
          GROUP BY members.nominal_id) AS counted) AS ranked
      LEFT JOIN {safeguarding} AS flags USING (nominal_id) WHERE place <= 10 AND reasons IS NULL ORDER BY nominal_id`);
    const shown = (await cellsOf(page, /^Most connections/)).filter(([person]) => person !== '◆');
    expect(
      shown.map(([person, , , place, connections]) => [person, Number(place), Number(connections)]).sort(),
    ).toEqual(expected.map(({ nominal_id, place, connections }) => [nominal_id, place, connections]));
    const leads = await page
      .locator('td a[href*="person.html?person="]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('person')),
      );
    expect(leads.sort()).toEqual(expected.map(({ nominal_id }) => nominal_id));
    await page.close();
  });

  test('top dismantle: the first ten removals of the order that is chosen, with the places of those withheld', async () => {
    const [{ id }] = groups;
    const page = await open(`soc/top-dismantle.html?group=${id}`);
    for (const order of ['iterative-betweenness', 'degree']) {
      await box(page, 'Order of removal').selectOption(order);
      await expect.poll(() => page.url()).toContain(`order=${order}`);
      const expected = await demo.rows(`SELECT step, removed, withheld, gcc FROM {dismantling} AS steps
        WHERE unit = '${id}' AND "order" = '${order}' AND step BETWEEN 1 AND 10 ORDER BY step`);
      await expect
        .poll(async () =>
          (await cellsOf(page, /^Top dismantle/)).map(([, step, person, , , left]) => [
            Number(step),
            person,
            Number(left),
          ]),
        )
        .toEqual(expected.map(({ step, removed, withheld, gcc }) => [step, withheld ? '◆' : removed, gcc]));
    }
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Group connections' }).click();
    await expect.poll(() => box(page, 'Group').inputValue()).toBe(id);
    await page.close();
  });

  test('group connections: pairs by people of the last 12 months; the group that is chosen stands first; the file is the screen', async () => {
    const page = await open('soc/group-connections.html');
    const pairs = await demo.rows(`SELECT group_a, group_b, facilitators_last_12_months AS recent, facilitators
      FROM {group_links} AS links ORDER BY recent DESC`);
    const shown = await cellsOf(page, 'Group connections');
    expect(shown.map(([, , recent]) => Number(recent))).toEqual(pairs.slice(0, 25).map(({ recent }) => recent));
    const [{ id, name }] = groups;
    await box(page, 'Group').selectOption(id);
    const own = pairs.filter(({ group_a, group_b }) => group_a === id || group_b === id);
    const caption = `Group connections of ${name}`;
    await expect.poll(async () => (await cellsOf(page, caption)).length).toBe(own.length);
    const rows = await cellsOf(page, caption);
    expect(new Set(rows.map(([first]) => first))).toEqual(new Set([spaceless(name)]));
    const lines = await fileOf(page, caption);
    expect(lines.slice(-own.length).map((line) => line.split(',').map(spaceless))).toEqual(rows);
    await page.close();
  });
});

describe('the nominal summary', () => {
  const CAPTION = /^Nominal summary/;
  const FLAGGED = '(nominal_id IN (SELECT nominal_id FROM {safeguarding}))';
  const folder = () => path.join(demo.site, '_file', 'data', 'soc', 'nominal-summary');

  /** Opens the page and counts what of its lists is loaded. */
  async function openCounted(search: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const lists: string[] = [];
    page.on('request', (request) => {
      if (/nominal-summary\/\d+\..*bin$/.test(request.url())) lists.push(request.url());
    });
    await page.goto(`${site.url}soc/nominal-summary.html${search}`);
    return { page, lists };
  }

  async function lookUp(page: Page, text: string): Promise<void> {
    await page.getByRole('searchbox', { name: 'Id, PNC, CRO or surname' }).fill(text);
    await page.getByRole('button', { name: 'Look up' }).click();
  }

  test('loads nothing until somebody is asked for; a PNC number finds its row, a surname everyone who may be named', async () => {
    const [one] =
      await demo.rows(`SELECT summary.nominal_id, given_names, family_name, pnc_id, cro_number, groups.name, summary.crimes
      FROM {nominal_summary} AS summary JOIN {nominals} AS nominals USING (nominal_id) JOIN {groups} AS groups USING (group_id)
      WHERE NOT ${FLAGGED} AND pnc_id IS NOT NULL AND cro_number IS NOT NULL AND in_soc ORDER BY nominal_id LIMIT 1`);
    const { page, lists } = await openCounted('');
    await page.locator('.nobody-yet').waitFor();
    expect(await page.locator('.nobody-yet').innerText()).toContain('nothing is loaded');
    expect(lists).toEqual([]);
    await lookUp(page, String(one.pnc_id).toLowerCase());
    const [row] = await cellsOf(page, CAPTION);
    expect([row[0], row[1], row[3], row[4]]).toEqual(
      [one.nominal_id, `${one.given_names} ${one.family_name}`, one.pnc_id, one.cro_number].map(spaceless),
    );
    expect(row).toContain(spaceless(one.name));
    expect(lists).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get('look-for')).toBe(String(one.pnc_id).toLowerCase());
    await lookUp(page, String(one.family_name));
    const family = String(one.family_name).toLowerCase();
    const expected =
      await demo.rows(`SELECT nominal_id FROM {nominal_summary} AS summary JOIN {nominals} AS nominals USING (nominal_id)
      WHERE NOT ${FLAGGED} AND lower(family_name) LIKE '${family}%' ORDER BY nominal_id`);
    await expect
      .poll(async () => (await cellsOf(page, CAPTION)).map(([id]) => id).sort())
      .toEqual(expected.slice(0, 25).map(({ nominal_id }) => nominal_id));
    await page
      .getByRole('link', { name: `${one.given_names} ${one.family_name}` })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain(`person.html?person=`);
    await page.close();
  });

  test('the group chosen elsewhere is chosen here with all its members, the protected under a code; filtered by network, the file is the screen', async () => {
    const [{ id, name }] = groups;
    const page = await open(`soc/most-connections.html?group=${id}`);
    expect((await cellsOf(page, /^Most connections/)).length).toBeGreaterThan(0);
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Nominal summary' }).click();
    await expect.poll(() => box(page, 'Group').inputValue()).toBe(id);
    expect(page.url()).toContain(`group=${id}`);
    const [{ members, flagged }] =
      await demo.rows(`SELECT count(*) AS members, sum(CASE WHEN ${FLAGGED} THEN 1 ELSE 0 END) AS flagged
      FROM {members} AS members WHERE group_id = '${id}'`);
    expect(Number(flagged)).toBeGreaterThan(0);
    const said = () => tableOf(page, CAPTION).locator('.table-words').first().innerText();
    await expect.poll(async () => spaceless(await said())).toContain(`${members}people`);
    const all = await fileOf(page, CAPTION);
    const codes = all.filter((line) => line.startsWith('Protected '));
    expect(codes).toHaveLength(Number(flagged));
    for (const line of codes)
      expect(line).toMatch(new RegExp(`^Protected \\d+,safeguarding first,,,,SOC,${name},+[a-z0-9;-]+$`));
    await box(page, 'Network').selectOption('cse');
    const both = await demo.rows(`SELECT nominal_id FROM {nominal_summary} AS summary
      WHERE group_id = '${id}' AND in_cse AND NOT ${FLAGGED} ORDER BY nominal_id`);
    expect(both.length).toBeGreaterThan(0);
    await expect.poll(async () => spaceless(await said())).toMatch(new RegExp(`^${both.length}(people|person)`));
    await page.getByRole('button', { name: 'ONS score' }).click();
    const shown = await cellsOf(page, CAPTION);
    const lines = (await fileOf(page, CAPTION)).slice(-both.length).map((line) => line.split(','));
    expect(lines.map(([nominal]) => nominal).toSorted()).toEqual(both.map(({ nominal_id }) => nominal_id));
    expect(shown.map((row) => row.slice(0, 2))).toEqual(
      lines.slice(0, 25).map((line) => line.slice(0, 2).map(spaceless)),
    );
    expect(new Set(lines.map((line) => line[6]))).toEqual(new Set([name]));
    await page.close();
  });

  test('no file is above 500 KB; of nobody flagged is there an id, a number or a name, but a code and the reason', async () => {
    const flagged = await demo.rows(
      `SELECT nominal_id, pnc_id, cro_number FROM {safeguarding} AS flags LEFT JOIN {protected_numbers} AS numbers USING (nominal_id)`,
    );
    const files = readdirSync(folder()).filter((name) => name.endsWith('.bin'));
    const packed = files.map((name) => readFileSync(path.join(folder(), name)));
    expect(packed.length).toBeGreaterThan(2);
    expect(Math.max(...packed.map(({ length }) => length))).toBeLessThan(500_000);
    const lists = packed.flatMap((bytes) =>
      Object.entries<(string | null)[][]>(JSON.parse(gunzipSync(bytes).toString('utf8'))),
    );
    const texts = new Set(lists.flatMap(([key, list]) => [key.split('\n')[0], ...list.flat().map(String)]));
    const numbers = flagged.flatMap(({ nominal_id, pnc_id, cro_number }) => [nominal_id, pnc_id, cro_number]);
    const held = numbers
      .filter((number) => number !== null)
      .flatMap((number) => [String(number), searchToken(String(number))])
      .filter((number) => texts.has(number));
    expect(numbers.length).toBeGreaterThan(100);
    expect(held).toEqual([]);
    const codes = lists.flatMap(([key, list]) =>
      list.filter(([id]) => id?.startsWith('Protected ')).map((row) => [key, row] as const),
    );
    expect(codes.length).toBeGreaterThan(10);
    for (const [key, row] of codes) expect([key.startsWith('group:'), row.length]).toEqual([true, 2]);
  });

  test('says of a protected person’s number that nobody is found by it', async () => {
    const [{ pnc_id }] = await demo.rows(`SELECT pnc_id FROM {nominals} AS nominals
      WHERE ${FLAGGED} AND pnc_id IS NOT NULL ORDER BY nominal_id LIMIT 1`);
    const page = await open(`soc/nominal-summary.html?look-for=${encodeURIComponent(String(pnc_id))}`);
    await page.locator('.nobody-yet').waitFor();
    expect(await page.locator('.nobody-yet').innerText()).toContain('Nobody who may be named');
    await page.close();
  });
});

test('nobody protected has an id, a name or a figure in these tables, and there are such people', async () => {
  const flagged = await demo.rows(`SELECT nominal_id, family_name, given_names FROM {safeguarding} AS flags
    JOIN {nominals} AS nominals USING (nominal_id)`);
  const { rows } = dataOf('connections') as { rows: Readonly<Record<string, unknown>>[] };
  const withheld = rows.filter(({ safeguarding }) => safeguarding === true);
  expect(withheld.length).toBeGreaterThan(5);
  for (const row of withheld) expect([row.id, row.born, row.connections, row.inside]).toEqual([null, null, null, null]);
  for (const name of ['connections', 'top-dismantle', 'compare', 'places', 'group-connections']) {
    const text = JSON.stringify(dataOf(name));
    const found = flagged.filter(({ nominal_id }) => text.includes(JSON.stringify(String(nominal_id))));
    expect(found).toEqual([]);
  }
});

test('no page is wider than a phone, nor loads more than 2 MB of data', async () => {
  const { id } = groups[0];
  const addresses = ['compare', 'places', 'most-connections', 'top-dismantle', 'group-connections', 'nominal-summary'];
  for (const address of addresses) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    let loaded = 0;
    page.on('response', async (response) => {
      if (response.url().includes('/_file/data/')) loaded += (await response.body()).length;
    });
    await page.goto(`${site.url}soc/${address}.html?group=${id}`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(loaded).toBeGreaterThan(1000);
    expect(loaded).toBeLessThan(2e6);
    await page.close();
  }
});
