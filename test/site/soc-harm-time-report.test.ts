import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltReport, builtDemo } from './built-report.ts';
import { cellsOf, cellsUnder, inBrowser, tableOf } from './pages.ts';

let demo: BuiltReport;
/** The largest group. */
let largest: { id: string; name: string };

beforeAll(async () => {
  demo = await builtDemo();
  const [{ group_id, name }] = await demo.rows('SELECT group_id, name FROM {groups} ORDER BY members DESC LIMIT 1');
  largest = { id: String(group_id), name: String(name) };
}, 900_000);

const openPage = inBrowser();
const open = (address: string, width?: number) => openPage(demo, address, { width });

const dataOf = (start: string): unknown[] => {
  const folder = path.join(demo.site, '_file', 'data', 'soc');
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.startsWith(start) && file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
};

describe('network harm', () => {
  test('gives each group both indices of the run, and the share of its crimes without a score', async () => {
    const page = await open('soc/harm.html');
    const expected = await demo.rows(`SELECT group_id, crimes, cchi_days, ons_css, crimes_without_cchi FROM {group_harm}
      ORDER BY ons_css DESC`);
    const shown = await cellsOf(page, 'Harm by group');
    expect(
      shown.map(([id, , , crimes, cchi, ons, none]) => [id, Number(crimes), Number(cchi), Number(ons), none]),
    ).toEqual(
      expected.map(({ group_id, crimes, cchi_days, ons_css, crimes_without_cchi }) => [
        group_id,
        crimes,
        Math.round(Number(cchi_days)),
        Math.round(Number(ons_css)),
        `${Number(((100 * Number(crimes_without_cchi)) / Number(crimes)).toFixed(1))}%`,
      ]),
    );
    const [{ none, every }] = await demo.rows(
      'SELECT sum(CASE WHEN cchi_days IS NULL THEN crimes ELSE 0 END) AS none, sum(crimes) AS every FROM {offence_harm}',
    );
    const share = ((100 * Number(none)) / Number(every)).toFixed(1);
    expect(await page.locator('#figure-harm-missing').innerText()).toContain(`blind to ${share}% of crimes`);
    await page.close();
  });

  test('its parts add up to the harm of the group', async () => {
    const wrong = await demo.rows(`SELECT harm.group_id FROM {group_harm} AS harm JOIN (
        SELECT group_id, sum(cchi_days) AS cchi, sum(ons_css) AS ons, sum(members) AS members FROM {network_harm} GROUP BY group_id
      ) AS parts ON parts.group_id = harm.group_id JOIN {groups} AS groups ON groups.group_id = harm.group_id
      WHERE abs(cchi - harm.cchi_days) > 1e-6 OR abs(ons - harm.ons_css) > 1e-6 OR parts.members <> groups.members
        OR groups.crimes <> harm.crimes OR groups.cchi_days <> harm.cchi_days`);
    expect(wrong).toEqual([]);
  });
});

describe('a group’s years', () => {
  test('are the run’s, of the group in the address, which stays chosen on the next page', async () => {
    const page = await open(`soc/years.html?group=${largest.id}`);
    const [peak] = await demo.rows(
      `SELECT year, nominals FROM {temporal} WHERE group_id = '${largest.id}' ORDER BY nominals DESC, year LIMIT 1`,
    );
    await expect
      .poll(() => page.locator('#figure-years-nominals').innerText())
      .toBe(`${largest.name} was largest in ${peak.year}, with ${peak.nominals} people`);
    const rows = (await cellsUnder(page, 'years-cchi')).map((cells) => cells.map(Number));
    const expected = await demo.rows(
      `SELECT year, cchi_days, crimes_without_cchi FROM {temporal} WHERE group_id = '${largest.id}' ORDER BY year`,
    );
    expect(rows).toEqual(
      expected.map(({ year, cchi_days, crimes_without_cchi }) => [
        year,
        Math.round(Number(cchi_days)),
        crimes_without_cchi,
      ]),
    );
    await page.locator('#observablehq-sidebar').getByRole('link', { name: 'Most harmful' }).click();
    await expect.poll(() => page.getByRole('combobox', { name: /^Group/ }).inputValue()).toBe(largest.id);
    await page.close();
  });

  test('change with the group that is chosen, and so does the address', async () => {
    const page = await open('soc/years.html');
    const [other] = await demo.rows(
      `SELECT group_id, name FROM {groups} WHERE group_id <> '${largest.id}' ORDER BY members DESC LIMIT 1`,
    );
    await page.getByRole('combobox', { name: /^Group/ }).selectOption(String(other.group_id));
    await expect.poll(() => page.locator('#figure-years-nominals').innerText()).toContain(String(other.name));
    expect(page.url()).toContain(`group=${other.group_id}`);
    await page.close();
  });
});

