import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { type ServedSite, serveSite } from '../../loaders/site/serve-site.ts';
import { bundleScript } from '../components/bundle.ts';
import { builtUnlinked } from './built-report.ts';
import { UNLINKED_CRIMES } from './unlinked-study.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  const report = await builtUnlinked();
  site = await serveSite(report.site, { port: 0 });
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  browser = started.value;
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('crimes that link nobody', () => {
  test.each(['network', 'top-dismantle'])('leave the page %s empty, and it says why', async (name) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}cse/${name}.html`);
    await page.getByText('Crimes were found, but nothing links two people.').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('figure, .sortable-table').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['index', 'crimes in the full table'],
    ['rules', 'The offence title brings in'],
  ])('are on the page %s', async (name, words) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}cse/${name}.html`);
    await page.getByText(words).first().waitFor();
    const text = await page.locator('#observablehq-main').innerText();
    expect(text).toMatch(new RegExp(`\\b${UNLINKED_CRIMES} crimes\\b|^${UNLINKED_CRIMES}$`, 'm'));
    expect(text).not.toContain('nothing to show');
    await page.close();
  });
});

test.each([
  ["'no-crimes'", 'The study holds no crimes, or not who took part in them.', null, null],
  [
    "'none-found'",
    'No crime of this study is in the full table.',
    'What they left out on the way is on the page Rules.',
    null,
  ],
  ["'none-found', []", 'No crime of this study is in the full table.', 'None was left out by a rule either', null],
  ["'none-found', [{rule: 'cse-x', rows: 7, why: 'Grown up.'}]", 'No crime of this study', 'These were left out', '7'],
  ["'no-links', [{rule: 'cse-x', rows: 7, why: 'Grown up.'}]", 'nothing links two people', null, null],
])('whyNoCse(%s) says so', async (given, fact, more, cell) => {
  const page = await browser.newPage();
  await page.setContent('<main></main>');
  await page.addScriptTag({
    type: 'module',
    content: await bundleScript(
      `import {whyNoCse} from './components/cse/whyNoCse.ts'; document.querySelector('main').append(whyNoCse(${given}));`,
    ),
  });
  await page.getByText(fact).waitFor();
  const text = await page.locator('main').innerText();
  if (more === null) expect(text).not.toMatch(/left out/);
  else expect(text).toContain(more);
  expect(await page.locator('main tbody td.number').allInnerTexts()).toEqual(cell === null ? [] : [cell]);
  await page.close();
});
