import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type Result, refuse, succeed } from '../study/fault.ts';
import { finishSite } from './finish-site.ts';
import { prepareSite } from './prepare.ts';
import { stageSource } from './stage-source.ts';

export interface SiteRequest {
  /** The study's folder: pages' loaders read it from `DAYLIGHT_STUDY`. */
  readonly study: string;
  /** Where runs are kept: `DAYLIGHT_CACHE`. */
  readonly cache: string;
  /** The folder of the run that pages show: `DAYLIGHT_RUN`. Where it is not given, they make the study's own. */
  readonly run?: string;
  /** The folder to make. It is emptied first; to publish it is the caller's work. */
  readonly out: string;
  /** Folders of `src/` whose pages are not for this study. */
  readonly leftOut?: readonly string[];
  /** Given the build's own lines, only where it failed. */
  readonly say?: (line: string) => void;
}

/**
 * Builds the site of a study into a folder. Two builds of one run are the same to the byte.
 *
 * @returns a fault where the site cannot be prepared or Framework or a data loader failed.
 * @throws on a failure of the disk.
 */
export async function buildSite(checkout: string, request: SiteRequest): Promise<Result<void>> {
  const { say } = request;
  // The build's own working folder is the checkout.
  const [study, cache, out] = [request.study, request.cache, request.out].map((place) => path.resolve(place));
  const prepared = await prepareSite(checkout);
  if (!prepared.ok) return prepared;
  await rm(out, { recursive: true, force: true });
  const staged = await stageSource(checkout, request.leftOut);
  try {
    const { error, steps, complaints } = await runFramework(
      checkout,
      [staged.root, out],
      siteEnvironment(study, cache, request.run),
    );
    if (error !== undefined) {
      for (const line of [...steps, ...complaints]) say?.(line);
      return refuse({
        kind: 'site not built',
        problem: ['The site could not be built', error, ...complaints.slice(-3)].join(': ').replace(/[.\s]+$/, ''),
        expected: `Mend what it names; the last step was: ${steps.at(-1) ?? 'to read the configuration'}.`,
        effect: 'run refused',
      });
    }
  } finally {
    await staged.remove();
  }
  await finishSite(out);
  return succeed(undefined);
}

/** What the configuration and the data loaders are handed, in a build and in a preview. */
export function siteEnvironment(study: string, cache: string, run?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DAYLIGHT_STUDY: study,
    DAYLIGHT_CACHE: cache,
    DAYLIGHT_RUN: run ?? '',
    OBSERVABLE_TELEMETRY_DISABLE: 'true',
    NO_COLOR: '1',
  };
}

interface BuildOutcome {
  readonly error?: string;
  readonly steps: readonly string[];
  readonly complaints: readonly string[];
}

/** In a process of its own: Framework takes paths from the working folder, and keeps caches for as long as it lives. */
function runFramework(checkout: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<BuildOutcome> {
  const script = fileURLToPath(new URL('framework-build.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let steps = '';
  // What loaders write when they fail: kept apart from Framework's steps, whose lines are written in pieces.
  let complaints = '';
  let error: string | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (steps += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  child.on('message', (message) => (error = String(message)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0) error ??= signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
      resolve({ steps: linesOf(steps), complaints: linesOf(complaints), ...(error === undefined ? {} : { error }) });
    });
  });
}

const linesOf = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
