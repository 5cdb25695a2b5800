import type { Page } from 'playwright-core';
import type { Fault } from '../study/fault.ts';
import { resolveReference } from './references.ts';
import { siteFault } from './site-fault.ts';

/** What a page does while it is open. */
export interface PageWatch {
  /** Requests that have not been answered. */
  inFlight(): number;
  /** Files of the site that it has asked for, each once. */
  asked(): ReadonlySet<string>;
  faults(): Fault[];
}

/** Listens to a page that is about to be opened; nothing that it asks of another host is sent. */
export async function watchPage(page: Page, siteUrl: string, file: string): Promise<PageWatch> {
  const { origin } = new URL(siteUrl);
  const faults = new Map<string, Fault>();
  const open = new Set<unknown>();
  const asked = new Set<string>();
  const note = (kind: string, problem: string, expected: string, value: string): void => {
    faults.set(`${kind} ${value}`, siteFault(kind, file, problem, expected, value));
  };
  const foreign = (url: string): boolean => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;
  const otherHost = (url: string): void =>
    note('other host', 'The page asks another host for something', 'Put the file into the site.', url);

  await page.route(
    (url) => foreign(url.href),
    (route) => route.abort(),
  );
  page.on('request', (request) => {
    if (foreign(request.url())) otherHost(request.url());
    else {
      open.add(request);
      const target = resolveReference('', inSite(request.url(), siteUrl), true);
      if (target.kind === 'file') asked.add(target.file);
    }
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(siteUrl).host) otherHost(socket.url());
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => {
    open.delete(request);
    const reason = request.failure()?.errorText ?? '';
    // What a page gave up itself has not failed.
    if (foreign(request.url()) || reason === 'net::ERR_ABORTED') return;
    note(
      'failed request',
      `A request failed (${reason})`,
      'Put the file into the site.',
      inSite(request.url(), siteUrl),
    );
  });
  page.on('response', (response) => {
    if (response.status() < 400 || isIcon(response.url(), siteUrl)) return;
    note(
      'failed request',
      `A request was answered with ${response.status()}`,
      'Put the file into the site.',
      inSite(response.url(), siteUrl),
    );
  });
  page.on('console', (message) => {
    // Chrome repeats each failed request on the console.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    note('console error', 'The page wrote an error to the console', 'Mend what causes it.', message.text());
  });
  page.on('pageerror', (error) =>
    note('console error', 'A script of the page failed', 'Mend the script.', error.message),
  );
  return { inFlight: () => open.size, asked: () => asked, faults: () => [...faults.values()] };
}

const inSite = (url: string, siteUrl: string): string => (url.startsWith(siteUrl) ? url.slice(siteUrl.length) : url);

/** Browsers with a window ask for it unasked. */
const isIcon = (url: string, siteUrl: string): boolean => inSite(url, siteUrl) === 'favicon.ico';
