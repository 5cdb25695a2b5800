import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from '../../components/relationships/layout.ts';
import { linkAt, openLinkTable } from '../../components/relationships/linkTable.ts';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';

let demo: BuiltReport;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  demo = await builtDemo();
  // Under a path of its own: the worker and the files must be found wherever the report stands.
  site = await serveSite(demo.site, { port: 0, base: '/reports/one/' });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(address: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  await page.goto(`${site.url}${address}`);
  return page;
}

async function openLinks(search = ''): Promise<Page> {
  const page = await open(`soc/relationships.html${search}`);
  await page.locator('.relationships[data-ready]:not([aria-busy])').waitFor();
  return page;
}

const words = (page: Page) => page.locator('.relationships .table-words').innerText();
const count = (page: Page) =>
  words(page).then((text) => Number(/^[\d\u202f]+/.exec(text)?.[0].replaceAll('\u202f', '')));

const shownRows = (page: Page) =>
  page
    .locator('.relationships tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));

async function textOf(file: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Links that the page may show: not those between two who are flagged. */
const SHOWN = `(SELECT links.* FROM {links} AS links LEFT JOIN {safeguarding} AS one ON one.nominal_id = a
  LEFT JOIN {safeguarding} AS other ON other.nominal_id = b WHERE one.nominal_id IS NULL OR other.nominal_id IS NULL)`;

const UNFLAGGED = '(nominal_id NOT IN (SELECT nominal_id FROM {safeguarding}))';

const counted = async (where: string) => {
  const [{ links }] = await demo.rows(`SELECT count(*) AS links FROM ${SHOWN} AS shown WHERE ${where}`);
  return Number(links);
};

/** Everything that files of the site hold, packed ones unpacked. */
const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name));
      return {
        name: entry.name,
        text: (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
      };
    });

