import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../loaders/site/browser.ts';
import { checkInBrowser } from '../../loaders/site/check-browser.ts';
import { checkFiles } from '../../loaders/site/check-files.ts';
import { checkSite, isSound } from '../../loaders/site/check-site.ts';
import { checkWeight } from '../../loaders/site/page-weight.ts';
import { pagesOpened } from '../../loaders/site/pages-opened.ts';
import type { Fault } from '../../loaders/study/fault.ts';
import { type Files, page, withFolder } from './sites.ts';

const kinds = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ kind }) => kind))].sort();
const inFiles = (files: Files): Promise<string[]> =>
  withFolder(files, async (folder) => kinds(await checkFiles(folder)));
const script = (code: string): string => `<script type="module">${code}</script>`;

const sound: Files = {
  'index.html': page(
    `<p>See the <a href="./deep/page.html#part">part</a>, the <a href="https://example.org/">source</a>
     and <a href="?group=K#group=K">group K</a>.</p><img src="./dot.svg" alt="A dot">`,
    `<link rel="stylesheet" href="./style.css">${script('import { one } from "./one.js"; document.title = String(one);')}`,
  ),
  'deep/page.html': page('<h2 id="part">Part</h2><p><a href="../">Home</a> <a href="../index.html">again</a></p>'),
  'one.js': 'export const one = 1;',
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
  'style.css':
    'body { background: white url("./dot.svg"); color: black } @media (prefers-color-scheme: dark) { body { background: black; color: white } a { color: #9cf } }',
};

describe('the files of a site', () => {
  test('that is sound have no fault', async () => {
    expect(await inFiles(sound)).toEqual([]);
  });

  const defects: Record<string, { kind: string; files: Files }> = {
    'a link to a page that is not there': {
      kind: 'broken link',
      files: { 'index.html': page('<a href="./gone.html">x</a>') },
    },
    'a link without the extension': {
      kind: 'broken link',
      files: { 'index.html': page('<a href="./other">x</a>'), 'other.html': page('') },
    },
    'a link to a place that is not there': {
      kind: 'broken link',
      files: { 'index.html': page('<a href="./other.html#gone">x</a>'), 'other.html': page('') },
    },
    'a link from the root of the host': {
      kind: 'broken link',
      files: { 'index.html': page('<a href="/other.html">x</a>'), 'other.html': page('') },
    },
    'an image that is not there': {
      kind: 'broken link',
      files: { 'index.html': page('<img src="./gone.png" alt="">') },
    },
    'an image of another host': {
      kind: 'other host',
      files: { 'index.html': page('<img src="https://example.org/a.png" alt="">') },
    },
    'a style sheet of another host': {
      kind: 'other host',
      files: { 'index.html': page('', '<link rel="stylesheet" href="//example.org/a.css">') },
    },
    'a font of another host, named in a style sheet': {
      kind: 'other host',
      files: {
        'index.html': page(''),
        'a.css': '@font-face { font-family: A; src: url(https://example.org/a.woff2) }',
      },
    },
    'a module that is not there': {
      kind: 'unresolved module',
      files: { 'index.html': page('', script('import "./gone.js";')) },
    },
    'a module that is not there, on demand': {
      kind: 'unresolved module',
      files: { 'index.html': page('', script('await import("./gone.js");')) },
    },
    'a module by a bare name': {
      kind: 'unresolved module',
      files: { 'index.html': page(''), 'one.js': 'import * as d3 from "d3"; export { d3 };' },
    },
    'a module of another host': {
      kind: 'other host',
      files: { 'index.html': page('', script('import "https://example.org/a.js";')) },
    },
  };
  for (const [name, { kind, files }] of Object.entries(defects))
    test(`with ${name} are refused`, async () => {
      expect(await inFiles(files)).toEqual([kind]);
    });
});

