import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { contents } from '../../loaders/site/contents.ts';
import { foldersLeftOut } from '../../loaders/site/page-folders.ts';
import { normaliseName } from '../../loaders/words/read-words.ts';
import { type BuiltReport, builtDemo } from './built-report.ts';
import { inBrowser } from './pages.ts';

let demo: BuiltReport;

beforeAll(async () => {
  demo = await builtDemo();
}, 900_000);

const openPage = inBrowser();

/** Opens the page and waits until the words can be looked up. */
async function open(search = '', width = 1280): Promise<{ page: Page; field: Locator }> {
  const page = await openPage(demo, `words.html${search}`, { width, hasTouch: width < 500 });
  const field = page.getByRole('combobox', { name: 'Word' });
  await field.waitFor();
  return { page, field };
}

/** A file of the page's data, by the start of its name. */
function dataFile(folder: string, name: string): Buffer {
  const full = path.join(demo.site, '_file', 'data', folder);
  const file = readdirSync(full).find((each) => each.startsWith(`${name}.`));
  if (file === undefined) throw new Error(`There is no ${name} in ${folder}`);
  return readFileSync(path.join(full, file));
}

const vocabulary = (): { size: number; words: string[]; leftOut: { personal: number; rare: number } } =>
  JSON.parse(dataFile('words-vocabulary', 'vocabulary').toString());

test('a bare network has no words: neither the page nor its place in the list', () => {
  expect(foldersLeftOut('network')).toContain('words.md');
  expect(foldersLeftOut('records')).not.toContain('words.md');
  expect(JSON.stringify(contents('network'))).not.toContain('/words');
  expect(JSON.stringify(contents('records'))).toContain('/words');
});

describe('looking a word up', () => {
  test('by keyboard alone: to the field, through the list, to its neighbours and into the address', async () => {
    const { page, field } = await open();
    for (let tabs = 0; tabs < 150; tabs++) {
      await page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.type('sol');
    const options = page.getByRole('option');
    await expect.poll(() => options.count()).toBeGreaterThan(1);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('status').filter({ hasText: 'words fit' }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async () => {
      const checker = Reflect.get(globalThis, 'axe') as typeof axe;
      return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    });
    expect(broken).toEqual([]);
    const chosen = await options.first().locator('span').first().innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#figure-neighbours').innerText()).toContain(`Nearest to ‘${chosen}’`);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(page.url()).toContain(`word=${chosen}`);
    // A word typed in full needs no list; one that is not there is said to be so, and changes nothing.
    await field.selectText();
    await page.keyboard.type('gang');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('word=gang');
    await field.selectText();
    await page.keyboard.type('zzzz');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.typeahead-status').innerText()).toContain('‘zzzz’ is not in the vocabulary');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('gang');
    expect(page.url()).toContain('word=gang');
    await page.close();
  });

  test('gives the run’s own similarities, in its order', async () => {
    const { page } = await open('?word=crew');
    await expect.poll(() => page.locator('#figure-neighbours').innerText()).toContain('Nearest to ‘crew’');
    const shown = new Set(vocabulary().words);
    const published = await demo.rows("SELECT neighbour, similarity FROM {words} WHERE word = 'crew' ORDER BY rank");
    const expected = published.filter(({ neighbour }) => shown.has(String(neighbour)));
    expect(expected.length).toBeGreaterThan(5);
    const drawing = page.locator('figure', { has: page.locator('#figure-neighbours') });
    await drawing.getByText('Table', { exact: true }).click();
    await drawing.locator('tbody tr').first().waitFor();
    const lines = await drawing
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? '')));
    expect(lines.slice(0, expected.length)).toEqual(
      expected.map(({ neighbour, similarity }) => [neighbour, Number(similarity).toFixed(3)]),
    );
    await page.close();
  });

  test('on a phone: a tap on a word of the list chooses it, and nothing is wider than the screen', async () => {
    const { page, field } = await open('', 390);
    await field.tap();
    await field.fill('crew');
    const option = page.getByRole('option').first();
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(32);
    await option.tap();
    await expect.poll(() => page.locator('#figure-neighbours').innerText()).toContain('Nearest to ‘crew’');
    await page.locator('#figure-map').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test('a word in the address that nobody may look up is said to be so', async () => {
    const { page } = await open('?word=n00419');
    await expect
      .poll(() => page.locator('#observablehq-main').innerText())
      .toContain('‘n00419’ is not in the vocabulary');
    await page.close();
  });
});

