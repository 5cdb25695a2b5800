import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Result, refuse, succeed } from '../study/fault.ts';
import { packedChromium } from './packed-chromium.ts';

/**
 * Drawn by the processor, so that networks (WebGL) look the same everywhere. Nothing here weakens what a page may do:
 * tests see what users see.
 */
const args = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/**
 * Starts a headless Chrome or Chromium: the one that `CHROME_PATH` names, else an installed one, else the packed one of
 * the npm registry (Linux on x64).
 *
 * @returns a fault where none can be started.
 */
export async function startBrowser(): Promise<Result<Browser>> {
  const named = process.env.CHROME_PATH;
  const tried: string[] = [];
  for await (const executablePath of named ? [named] : candidates()) {
    for (const chromiumSandbox of process.getuid?.() === 0 ? [false] : [true, false]) {
      try {
        return succeed(await chromium.launch({ executablePath, chromiumSandbox, args }));
      } catch (error) {
        tried.push(`${executablePath}: ${reasonOf(error)}`);
      }
    }
  }
  return refuse({
    kind: 'no browser',
    problem: 'No Chrome or Chromium could be started',
    expected: `Install one, or name it in CHROME_PATH.${tried.length === 0 ? '' : ` Tried ${tried.join('; ')}.`}`,
    effect: 'kept',
  });
}

async function* candidates(): AsyncGenerator<string> {
  for (const place of installedPlaces()) if (existsSync(place)) yield place;
  const packed = await packedChromium();
  if (packed !== undefined) yield packed;
}

/** Where installers put Chrome and its kin. */
function installedPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The line of a launch failure that says something, such as a missing system library. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const telling = /error while loading shared libraries: ([^\n]*)/.exec(text)?.[1];
  return telling ?? text.split('\n')[0];
}