describe('a site in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const started = await startBrowser();
    if (!started.ok) throw new Error(started.faults[0].expected);
    browser = started.value;
  });
  afterAll(() => browser?.close());

  const inBrowser = (files: Files): Promise<Fault[]> => withFolder(files, (folder) => checkInBrowser(folder, browser));

  test('that is sound has no fault', async () => {
    expect(await inBrowser(sound)).toEqual([]);
  });

  const defects: Record<string, { kind: string; body?: string; head?: string }> = {
    'an error on the console': { kind: 'console error', head: script('console.error("broken");') },
    'a script that fails': { kind: 'console error', head: script('throw new Error("broken");') },
    'a failed import': { kind: 'failed request', head: script('import "./gone.js";') },
    'data that is not there': { kind: 'failed request', head: script('await fetch("./gone.json");') },
    'a request to another host': { kind: 'other host', head: script('fetch("https://example.org/").catch(() => 0);') },
    'an error that Framework shows': {
      kind: 'error in page',
      body: '<p class="observablehq--error">TypeError: Failed to fetch dynamically imported module</p>',
    },
    'a link that a script makes and that leads nowhere': {
      kind: 'broken link',
      body: '<p id="here"></p>',
      head: script('document.querySelector("#here").innerHTML = `<a href="./gone.html">x</a>`;'),
    },
    'an image that says nothing': {
      kind: 'accessibility',
      body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    },
    'pale text in dark mode alone': {
      kind: 'accessibility',
      body: '<p>Some text.</p>',
      head: '<style>@media (prefers-color-scheme: dark) { body { background: black; color: #444 } }</style>',
    },
  };
  for (const [name, { kind, body = '', head = '' }] of Object.entries(defects))
    test(`with ${name} is refused`, async () => {
      const faults = await inBrowser({ 'index.html': page(body, head) });
      expect(kinds(faults)).toContain(kind);
      expect(faults.every(({ file, effect }) => file === 'index.html' && effect === 'run refused')).toBe(true);
    });

  test('that loads much when it is opened is told of, and nothing is refused for it', async () => {
    const files = {
      'index.html': page('', script('await fetch("./_file/data.json?sha=1"); await fetch("./_file/data.json");')),
      '_file/data.json': 'x'.repeat(2_100_000),
    };
    expect((await inBrowser(files)).map(({ kind, problem, effect }) => [kind, problem, effect])).toEqual([
      ['heavy page', 'When it is opened, the page loads data of 2.1 MB', 'kept'],
    ]);
  });

  test('says of a fault in dark mode that it is there only', async () => {
    const { head, body } = { head: '', body: '', ...defects['pale text in dark mode alone'] };
    const [fault] = await inBrowser({ 'index.html': page(body, head) });
    expect(fault.problem).toMatch(/color-contrast, one place, in dark only|color-contrast, 2 places, in dark only/);
  });
});

describe('of a site with many groups', () => {
  const registered = (group: number) =>
    page(
      '',
      `<script type="module">\nregisterFile("./a.json", {"name":"./a.json","size":${group === 7 ? 1000 : group}});\n</script>`,
    );
  const groups = Array.from({ length: 40 }, (_, group) => group);
  const files: Files = {
    ...sound,
    'soc/group/index.html': page(''),
    ...Object.fromEntries(groups.map((group) => [`soc/group/g${group}.html`, registered(group)])),
    'soc/decades/g1.html': page(''),
  };

  test('twelve groups’ pages are opened, the one with least data and the one with most among them, and all others', async () => {
    const all = Object.keys(files)
      .filter((file) => file.endsWith('.html'))
      .sort();
    const opened = await withFolder(files, (folder) => pagesOpened(folder, all));
    const ofGroups = opened.filter((file) => /group\/g/.test(file));
    expect(ofGroups).toHaveLength(12);
    expect(ofGroups).toEqual(expect.arrayContaining(['soc/group/g0.html', 'soc/group/g7.html']));
    expect(opened).toEqual(all.filter((file) => !/group\/g/.test(file) || ofGroups.includes(file)));
  });

  test('a fault in the files of any of them is found, opened or not', async () => {
    const broken = {
      ...files,
      ...Object.fromEntries(groups.map((group) => [`soc/group/g${group}.html`, page('<a href="./gone.html">x</a>')])),
    };
    const faults = await withFolder(broken, (folder) => checkFiles(folder));
    expect(faults.map(({ file }) => file).sort()).toEqual(groups.map((group) => `soc/group/g${group}.html`).sort());
  });
});

describe('what a page loads', () => {
  const weighed = (sizes: Readonly<Record<string, number>>, file = 'index.html') =>
    withFolder(
      Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, 'x'.repeat(size)])),
      async (folder) =>
        (await checkWeight(folder, file, Object.keys(sizes))).map(({ problem, effect }) => [problem, effect]),
    );

  test('is told where it is more than 3 MB, or more than 2 MB of data, and keeps nothing from being published', async () => {
    expect(await weighed({ 'index.html': 1e6, 'one.js': 2e6, '_file/data/one.json': 2e6 })).toEqual([]);
    expect(await weighed({ 'index.html': 1e6, 'one.js': 2.1e6 })).toEqual([
      ['Before its data, the page weighs 3.1 MB', 'kept'],
    ]);
    expect(await weighed({ '_file/one.json': 1e6, '_file/two.json': 1.2e6 })).toEqual([
      ['When it is opened, the page loads data of 2.2 MB', 'kept'],
    ]);
    expect(await weighed({ '_file/one.json': 2.2e6 }, 'soc/relationships.html')).toEqual([]);
  });
});

test('where no browser can be started, a check says that it was not made', async () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/nowhere/chrome';
  try {
    const check = await withFolder(sound, checkSite);
    expect(kinds(check.faults)).toEqual(['no browser']);
    expect(check.said).toMatch(/not in a browser/);
    expect(isSound(check)).toBe(true);
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
});