test('what nouns and names bring in is what the run counted', async () => {
  const { page } = await open();
  const drawing = page.locator('figure', { has: page.locator('#figure-nouns') });
  await drawing.getByText('Table', { exact: true }).click();
  await drawing.locator('tbody tr').first().waitFor();
  const lines = await drawing
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].slice(0, 6).map((cell) => cell.textContent?.replaceAll(/\s/g, ''))),
    );
  const nouns = await demo.rows(`SELECT criterion, logs, nominals, logs_lost, nominals_lost, nominals_gone
    FROM {criterion_yield} WHERE kind = 'noun' AND group_id IS NULL ORDER BY logs DESC, criterion`);
  expect(lines).toEqual(nouns.map((row) => Object.values(row).map(String)));
  const costs = page.locator('dl.definitions').first();
  for (const noun of ['family', 'line', 'boys', 'bar']) {
    const logs = nouns.find(({ criterion }) => criterion === noun)?.logs;
    expect((await costs.innerText()).replaceAll(/\s+/g, ' ')).toContain(`${noun} It brings in ${logs} logs`);
  }
  const table = page.locator('.sortable-table', { has: page.getByRole('region', { name: 'Candidates for names' }) });
  const [{ waiting }] = await demo.rows(
    "SELECT count(*) AS waiting FROM {candidates} WHERE kind = 'group' AND decision = 'waiting'",
  );
  const decisions = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.children[2].textContent));
  expect(decisions.filter((decision) => decision === 'waiting')).toHaveLength(Number(waiting));
  await page.close();
});

test('every word that a person decided on is in the table, candidate or not, and those on the map are drawn so', async () => {
  const { page } = await open();
  const drawing = page.locator('figure', { has: page.locator('#figure-map') });
  await drawing.locator('svg text').first().waitFor();
  const decided = await demo.rows(
    "SELECT text, decision, rank FROM {candidates} WHERE kind = 'noun' AND decision <> 'waiting'",
  );
  expect(decided.filter(({ rank }) => rank === null)).not.toEqual([]);
  const table = page.locator('.sortable-table', { has: page.getByRole('region', { name: 'Candidates for nouns' }) });
  const lines = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => `${row.children[0].textContent} ${row.children[2].textContent}`));
  for (const { text, decision } of decided) expect(lines).toContain(`${text} ${decision}ed`);
  await drawing.getByText('Table', { exact: true }).click();
  await drawing.locator('tbody tr').first().waitFor();
  const mapped = await drawing
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.children[0].textContent, row.children[1].textContent]));
  const drawn = new Map(mapped.map(([word, decision]) => [word, decision]));
  for (const { text, decision } of decided.filter((each) => drawn.has(String(each.text))))
    expect([text, drawn.get(String(text))]).toEqual([text, `${decision}ed`]);
  expect([...drawn.values()]).toContain('rejected');
  // Each accepted noun is written on the map, on a phone too, and no two words meet.
  await page.setViewportSize({ width: 390, height: 844 });
  // Drawn anew for the width that there is now.
  await expect
    .poll(() => drawing.locator('svg.chart').evaluate((svg) => Number(svg.getAttribute('viewBox')?.split(' ')[2])))
    .toBeLessThanOrEqual(390);
  const boxes = await drawing.locator('svg > g:first-of-type text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left, right, top: top + 3, bottom: bottom - 3 };
    }),
  );
  const written = new Set(boxes.map(({ text }) => text));
  for (const [word, decision] of mapped) if (decision === 'accepted') expect(written).toContain(word);
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(0, at))
      expect(
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        `${one.text} and ${other.text}`,
      ).toBe(false);
  await page.close();
});

