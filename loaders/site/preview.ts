import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { home } from '../run/code-version.ts';
import { defaultCache } from '../run/run-study.ts';
import { type Result, refuse, succeed } from '../study/fault.ts';
import { siteEnvironment } from './build-site.ts';
import { forgetAnswers } from './forget-answers.ts';
import { takeLock } from './lock.ts';
import { prepareSite } from './prepare.ts';
import { freePort } from './serve-site.ts';
import { watchChanges } from './watch-changes.ts';

export interface PreviewOptions {
  /** The first port to try. */
  readonly port: number;
  readonly say: (line: string) => void;
  /** The repository whose pages are shown; this one where none is given. */
  readonly checkout?: string;
  /** Ends the preview; otherwise it lasts until the process is told to end. */
  readonly signal?: AbortSignal;
}

/**
 * Shows the pages of a study while they are being written. Framework itself shows what changes in pages and components;
 * what changes in loaders, the configuration or the study starts its server anew, without what the loaders had
 * answered, and the open page loads again.
 *
 * @returns a fault where a preview of this checkout runs already; nothing once it has been ended.
 */
export async function previewSite(study: string, options: PreviewOptions): Promise<Result<void>> {
  const { say, checkout = home, signal } = options;
  const prepared = await prepareSite(checkout);
  if (!prepared.ok) return prepared;
  const lock = await takeLock(path.join(checkout, 'src', '.observablehq', 'preview.lock'), 0);
  if (!lock.held)
    return refuse({
      kind: 'preview runs already',
      problem: `A preview of this checkout runs already, as process ${lock.by}`,
      expected: 'End it first: two studies would show each other’s numbers.',
      effect: 'run refused',
    });
  const ended = new AbortController();
  const end = (): void => ended.abort();
  signal?.addEventListener('abort', end, { once: true });
  for (const name of endings) process.once(name, end);
  try {
    await keepServing(path.resolve(study), checkout, await freePort(options.port), say, ended.signal);
  } finally {
    for (const name of endings) process.off(name, end);
    await lock.release();
  }
  return succeed(undefined);
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function keepServing(
  study: string,
  checkout: string,
  port: number,
  say: (line: string) => void,
  ended: AbortSignal,
): Promise<void> {
  const cache = defaultCache();
  const env = siteEnvironment(study, cache);
  let server = await nextServer(checkout, port, env, undefined);
  say(
    server === undefined
      ? 'The pages cannot be shown yet: they will be once that is mended. To end: Ctrl-C.'
      : `The pages are at http://127.0.0.1:${port}/ and change as you write. To end: Ctrl-C.`,
  );
  // Framework watches the configuration itself.
  const stop = watchChanges([path.join(checkout, 'loaders'), study], [cache], async (file) => {
    if (ended.aborted) return;
    const first = server === undefined;
    server = await nextServer(checkout, port, env, server);
    const shown = first && server !== undefined ? `: the pages are at http://127.0.0.1:${port}/` : '';
    say(`${path.relative(checkout, file)} has changed${shown}.`);
  });
  if (!ended.aborted) await once(ended, 'abort');
  await stop();
  await stopServer(server);
}

/**
 * Starts a server that knows the loaders and the study as they are now, and lets it take over when it is ready. Where it
 * cannot start it has said why, and the last one goes on.
 */
async function nextServer(
  checkout: string,
  port: number,
  env: NodeJS.ProcessEnv,
  last: ChildProcess | undefined,
): Promise<ChildProcess | undefined> {
  const script = fileURLToPath(new URL('framework-preview.ts', import.meta.url));
  const next = spawn(process.execPath, ['--no-warnings', script, String(port)], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (!(await hears(next))) return last;
  await stopServer(last);
  await forgetAnswers(checkout);
  next.send('serve');
  return (await hears(next)) ? next : undefined;
}

/** Waits for a server's next message; false where it ends instead. */
const hears = (server: ChildProcess): Promise<boolean> =>
  Promise.race([once(server, 'message').then(() => true), once(server, 'exit').then(() => false)]);

async function stopServer(server: ChildProcess | undefined): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  if (server.connected) server.disconnect();
  await exited;
}
