import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { type Result, refuse } from '../study/fault.ts';

export interface ServeOptions {
  /** The first port to try; 0 for any that is free. */
  readonly port: number;
  /** Where the site is mounted: `/reports/gang/`. */
  readonly base?: string;
}

export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine alone, as any file server would, from the first free port at or after the one
 * asked for. Files are looked up at each request, so that a report made meanwhile is the one that is shown.
 *
 * @throws where no port is free or the port may not be opened.
 */
export async function serveSite(folder: string, { port, base = '/' }: ServeOptions): Promise<ServedSite> {
  const files = sirv(path.resolve(folder), { dev: true, etag: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    response.setHeader('Cache-Control', 'no-cache');
    if (!url.startsWith(base)) {
      response.writeHead(404).end('Not found\n');
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    });
  });
  const listening = await listenFrom(server, port);
  return {
    url: `http://127.0.0.1:${listening}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a site, says where, and goes on until the process is told to end.
 *
 * @returns a fault where the folder is no site or no port may be opened.
 */
export async function serveUntilStopped(
  folder: string,
  { port, say }: { readonly port: number; readonly say: (line: string) => void },
): Promise<Result<void>> {
  const refused = (problem: string, expected: string): Result<never> =>
    refuse({ kind: 'not served', file: folder, problem, expected, effect: 'run refused' });
  if (!existsSync(path.join(folder, 'index.html')))
    return refused(
      'There is no report in this folder',
      'Make one first: npm run -s daylight -- report STUDY --out SITE.',
    );
  try {
    const { url } = await serveSite(folder, { port });
    say(`The report is at ${url} (this machine only). To end: Ctrl-C.`);
  } catch (error) {
    return refused(
      `No port could be opened (${error instanceof Error ? error.message : error})`,
      'Name another with --port.',
    );
  }
  return new Promise(() => undefined);
}

/** A port at or after the one asked for that is free at this moment. */
export async function freePort(port: number): Promise<number> {
  const server = createServer();
  const found = await listenFrom(server, port);
  await new Promise((resolve) => server.close(resolve));
  return found;
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; ++port) {
    const error = await listen(server, port);
    if (error === undefined) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' || port >= 65_535) throw error;
  }
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