describe('relationships', () => {
  test('every link of the run can be asked for, but for those between two protected people', async () => {
    const page = await openLinks();
    expect(await count(page)).toBe(await counted('true'));
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => words(page)).toContain('rows 26 to 50 shown, newest first');
    await page.close();
  });

  test('filters by source, group, person, date, strength and words give the run’s counts', async () => {
    const [{ nominal_id: person }] = await demo.rows(`SELECT nominal_id FROM {members} WHERE ${UNFLAGGED}
      ORDER BY degree DESC, nominal_id LIMIT 1`);
    const ofGroup = "(SELECT nominal_id FROM {members} WHERE group_id = 'OCG-001' UNION SELECT 'group:OCG-001')";
    const cases = [
      ['links-source=crime', "source_system = 'crime'"],
      ['group=OCG-001', `a IN ${ofGroup} OR b IN ${ofGroup}`],
      [`links-of=${person}`, `a = '${person}' OR b = '${person}'`],
      ['links-from=2010-01-01&links-to=2012-12-31', "date BETWEEN DATE '2010-01-01' AND DATE '2012-12-31'"],
      ['links-strength=0.5', 'strength >= 0.5'],
      ['links-holding=il-2015-0', "source_ref LIKE 'IL-2015-0%'"],
      [
        'links-source=log&links-from=2019-06-01&links-strength=0.2',
        "source_system = 'log' AND date >= DATE '2019-06-01' AND strength >= 0.2",
      ],
    ];
    for (const [search, where] of cases) {
      const expected = await counted(where);
      expect(expected).toBeGreaterThan(0);
      const page = await openLinks(`?${search}`);
      expect([search, await count(page)]).toEqual([search, expected]);
      await page.context().close();
    }
  });

  test('a filter that is typed and a sort give a file that holds what the screen shows, in its order, named after the run', async () => {
    const page = await openLinks();
    await page.getByRole('combobox', { name: 'Source' }).selectOption('custody');
    await page.getByLabel('From').fill('2016-01-01');
    const expected = await counted("source_system = 'custody' AND date >= DATE '2016-01-01'");
    await expect.poll(() => count(page)).toBe(expected);
    await page.getByRole('button', { name: 'Weight now' }).click();
    await expect.poll(() => words(page)).toContain('by weight now, last or largest first');
    await page.locator('.relationships:not([aria-busy])').waitFor();
    const shown = await shownRows(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^daylight-[0-9a-f]{12}-relationships\.csv$/);
    const [, ...lines] = (await textOf(file)).trimEnd().split('\r\n');
    const cells = lines.map((line) => line.split(','));
    expect(cells).toHaveLength(expected);
    const weights = cells.map((line) => Number(line[9]));
    expect(weights).toEqual(weights.toSorted((x, y) => y - x));
    // What is shown of a number is rounded, and a network has its name; everything else stands in the file as on the screen.
    expect(shown.map((line) => line.slice(0, 4))).toEqual(
      cells.slice(0, 25).map(([network, ...line]) => [network.toUpperCase(), ...line.slice(0, 3)]),
    );
    expect(shown.map((line) => [line[5], line[7]])).toEqual(cells.slice(0, 25).map((line) => [line[5], line[7]]));
    expect(shown.map((line) => Number(line[9]))).toEqual(
      weights.slice(0, 25).map((weight) => expect.closeTo(weight, 5)),
    );
    // The address gives the same again.
    const again = await open(page.url().slice(site.url.length));
    await expect.poll(() => count(again)).toBe(expected);
    await again.close();
    await page.close();
  });

  test('networks have names that are explained, and one alone can be asked for', async () => {
    const page = await openLinks();
    expect((await page.locator('.networks').innerText()).replaceAll(/\s+/g, ' ')).toContain(
      'SOC is the network of serious and organised crime; CSE is the network of child sexual exploitation and abuse.',
    );
    await page.getByRole('combobox', { name: 'Network' }).selectOption('CSE');
    await expect.poll(() => count(page)).toBe(await counted("network = 'cse'"));
    expect(new Set((await shownRows(page)).map(([network]) => network))).toEqual(new Set(['CSE']));
    expect(await page.locator('.relationships tbody abbr').first().getAttribute('title')).toBe(
      'child sexual exploitation and abuse',
    );
    await page.locator('.networks').getByRole('link', { name: 'CSE' }).click();
    await expect.poll(() => page.url()).toMatch(/glossary\.html#cse-network$/);
    expect(await page.locator('#cse-network').innerText()).toBe('CSE network');
    await page.close();
  });

  test('the page of the table stands in the address until something else is asked; one that is not there is the last', async () => {
    const page = await openLinks('?links-source=crime');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => words(page)).toContain('rows 51 to 75 shown');
    expect(new URL(page.url()).searchParams.get('links-page')).toBe('3');
    const again = await open(page.url().slice(site.url.length));
    await expect.poll(() => words(again)).toContain('rows 51 to 75 shown');
    expect(await shownRows(again)).toEqual(await shownRows(page));
    await again.getByRole('combobox', { name: 'Source' }).selectOption('custody');
    await expect.poll(() => words(again)).toContain('rows 1 to 25 shown');
    expect(new URL(again.url()).searchParams.has('links-page')).toBe(false);
    // Elsewhere and back: what is filtered stays, the page does not.
    await again.close();
    await page.goto(`${site.url}glossary.html`);
    await page.goto(`${site.url}soc/relationships.html`);
    await expect.poll(() => words(page)).toContain('rows 1 to 25 shown');
    expect(await page.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('crime');
    await page.close();
    const crimes = await counted("source_system = 'crime'");
    const last = await openLinks('?links-page=100000&links-source=crime');
    await expect.poll(async () => (await words(last)).replaceAll('\u202f', '')).toContain(` to ${crimes} shown`);
    await last.close();
  });

  test('the group chosen elsewhere is chosen here, and its newest links stand there before the table', async () => {
    const page = await open('soc/relationships.html?group=OCG-001');
    await page.locator('.relationships tbody tr').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Group' }).inputValue()).toBe('OCG-001');
    await page.close();
  });
});

