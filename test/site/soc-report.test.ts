import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpackEdges, unpackRows } from '../../components/networks/unpackNetwork.ts';
import { type GroupLink, unpackGroupLinks } from '../../components/person/groupLinks.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';
import { inBrowser, tableOf } from './pages.ts';

let demo: BuiltReport;
/** Somebody as a group's file shows them. */
type Shown = Record<string, unknown> & { readonly id: string; readonly safeguarding: string | null };
/** The largest group and its page. */
let largest: { id: string; name: string; address: string };

beforeAll(async () => {
  demo = await builtDemo();
  const [{ group_id, name }] = await demo.rows('SELECT group_id, name FROM {groups} ORDER BY members DESC LIMIT 1');
  largest = { id: String(group_id), name: String(name), address: `soc/group/${String(group_id).toLowerCase()}.html` };
}, 900_000);

const openPage = inBrowser();
const open = (address: string, width?: number) => openPage(demo, address, { width });

/** A file's bytes, unpacked where it is packed. */
function unpackedFile(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

describe('safeguarding first', () => {
  test('no file of the site holds the id of anybody whose removal is withheld', async () => {
    const withheld = await demo.rows('SELECT DISTINCT removed AS id FROM {dismantling} WHERE withheld ORDER BY id');
    expect(withheld.length).toBeGreaterThan(100);
    const files = readdirSync(demo.site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    // Ids of nominals in this study are an N and five digits; every one that any file holds is looked up.
    const held = new Set(
      files.flatMap(
        (file) =>
          unpackedFile(path.join(file.parentPath, file.name))
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
      const data = JSON.parse(String(unpackedFile(path.join(folder, file))));
      if (file.includes('-links.')) {
        const links = unpackGroupLinks(data);
        const column = <Key extends keyof GroupLink>(key: Key) => links.map((link) => link[key]);
        const [a, b, date, system, ref] = [
          column('a'),
          column('b'),
          column('date'),
          column('source_system'),
          column('source_ref'),
        ];
        sorted(data.nodes);
        expect(a.filter((first, at) => first >= b[at])).toEqual([]);
        expect(a.filter((first, at) => first.startsWith('Protected') && b[at].startsWith('Protected'))).toEqual([]);
        const within = a.map((first, at) => [system[at], ref[at], first, b[at]].join('\n'));
        for (let at = 1; at < within.length; at++)
          if (date[at] === date[at - 1]) expect(within[at] >= within[at - 1]).toBe(true);
        const custody = ref.filter((_, at) => system[at] === 'custody').map((each) => each.split('|'));
        expect(custody.filter(([first, second]) => first >= second)).toEqual([]);
        continue;
      }
      for (const { people: columns, edges: packed } of [data.members, data.immediate]) {
        const people: Shown[] = unpackRows(columns);
        const ids = people.map(({ id }) => id);
        const edges = unpackEdges(packed, ids);
        sorted(ids);
        sorted(edges.map(({ source, target }) => `${source}\n${target}`));
        expect(edges.filter(({ source, target }) => source >= target)).toEqual([]);
        // Of two protected people neither source nor year of their links is told; of everybody else both are.
        const bothProtected = edges.map(({ source, target }) => /^Protected/.test(source) && /^Protected/.test(target));
        expect(edges.map(({ records }) => records?.length === 0)).toEqual(bothProtected);
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
          'cchi_days',
          'ons_css',
        ];
        for (const person of people.filter(({ safeguarding }) => safeguarding !== null)) {
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
  // Focus in the list says of the largest group what pointing at its disc does.
  const [first] = await demo.rows(
    `SELECT name, members, cchi_days FROM {groups} ORDER BY members DESC, group_id LIMIT 1`,
  );
  const [{ people }] = await demo.rows(`SELECT count(*) AS people FROM (SELECT person, count(DISTINCT ours) AS others,
      bool_or(ours = 'group:${largest.id}') AS here FROM (SELECT a AS ours, b AS person FROM {edges} WHERE a LIKE 'group:%'
        UNION ALL SELECT b, a FROM {edges} WHERE b LIKE 'group:%') GROUP BY person) WHERE here AND others > 1`);
  await page.getByRole('listbox', { name: /^The groups of the network/ }).focus();
  const words = (await page.locator('.network-words').innerText()).replaceAll('\u202f', '');
  expect(words).toContain(`${first.name}: `);
  expect(words).toContain(`${first.members} members, ${people} potential facilitators. Harm: `);
  expect(words).toContain(`${Math.round(Number(first.cchi_days))} days by the Cambridge index`);
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

    // The member network filtered: counted as the run counts it, and kept in the address.
    const figure = page.locator('figure', { has: page.locator('#figure-members') });
    await figure.getByLabel('Source').selectOption('crime');
    await figure.getByLabel('From year').selectOption('2015');
    const [{ pairs }] =
      await demo.rows(`SELECT count(*) AS pairs FROM (SELECT DISTINCT links.a, links.b FROM {links} AS links
      JOIN {members} AS one ON one.nominal_id = links.a JOIN {members} AS other ON other.nominal_id = links.b
      LEFT JOIN {safeguarding} AS first ON first.nominal_id = links.a LEFT JOIN {safeguarding} AS second ON second.nominal_id = links.b
      WHERE network = 'soc' AND one.group_id = '${largest.id}' AND other.group_id = '${largest.id}' AND source_system = 'crime'
        AND date >= DATE '2015-01-01' AND (first.nominal_id IS NULL OR second.nominal_id IS NULL))`);
    expect(Number(pairs)).toBeGreaterThan(0);
    expect((await figure.locator('.network-count').innerText()).replaceAll('\u202f', '')).toMatch(
      new RegExp(`^${pairs} of \\d+ links shown, from crimes, since 2015\\.$`),
    );
    await expect.poll(() => decodeURIComponent(page.url())).toContain('members=source=crime;from=2015');

    // Its places are the run's.
    const [most] = await demo.rows(`SELECT location, sum(logs) AS logs FROM {locations} WHERE group_id = '${largest.id}'
      GROUP BY location ORDER BY logs DESC, location LIMIT 1`);
    const place = tableOf(page, `Locations on logs that name ${largest.name}`).locator('tbody tr').first();
    expect(await place.locator('th, td').allInnerTexts()).toEqual(
      expect.arrayContaining([most.location, String(most.logs)]),
    );
    await page.close();
  });

  test('gives every link of a member with the record it comes from', async () => {
    const page = await open(largest.address);
    const table = tableOf(page, `Members of ${largest.name}`);
    const first = table.locator('tbody tr').first();
    await first.waitFor();
    const id = await first.locator('th').innerText();
    await first.getByRole('button').click();
    const links = await demo.rows(
      `SELECT source_system, source_ref FROM {links} WHERE network = 'soc' AND (a = '${id}' OR b = '${id}')`,
    );
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
    const page = await open(address, 390);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