describe('decades side by side', () => {
  test('the overview counts members and pairs of each group and decade, and leads to the group’s page', async () => {
    const page = await open(`soc/decades/index.html?group=${largest.id}`);
    const expected = await demo.rows(`SELECT name,
        count(CASE WHEN decade = '2000-2009' THEN 1 END) AS first, count(CASE WHEN decade = '2010-2019' THEN 1 END) AS last
      FROM {groups} AS groups LEFT JOIN {decade_members} AS members ON members.group_id = groups.group_id
      GROUP BY name ORDER BY name`);
    const shown = await cellsOf(page, 'Groups by decade');
    expect(shown.map(([name, first, , last]) => [name, Number(first), Number(last)]).sort()).toEqual(
      expected.map(({ name, first, last }) => [String(name).replaceAll(' ', ''), first, last]).sort(),
    );
    await page.getByRole('link', { name: `Lay the decades of ${largest.name} side by side` }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(`${largest.name} by decade`);
    for (const decade of ['2000-2009', '2010-2019']) {
      const [{ people }] = await demo.rows(
        `SELECT count(*) AS people FROM {decade_members} WHERE group_id = '${largest.id}' AND decade = '${decade}'`,
      );
      expect(await page.locator(`#figure-decade-${decade}`).innerText()).toContain(`: ${people} people`);
    }
    await page.close();
  });
});

describe('longest standing', () => {
  test('is in the order of the method, of everyone who may be named, and places are not closed up', async () => {
    const page = await open('soc/longest-standing.html');
    const expected =
      await demo.rows(`SELECT nominal_id, CAST(first_linked AS VARCHAR) AS first, CAST(last_linked AS VARCHAR) AS last,
        first_group.name AS first_group, now.name AS now
      FROM {members} AS members LEFT JOIN {safeguarding} AS flags USING (nominal_id)
      LEFT JOIN {groups} AS first_group ON first_group.group_id = first_group_id
      LEFT JOIN {groups} AS now ON now.group_id = members.group_id
      WHERE reasons IS NULL ORDER BY last_linked - first_linked DESC, first_linked, nominal_id LIMIT 12`);
    const shown = await cellsOf(page, 'Longest standing');
    const named = shown.filter(([, id]) => id !== '◆').slice(0, 12);
    expect(named.map(([, id, , , first, last, firstGroup, now]) => [id, first, last, firstGroup, now])).toEqual(
      expected.map((row) => [
        row.nominal_id,
        row.first,
        row.last,
        String(row.first_group).replaceAll(' ', ''),
        String(row.now).replaceAll(' ', ''),
      ]),
    );
    expect(shown.map(([place]) => Number(place))).toEqual(shown.map(([place]) => Number(place)).sort((x, y) => x - y));
    await page.close();
  });
});

describe('most harmful', () => {
  test('has the ten of a group by each index, equals sharing a rank, and exports what is filtered', async () => {
    const page = await open(`soc/most-harmful.html?group=${largest.id}`);
    const expected = await demo.rows(`SELECT nominal_id, crimes, cchi_days, ons_css FROM (
        SELECT *, rank() OVER (ORDER BY cchi_days DESC) AS by_cchi, rank() OVER (ORDER BY ons_css DESC) AS by_ons
        FROM {members} WHERE group_id = '${largest.id}') AS ranked
      LEFT JOIN {safeguarding} AS flags USING (nominal_id)
      WHERE reasons IS NULL AND ((by_cchi <= 10 AND cchi_days > 0) OR (by_ons <= 10 AND ons_css > 0)) ORDER BY nominal_id`);
    const shown = await cellsOf(page, /^Most harmful/);
    const named = shown.filter(([id]) => id !== '◆');
    expect(named.map(([id, , , , , crimes]) => [id, Number(crimes)]).sort()).toEqual(
      expected.map(({ nominal_id, crimes }) => [nominal_id, crimes]),
    );
    const table = tableOf(page, /^Most harmful/);
    await table.getByRole('searchbox').fill(String(expected[0].nominal_id));
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    const data = lines.filter((line) => line.startsWith(String(expected[0].nominal_id)));
    expect(data).toHaveLength(1);
    expect(lines.at(-1)).toBe(data[0]);
    await page.close();
  });
});

test('nobody protected has a figure, a code beside a rank, or a place in an order that tells an id', () => {
  const [standing, harmful] = ['standing', 'harmful'].map(
    (name) => dataOf(name)[0] as { rows: Readonly<Record<string, unknown>>[] },
  );
  for (const { rows } of [standing, harmful]) {
    const flagged = rows.filter(({ safeguarding }) => safeguarding === true);
    expect(flagged.length).toBeGreaterThan(5);
    const figures = [
      'id',
      'born',
      'days',
      'first_linked',
      'last_linked',
      'first_group',
      'crimes',
      'cchi_days',
      'ons_css',
    ];
    for (const row of flagged) expect(figures.filter((figure) => (row[figure] ?? null) !== null)).toEqual([]);
  }
  // Of people who share a place, those who are named come first, by id.
  for (let at = 1; at < standing.rows.length; at++) {
    const [before, row] = [standing.rows[at - 1], standing.rows[at]];
    if (before.place !== row.place) continue;
    expect(before.safeguarding === true && row.safeguarding === false).toBe(false);
    if (row.safeguarding === false) expect(String(before.id) < String(row.id)).toBe(true);
  }
  for (const page of dataOf('decades/') as {
    people: { id: string; safeguarding: string | null; decades: ({ degree: unknown } | null)[] }[];
  }[]) {
    const ids = page.people.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const { safeguarding, decades } of page.people)
      if (safeguarding !== null) for (const member of decades) expect(member?.degree ?? null).toBe(null);
  }
});

test('no page is wider than a phone', async () => {
  const own = `soc/decades/${largest.id.toLowerCase()}.html`;
  for (const address of ['soc/harm', 'soc/years', 'soc/decades/index', 'soc/longest-standing', 'soc/most-harmful']
    .map((page) => `${page}.html`)
    .concat(own)) {
    const page = await open(address, 390);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
