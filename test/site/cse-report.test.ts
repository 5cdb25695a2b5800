import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltReport, builtDemo } from './built-report.ts';
import { cellsIn, cellsUnder, inBrowser } from './pages.ts';

let demo: BuiltReport;

beforeAll(async () => {
  demo = await builtDemo();
}, 900_000);

const openPage = inBrowser();
const open = (address: string, width?: number) => openPage(demo, address, { width });

const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`;

describe('findings on child sexual exploitation', () => {
  test('say how large both tables are', async () => {
    const page = await open('cse/index.html');
    const region = '[aria-label="Size of the two tables"]';
    await page.locator(`${region} tbody tr`).first().waitFor();
    const [full] =
      await demo.rows(`SELECT count(*) AS rows, count(DISTINCT crime_id) AS crimes, count(DISTINCT offender_id) AS offenders,
      count(DISTINCT victim_id) AS victims FROM {cse_full}`);
    const [final] = await demo.rows(`SELECT count(*) AS connections FROM {cse_final}`);
    const [linked] = await demo.rows(
      `SELECT count(*) AS offenders FROM (SELECT offender_a FROM {cse_final} UNION SELECT offender_b FROM {cse_final})`,
    );
    const shown = Object.fromEntries((await cellsIn(page.locator(region))).map(([what, ...counts]) => [what, counts]));
    expect(shown.Rows[0]).toBe(`${full.rows}`);
    expect(shown.Distinctcrimes[0]).toBe(`${full.crimes}`);
    expect(shown.Offenders).toEqual([`${full.offenders}`, `${linked.offenders}`]);
    expect(shown.Victims[0]).toBe(`${full.victims}`);
    expect(shown.Connectionsbetweentwooffenders[1]).toBe(`${final.connections}`);
    await page.close();
  });

  test('count crimes by the year in which they occurred', async () => {
    const page = await open('cse/index.html');
    const expected = await demo.rows(`SELECT EXTRACT(YEAR FROM occurred_on) AS year, count(DISTINCT crime_id) AS crimes,
        count(DISTINCT CASE WHEN in_final THEN crime_id END) AS final
      FROM {cse_full} WHERE occurred_on >= DATE '2010-01-01' GROUP BY 1 ORDER BY 1`);
    const shown = await cellsUnder(page, 'crimes-since');
    expect(shown.filter(([, crimes]) => crimes !== '0').map((cells) => cells.slice(0, 3))).toEqual(
      expected.map(({ year, crimes, final }) => [`${year}`, `${crimes}`, `${final}`]),
    );
    await page.close();
  });

  test('give the ethnicity of offenders with what is missing first, and the most that each could be', async () => {
    const page = await open('cse/index.html');
    const [{ rows, missing, unknown }] =
      await demo.rows(`SELECT count(*) AS rows, count(CASE WHEN offender_ethnicity IS NULL THEN 1 END) AS missing,
        count(CASE WHEN lower(offender_ethnicity) = 'unknown' THEN 1 END) AS unknown FROM {cse_full}`);
    const [top] = await demo.rows(`SELECT offender_ethnicity AS label, count(*) AS rows FROM {cse_full}
      WHERE offender_ethnicity <> 'Unknown' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`);
    const shown = await cellsUnder(page, 'offender-ethnicity');
    expect(shown.slice(0, 3).map((cells) => cells.slice(0, 4))).toEqual([
      ['notrecorded', `${missing}`, percent(Number(missing) / Number(rows)), percent(Number(missing) / Number(rows))],
      [
        'saidtobeunknown',
        `${unknown}`,
        percent(Number(unknown) / Number(rows)),
        percent(Number(unknown) / Number(rows)),
      ],
      [
        String(top.label).replaceAll(' ', ''),
        `${top.rows}`,
        percent(Number(top.rows) / Number(rows)),
        percent((Number(top.rows) + Number(missing) + Number(unknown)) / Number(rows)),
      ],
    ]);
    for (const figure of ['recent-offender', 'victim', 'offender', 'prolific'].map(
      (name) => `figure-${name}-ethnicity`,
    ))
      expect(await page.locator(`figure:has(#${figure}) .figure-subtitle`).innerText()).toContain(
        'As perceived by an officer',
      );
    await page.close();
  });

  test('set ethnicities of offenders and victims in one order, what is not known first, and say which is which', async () => {
    const page = await open('cse/index.html');
    const drawing = page.locator('figure:has(#figure-ethnicity-pairs) .figure-drawing svg');
    await drawing.waitFor();
    const texts = await drawing.locator('text').allTextContents();
    const at = (word: string) => texts.indexOf(word);
    const rows = texts.slice(at('offender') + 1, at('Full table'));
    expect(rows.slice(0, 2)).toEqual(['not recorded', 'said to be unknown']);
    expect(texts.slice(at('victim') + 1, at('victim') + 1 + rows.length)).toEqual(rows);
    await page.close();
  });

  test('give every ethnicity of the table with the most it could be, also where none of the most prolific has it', async () => {
    const page = await open('cse/index.html');
    const known =
      await demo.rows(`SELECT offender_ethnicity AS label FROM {cse_full} WHERE lower(offender_ethnicity) <> 'unknown'
      UNION SELECT victim_ethnicity FROM {cse_full} WHERE lower(victim_ethnicity) <> 'unknown'`);
    const labels = known.map(({ label }) => String(label).replaceAll(' ', '')).sort();
    const shown = await cellsUnder(page, 'prolific-ethnicity');
    expect(
      shown
        .slice(2)
        .map(([label]) => label)
        .sort(),
    ).toEqual(labels);
    for (const [, , , most] of shown.slice(2)) expect(Number.parseFloat(most)).toBeGreaterThan(0);
    const pairs = await cellsUnder(page, 'ethnicity-pairs');
    expect(pairs.filter((cells) => labels.includes(cells[0]) && labels.includes(cells[1]))).toHaveLength(
      labels.length ** 2,
    );
    expect(pairs.at(-1)).toHaveLength(8);
    await page.close();
  });

  test('give every combination of sexes', async () => {
    const page = await open('cse/index.html');
    const [{ males, most }] =
      await demo.rows(`SELECT count(CASE WHEN offender_sex = 'M' AND victim_sex = 'F' THEN 1 END) AS males,
      count(CASE WHEN coalesce(offender_sex, '') <> 'F' AND coalesce(victim_sex, '') <> 'M' THEN 1 END) AS most FROM {cse_full}`);
    const [{ rows }] = await demo.rows('SELECT count(*) AS rows FROM {cse_full}');
    const shown = await cellsUnder(page, 'sex-pairs');
    const pair = shown.find(([offender, victim]) => offender === 'male' && victim === 'female');
    expect(pair?.slice(2, 5)).toEqual([
      `${males}`,
      percent(Number(males) / Number(rows)),
      percent(Number(most) / Number(rows)),
    ]);
    expect(shown.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(rows);
    await page.close();
  });
});