test.each([
  ['the page', '', 'words'],
  ['a section of it', '#candidates-for-nouns', 'candidates-for-nouns'],
])('what is read does not jump while %s loads, and its heading is in view', async (_, hash, heading) => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      Reflect.set(globalThis, 'moved', 0);
      new PerformanceObserver((list) => {
        const sum = list.getEntries().reduce((total, entry) => total + Number(Reflect.get(entry, 'value')), 0);
        Reflect.set(globalThis, 'moved', Reflect.get(globalThis, 'moved') + sum);
      }).observe({ type: 'layout-shift', buffered: true });
    });
  const page = await openPage(demo, `words.html${hash}`, { before });
  await page.locator('#figure-finds-group').waitFor();
  expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'moved')))).toBeLessThan(0.05);
  const { y = -1 } = (await page.locator(`:is(h1, h2)#${heading}`).boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(450);
  await page.close();
});

describe('words that may stand for a person', () => {
  test('are in no file of the page, whoever the person is', async () => {
    const people = await demo.rows('SELECT family_name, given_names FROM {nominals}');
    const wordsOf = (text: unknown) => normaliseName(String(text ?? '')).split(' ');
    const names = new Set(
      people.flatMap(({ family_name, given_names }) => [family_name, given_names].flatMap(wordsOf)),
    );
    const groups = await demo.rows("SELECT criterion AS name FROM {criterion_yield} WHERE kind <> 'group'");
    const kept = new Set(groups.flatMap(({ name }) => wordsOf(name)));
    const isPersonal = (word: string) => !kept.has(word) && (names.has(word) || /\d/.test(word));
    const all = await demo.rows('SELECT word FROM {vocabulary}');
    const { words, leftOut } = vocabulary();
    expect(all.filter(({ word }) => isPersonal(String(word))).length).toBeGreaterThan(500);
    expect(words.length + leftOut.personal + leftOut.rare).toBe(all.length);
    const mapped: { word: string }[] = JSON.parse(dataFile('words-vocabulary', 'map').toString());
    const { candidates }: { candidates: { text: string | null }[] } = JSON.parse(
      dataFile('', 'words-names').toString(),
    );
    const told = [
      ...words,
      ...mapped.map(({ word }) => word),
      ...candidates.flatMap(({ text }) => text?.split(' ') ?? []),
    ];
    expect(told.filter(isPersonal)).toEqual([]);
  });

  test('nor both names, or the birth date, of anybody protected', async () => {
    const protectedPeople = await demo.rows(`SELECT lower(given_names) AS given, lower(family_name) AS family,
      CAST(date_of_birth AS VARCHAR) AS born FROM {safeguarding} JOIN {nominals} USING (nominal_id)`);
    const files = ['words', 'words-names'].map((name) => dataFile('', name).toString().toLowerCase());
    const texts = [...files, ...['vocabulary', 'map'].map((name) => dataFile('words-vocabulary', name).toString())];
    expect(protectedPeople.length).toBeGreaterThan(100);
    for (const text of texts)
      expect(
        protectedPeople.filter(
          ({ given, family, born }) =>
            text.includes(`${given} ${family}`) || text.includes(`${family} ${given}`) || text.includes(String(born)),
        ),
      ).toEqual([]);
  });

  test('the vectors are those of the words that are shown, and a megabyte at most', () => {
    const { size, words } = vocabulary();
    const vectors = dataFile('words-vocabulary', 'vectors');
    expect(vectors.length).toBe(size * words.length);
    expect(vectors.length).toBeLessThanOrEqual(1_000_000);
  });
});
