import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../loaders/site/browser.ts';
import type { Act, Question } from './questions.ts';

/** What a fresh browser measured of one way. Times in milliseconds, memory in MB; null where the system does not tell. */
export interface Measured {
  readonly bytes: number;
  readonly firstRows: number;
  readonly ready: number;
  readonly answers: ReadonlyMap<string, number>;
  readonly firstBytes: number;
  readonly exported: number;
  readonly memory: number | null;
  readonly peak: number | null;
  readonly peakExport: number | null;
  /** What the page said and showed after each question, and the file that it gave: the same for every way. */
  readonly digest: string;
}

/** Opens a page in a browser of its own, asks all questions, then has all links written into a file. */
export async function measurePage(address: string, questions: readonly Question[]): Promise<Measured> {
  const started = await startBrowser();
  if (!started.ok) throw new Error(started.faults[0].problem);
  const browser = started.value;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => {
      throw error;
    });
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      bytes += (await request.sizes()).responseBodySize;
    });
    await page.goto(address);
    const answered = page.locator('.relationships[data-ready]:not([aria-busy])');
    const failure = page.locator('.figure-failed:not(:empty)');
    await answered.or(failure).first().waitFor({ timeout: 120_000 });
    const [failed] = await failure.allInnerTexts();
    if (failed) throw new Error(failed);
    const [firstRows, ready] = await page.evaluate(() =>
      ['first rows', 'ready'].map((name) => performance.getEntriesByName(name)[0].startTime),
    );
    const hash = createHash('sha256');
    const answers = new Map<string, number>();
    for (const { what, act } of questions) {
      const { milliseconds, shown } = await ask(page, act);
      hash.update(shown);
      answers.set(what, Math.max(milliseconds, answers.get(what) ?? 0));
    }
    const asked = await memoryOf(browser);
    const { firstBytes, exported } = await save(page, hash);
    const { peak: peakExport } = await memoryOf(browser);
    return {
      bytes,
      firstRows,
      ready,
      answers,
      firstBytes,
      exported,
      memory: asked.now,
      peak: asked.peak,
      peakExport,
      digest: hash.digest('hex'),
    };
  } finally {
    await browser.close();
  }
}

/** From the press of a key to the frame after which the answer has been drawn; what a field waits for the next key is in it. */
function ask(page: Page, act: Act): Promise<{ milliseconds: number; shown: string }> {
  return page.evaluate(async (act) => {
    const root = document.querySelector('.relationships');
    if (root === null) throw new Error('There is no table.');
    const find = <Kind extends HTMLElement>(selector: string, label: string): Kind => {
      const found = [...root.querySelectorAll<Kind>(selector)].find(
        (each) =>
          (each instanceof HTMLButtonElement ? each : each.closest('label')?.querySelector('span'))?.textContent ===
          label,
      );
      if (found === undefined) throw new Error(`There is no ${label}.`);
      return found;
    };
    const done = new Promise<number>((resolve) => {
      let busy = false;
      const watch = new MutationObserver(() => {
        const now = root.hasAttribute('aria-busy');
        if (busy && !now) {
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        }
        busy = now;
      });
      watch.observe(root, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    const from = performance.now();
    if ('press' in act) find<HTMLButtonElement>('button', act.press).click();
    else {
      const field = find<HTMLInputElement>('input, select', act.field);
      field.value = act.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const milliseconds = (await done) - from;
    const shown = `${root.querySelector('.table-words')?.textContent}\n${root.querySelector('tbody')?.innerText}\n`;
    return { milliseconds, shown };
  }, act);
}

/** Has all links written into a file: when its first part was there, and when the browser had it. */
async function save(page: Page, hash: ReturnType<typeof createHash>) {
  const started = performance.now();
  const downloaded = page.waitForEvent('download', { timeout: 120_000 });
  const firstBytes = await page.getByRole('button', { name: 'Download CSV' }).evaluate((button: HTMLButtonElement) => {
    const from = performance.now();
    return new Promise<number>((resolve) => {
      new MutationObserver(() => {
        if (/ MB$/.test(button.textContent)) resolve(performance.now() - from);
      }).observe(button, { childList: true });
      button.click();
    });
  });
  const file = await (await downloaded).path();
  const exported = performance.now() - started;
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { firstBytes, exported };
}

/** What the process of the tab holds now (its own memory, not what it shares), and the most it held at a time, shared libraries included. */
async function memoryOf(browser: Browser): Promise<{ now: number | null; peak: number | null }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const tabs = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  const largest = (figures: readonly (number | null)[]) => {
    const known = figures.filter((figure) => figure !== null);
    return known.length > 0 ? Math.max(...known) : null;
  };
  return { now: largest(tabs.map(({ now }) => now)), peak: largest(tabs.map(({ peak }) => peak)) };
}

function residentOf(process: number): { now: number | null; peak: number | null } {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const megabytes = (key: string) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
    return { now: megabytes('RssAnon'), peak: megabytes('VmHWM') };
  } catch {
    return { now: null, peak: null };
  }
}