describe('the rules', () => {
  test('say what each brings in, and what would go without it', async () => {
    const page = await open('cse/rules.html');
    const expected = await demo.rows(`SELECT criterion, crimes, crimes_lost FROM {cse_yield} WHERE kind = 'rule'`);
    const of = (criterion: string) => expected.find((rule) => rule.criterion === criterion);
    const shown = await cellsUnder(page, 'cse-rules');
    expect(shown.map((cells) => cells.slice(0, 3))).toEqual(
      [
        ['Offencetitle', 'title'],
        ['Flag', 'if_code'],
        ['Modusoperandi', 'mo'],
      ].map(([name, rule]) => [name, `${of(rule)?.crimes}`, `${of(rule)?.crimes_lost}`]),
    );
    const [{ alone }] = await demo.rows(
      `SELECT count(DISTINCT crime_id) AS alone FROM {cse_full} WHERE matched_by = 'mo'`,
    );
    await expect
      .poll(() => page.locator('#observablehq-main').innerText())
      .toContain(`${alone} crimes are in the full table by the modus operandi alone`);
    await page.close();
  });
});

describe('how often a rule is right', () => {
  test('is told of the demonstration, where the truth is known, with what stands by one rule alone', async () => {
    const page = await open('cse/rules.html');
    const expected =
      await demo.rows(`SELECT crimes, abusive, crimes_lost, abusive_lost FROM {cse_truth} WHERE kind = 'rule'
      ORDER BY CASE criterion WHEN 'title' THEN 1 WHEN 'if_code' THEN 2 ELSE 3 END`);
    const shown = await cellsUnder(page, 'rules-right');
    expect(shown.map(([, ...counts]) => [counts[0], counts[1], counts[3], counts[4]])).toEqual(
      expected.map((row) => Object.values(row).map(String)),
    );
    const text = await page.locator('#observablehq-main').innerText();
    expect(text).toContain('It says nothing about real records.');
    expect(text).not.toContain('That cannot be told here.');
    await page.close();
  });

  test('with what is missed by each reason: with the full table, all that the truth holds by the day of the network', async () => {
    const page = await open('cse/rules.html');
    const missed = await demo.rows('SELECT crimes, exploitation FROM {cse_missed} ORDER BY place');
    const shown = await cellsUnder(page, 'missed');
    expect(shown.map(([, crimes, , exploitation]) => [crimes, exploitation])).toEqual(
      missed.map(({ crimes, exploitation }) => [`${crimes}`, `${exploitation}`]),
    );
    const [{ abusive }] = await demo.rows(
      `SELECT abusive FROM {cse_truth} WHERE kind = 'table' AND criterion = 'full'`,
    );
    const [{ known }] = await demo.rows(`SELECT rows AS known FROM {inputs} WHERE "table" = 'truth_crimes'`);
    const sum = missed.reduce((total, { crimes }) => total + Number(crimes), Number(abusive));
    expect(sum).toBe(Number(known));
    await page.close();
  });

  test('both natures occur in the final table and out of it', async () => {
    const [full, final] = await demo.rows(
      `SELECT abusive, exploitation FROM {cse_truth} WHERE kind = 'table' ORDER BY criterion DESC`,
    );
    const parts = [final.exploitation, Number(final.abusive) - Number(final.exploitation)].map(Number);
    const all = [full.exploitation, Number(full.abusive) - Number(full.exploitation)].map(Number);
    for (const [at, part] of parts.entries()) {
      expect(part).toBeGreaterThan(0);
      expect(part).toBeLessThan(all[at]);
    }
  });
});

test('the files of both pages name nobody', async () => {
  const folder = path.join(demo.site, '_file', 'data', 'cse');
  const files = readdirSync(folder).filter((file) => /^(findings|rules)\./.test(file));
  expect(files).toHaveLength(2);
  const people = await demo.rows('SELECT offender_id AS id FROM {cse_full} UNION SELECT victim_id FROM {cse_full}');
  const crimes = await demo.rows('SELECT DISTINCT crime_id AS id FROM {cse_full}');
  for (const file of files) {
    const held = readFileSync(path.join(folder, file), 'utf8');
    expect([...people, ...crimes].filter(({ id }) => held.includes(String(id)))).toEqual([]);
  }
});

test('no page is wider than a phone', async () => {
  for (const name of ['index', 'rules']) {
    const page = await open(`cse/${name}.html`, 390);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }
});