describe('the person page', () => {
  const link = async (page: Page, network = 'SOC') =>
    page.locator('.sortable-table', { has: page.getByRole('region', { name: new RegExp(`^${network} links of `) }) });
  const linksIn = async (page: Page, network: string) =>
    Number(/^\d+/.exec(await (await link(page, network)).locator('.table-words').innerText())?.[0]);
  const linksOf = (network: string, id: unknown) => counted(`network = '${network}' AND (a = '${id}' OR b = '${id}')`);

  test('gives every link of somebody with its strength and decay, and marks the words of a log', async () => {
    const [{ nominal_id: id }] = await demo.rows(`SELECT nominal_id FROM {members} WHERE ${UNFLAGGED} AND hops = 1
      ORDER BY links_to_group DESC, nominal_id LIMIT 1`);
    const page = await open(`soc/person.html?person=${id}`);
    const table = await link(page);
    await expect.poll(() => table.locator('.table-words').innerText()).toContain(' links');
    const said = await table.locator('.table-words').innerText();
    expect(Number(/^\d+/.exec(said)?.[0])).toBe(await counted(`network = 'soc' AND (a = '${id}' OR b = '${id}')`));
    const [reference, , , , , how, weight] = (
      await table.locator('tbody tr').first().locator('th,td').allInnerTexts()
    ).map((text) => text.replaceAll(/[\u202f\u2007\u2008]/g, '').trim());
    const [{ strength, weight: known }] = await demo.rows(`SELECT strength, weight FROM {links}
      WHERE network = 'soc' AND source_ref = '${reference}' AND (a = '${id}' OR b = '${id}') LIMIT 1`);
    const [share, decay] = how.split(' × ');
    expect(share.startsWith('1/') ? 1 / Number(share.slice(2)) : Number(share)).toBeCloseTo(Number(strength), 3);
    expect(Number(decay)).toBeCloseTo(Number(known) / Number(strength), 3);
    expect(Number(weight)).toBeCloseTo(Number(known), 3);
    await page.locator('.marked-log mark').first().waitFor();
    const log = await page
      .locator('.marked-log', { has: page.locator('mark') })
      .first()
      .locator('strong')
      .innerText();
    const marked = await page
      .getByRole('article', { name: `Log ${log}` })
      .locator('mark')
      .allInnerTexts();
    const matched = await demo.rows(`SELECT text FROM {matches} WHERE log_id = '${log}' ORDER BY start, group_id`);
    expect(marked.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(
      matched.map(({ text }) => String(text).replaceAll(/\s+/g, ' ')),
    );
    const [{ name }] = await demo.rows(
      `SELECT name FROM {groups} WHERE group_id = (SELECT group_id FROM {second_nearest} WHERE nominal_id = '${id}')`,
    );
    expect(await page.locator('.margin').innerText()).toContain(`Second nearest is ${name}`);
    await page.close();
  });

  test('says of somebody whom shared cells alone put in a network that it is so', async () => {
    for (const network of ['soc', 'cse']) {
      const [person] = await demo.rows(`WITH ends AS (
          SELECT a AS nominal_id, source_system FROM {links} WHERE network = '${network}'
          UNION ALL SELECT b, source_system FROM {links} WHERE network = '${network}')
        SELECT nominal_id FROM ends WHERE ${UNFLAGGED} GROUP BY nominal_id
        HAVING max(CASE WHEN source_system = 'custody' THEN 0 ELSE 1 END) = 0 ORDER BY nominal_id LIMIT 1`);
      const page = await open(`soc/person.html?person=${person.nominal_id}`);
      await expect
        .poll(() => page.locator(`#in-${network} ~ .hangs-on`).first().innerText())
        .toContain('Custody link only');
      await page.close();
    }
  });

  test('somebody in the CSE network alone: no group, their community, every link with its kind, strength and decay', async () => {
    const [{ nominal_id: id, cse_community: community }] = await demo.rows(`SELECT summary.nominal_id, cse_community
      FROM {nominal_summary} AS summary JOIN {links} AS links ON a = nominal_id OR b = nominal_id
      WHERE NOT in_soc AND ${UNFLAGGED} AND links.network = 'cse' AND cse_community IN
        (SELECT community_id FROM {community_harm} WHERE network = 'cse' AND nominals >= 5)
      GROUP BY summary.nominal_id, cse_community HAVING count(DISTINCT source_system) > 1 AND min(source_system) = 'crime'
      ORDER BY nominal_id LIMIT 1`);
    const page = await open(`soc/person.html?person=${id}`);
    await expect.poll(() => page.locator('.person-networks').innerText()).toContain('so no SOC group is theirs');
    expect(await page.locator('#in-soc').count()).toBe(0);
    expect(await page.locator('.margin').count()).toBe(0);
    expect(await page.locator('.cse-role').innerText()).toContain('That is a record, not a conviction.');
    expect(await page.locator('#observablehq-main').innerText()).toContain('may be a relative, a witness or a victim');
    await expect.poll(() => linksIn(page, 'CSE')).toBe(await linksOf('cse', id));
    const table = await link(page, 'CSE');
    await table.getByRole('button', { name: 'Kind' }).click();
    const [reference, kind, , other, , how, weight] = (
      await table.locator('tbody tr').first().locator('th,td').allInnerTexts()
    ).map((text) => text.replaceAll(/[\u202f\u2007\u2008]/g, '').trim());
    expect([reference, kind]).toEqual([
      expect.stringMatching(/^CR-\d+(, CR-\d+)?;\s+victim Protected \d+$/),
      'shared victim',
    ]);
    const [one, two = one] = reference.split(';')[0].split(', ');
    const named = other.startsWith('Protected') ? '' : ` AND (a = '${other}' OR b = '${other}')`;
    const found =
      await demo.rows(`SELECT DISTINCT strength, weight FROM {links} WHERE network = 'cse' AND source_system = 'crime'
      AND source_ref LIKE '${one}|${two}|%' AND (a = '${id}' OR b = '${id}')${named}`);
    expect(found).toHaveLength(1);
    const [proximity, recency] = how.split(' × ').map(Number);
    expect(proximity).toBeCloseTo(Number(found[0].strength), 3);
    expect(recency).toBeCloseTo(Number(found[0].weight) / Number(found[0].strength), 3);
    expect(Number(weight)).toBeCloseTo(Number(found[0].weight), 3);
    await page.locator('.community').getByRole('link').click();
    await expect.poll(() => page.locator('.chosen-community').innerText()).toContain(String(community));
    await page.close();
  });

  test('somebody in both networks has the links of each apart, and all of them among all others, whatever was chosen before', async () => {
    const [{ nominal_id: id }] = await demo.rows(`SELECT nominal_id FROM {nominal_summary} AS summary
      WHERE in_soc AND in_cse AND cse_offender AND ${UNFLAGGED} AND group_id <> 'OCG-001' ORDER BY nominal_id LIMIT 1`);
    const page = await open('soc/relationships.html?group=OCG-001&links-source=custody');
    await page.locator('.relationships tbody tr').first().waitFor();
    await page.goto(`${site.url}soc/person.html?person=${id}`);
    await expect.poll(() => page.locator('.person-networks').innerText()).toContain('In two networks');
    expect(await page.locator('h2').allInnerTexts()).toEqual(
      expect.arrayContaining(['In the SOC network', 'In the CSE network']),
    );
    const [soc, cse] = [await linksOf('soc', id), await linksOf('cse', id)];
    await expect.poll(() => linksIn(page, 'SOC')).toBe(soc);
    await expect.poll(() => linksIn(page, 'CSE')).toBe(cse);
    await page.getByRole('link', { name: 'The same links among all others' }).last().click();
    await expect.poll(() => count(page)).toBe(cse);
    await page.close();
  });

  test('somebody in the CSE network alone leads here from the nominal summary', async () => {
    const [{ nominal_id: id, given_names, family_name }] = await demo.rows(`SELECT nominal_id, given_names, family_name
      FROM {nominal_summary} AS summary JOIN {nominals} AS nominals USING (nominal_id)
      WHERE in_cse AND NOT in_soc AND ${UNFLAGGED} ORDER BY nominal_id LIMIT 1`);
    const page = await open(`soc/nominal-summary.html?look-for=${id}`);
    await page.getByRole('link', { name: `${given_names} ${family_name}` }).click();
    await expect.poll(() => page.locator('#person-name').innerText()).toContain(String(id));
    await page.close();
  });

  test('opens no record of somebody protected, and says where to go', async () => {
    const page = await open('soc/person.html?person=Protected%201');
    await expect.poll(() => page.locator('#observablehq-main').innerText()).toContain('safeguarding first');
    expect(await page.locator('table').count()).toBe(0);
    await page.close();
  });

  test('of a victim’s own id nothing is known, as of one that nobody has', async () => {
    const [{ victim_id: victim }] = await demo.rows('SELECT victim_id FROM {cse_full} ORDER BY victim_id LIMIT 1');
    for (const id of [victim, 'X99999']) {
      const page = await open(`soc/person.html?person=${id}`);
      await expect
        .poll(() => page.locator('#observablehq-main').innerText())
        .toContain(`Nobody stands in this report under the id ${id}.`);
      expect(await page.locator('table').count()).toBe(0);
      await page.close();
    }
  });

  test('no file of people is above 500 KB', () => {
    for (const folder of ['people', 'log-words']) {
      const place = path.join(demo.site, '_file', 'data', 'soc', folder);
      const sizes = readdirSync(place).map((file) => readFileSync(path.join(place, file)).length);
      expect(sizes.length).toBeGreaterThan(2);
      expect(Math.max(...sizes)).toBeLessThan(500_000);
    }
  });
});

describe('safeguarding first, in packed files', () => {
  test('no file holds the id or the name of anybody flagged', async () => {
    // A victim may stand in no network, and in the reference of a link between two others.
    const flagged = await demo.rows(`SELECT nominal_id, given_names, family_name FROM {safeguarding} AS flags
      LEFT JOIN {nominals} AS people USING (nominal_id)`);
    expect(flagged.filter(({ family_name }) => family_name === null).length).toBeGreaterThan(0);
    const named = await demo.rows(`SELECT given_names, family_name FROM {nominals} WHERE ${UNFLAGGED}`);
    const others = named.map(({ given_names, family_name }) => `${given_names} ${family_name}`).join('\n');
    const texts = textsOf(path.join(demo.site, '_file', 'data', 'soc')).filter(({ name }) => name.endsWith('.bin'));
    expect(texts.length).toBeGreaterThan(5);
    const held = new Set(texts.flatMap(({ text }) => text.match(/N\d{5}/g) ?? []));
    expect(held.size).toBeGreaterThan(1000);
    expect(flagged.filter(({ nominal_id }) => held.has(String(nominal_id)))).toEqual([]);
    const all = texts.map(({ text }) => text.toLowerCase()).join('\n');
    const names = flagged
      .filter(({ family_name }) => family_name !== null)
      .map(({ given_names, family_name }) => `${given_names} ${family_name}`)
      .filter((name) => !others.includes(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => all.includes(name.toLowerCase()))).toEqual([]);
  });

  test('all links stand in the order of what is shown, and none is between two protected people', () => {
    const folder = path.join(demo.site, '_file', 'data', 'soc', 'relationships');
    const read = (name: string) =>
      readFileSync(path.join(folder, readdirSync(folder).find((file) => file.startsWith(name)) ?? ''));
    const layout: Layout = JSON.parse(read('layout').toString());
    const unpacked = gunzipSync(read('links'));
    const table = openLinkTable(layout, new Uint8Array(unpacked).buffer);
    const people = table.texts.people.text.trimEnd().split('\n');
    expect(people).toEqual(people.toSorted());
    const keys = Array.from({ length: table.rows }, (_, row) => linkAt(table, row)).map(
      ([, source, ref, date, a, , b]) => {
        expect(a < b).toBe(true);
        expect(a.startsWith('Protected ') && b.startsWith('Protected ')).toBe(false);
        if (source === 'custody') expect(ref.startsWith(`${a}|${b}|`)).toBe(true);
        return { date, within: [source, ref, a, b].join('\n') };
      },
    );
    expect(keys.filter(({ date }, at) => at > 0 && date > keys[at - 1].date)).toEqual([]);
    expect(
      keys.filter(({ date, within }, at) => at > 0 && date === keys[at - 1].date && within < keys[at - 1].within),
    ).toEqual([]);
  });

  test('nothing of protected people but the reason is in the files of people', () => {
    const folder = path.join(demo.site, '_file', 'data', 'soc', 'people');
    for (const { name, text } of textsOf(folder)) {
      if (!name.endsWith('.bin')) continue;
      const people: Record<string, { safeguarding?: string; records?: unknown }> = JSON.parse(text);
      const ids = Object.keys(people);
      expect(ids).toEqual(ids.toSorted());
      for (const [id, entry] of Object.entries(people))
        if (id.startsWith('Protected ')) expect(Object.keys(entry)).toEqual(['safeguarding']);
        else expect(entry.safeguarding).toBeUndefined();
    }
  });
});

test('neither page is wider than a phone', async () => {
  const [{ nominal_id: both }] = await demo.rows(`SELECT nominal_id FROM {nominal_summary} AS summary
    WHERE in_soc AND cse_offender AND ${UNFLAGGED} ORDER BY nominal_id LIMIT 1`);
  for (const address of ['soc/relationships.html', `soc/person.html?person=${both}`]) {
    const page = await open(address, 390);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
