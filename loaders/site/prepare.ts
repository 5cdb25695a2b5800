import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { bundleLibraries } from './bundle-libraries.ts';
import { faces, fontSheet, standIns } from './fonts.ts';
import { type LockedLibrary, merelyNamed, noVersion, packageVersion, served } from './libraries.ts';
import { takeLock } from './lock.ts';
import { linkFolder } from './source-link.ts';

/** Bundling takes half a second; a process that holds the lock for this long is stuck. */
const patience = 120_000;

/** Where Framework looks for libraries before it asks the network. */
export const libraryFolder = (checkout: string): string => path.join(checkout, 'src', '.observablehq', 'cache', '_npm');

/**
 * Makes all that a build or a preview needs to work without a network: Framework's library cache, filled from the
 * locked `node_modules`; the link from `src/components`; the fonts. Quick where nothing changed, and safe where several
 * processes do it at once.
 *
 * @returns faults where a package is not installed or something stands where the link belongs.
 * @throws on a failure of the disk.
 */
export async function prepareSite(checkout: string): Promise<Result<void>> {
  const libraries = lockedLibraries(checkout);
  if (!libraries.ok) return libraries;
  const link = path.join(checkout, 'src', 'components');
  if (!(await linkFolder(path.join(checkout, 'components'), link)))
    return refuse(
      notPrepared('src/components is not a link.', 'Move it away: it is made by the build, as a link to components/.'),
    );
  const stamp = stampOf(checkout, libraries.value);
  await prepareLibraries(checkout, libraries.value, stamp);
  await prepareFonts(checkout, stamp);
  return succeed(undefined);
}

function lockedLibraries(checkout: string): Result<LockedLibrary[]> {
  const locked = served.map((library) => ({ ...library, version: packageVersion(checkout, library.name) }));
  const fonts = [...new Set(faces.map(({ from }) => from))].map((name) => ({
    name,
    version: packageVersion(checkout, name),
  }));
  const missing = [...locked, ...fonts].filter(({ version }) => version === undefined);
  if (missing.length > 0)
    return refuse(...missing.map(({ name }) => notPrepared(`The package ${name} is not installed.`, 'Run npm ci.')));
  return succeed(locked.map((library) => ({ ...library, version: library.version ?? noVersion })));
}

/** Changes when what is prepared would: with a version, or with this code's own idea of what to prepare. */
function stampOf(checkout: string, libraries: readonly LockedLibrary[]): string {
  const fonts = faces.map((face) => ({ ...face, version: packageVersion(checkout, face.from) }));
  const facts = { libraries, merelyNamed, fonts, standIns, esbuild: packageVersion(checkout, 'esbuild'), layout: 1 };
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

async function prepareLibraries(checkout: string, libraries: readonly LockedLibrary[], stamp: string): Promise<void> {
  const folder = libraryFolder(checkout);
  if (await isStamped(folder, stamp)) return;
  const lock = await takeLock(`${folder}.lock`, patience);
  if (!lock.held) throw new Error(`process ${lock.by} has been preparing the site's libraries for two minutes`);
  try {
    // Whoever held it may have made the same.
    if (!(await isStamped(folder, stamp))) await makeLibraries(checkout, libraries, folder, stamp);
  } finally {
    await lock.release();
  }
}

async function makeLibraries(
  checkout: string,
  libraries: readonly LockedLibrary[],
  folder: string,
  stamp: string,
): Promise<void> {
  const temporary = `${folder}.${randomUUID()}.tmp`;
  const names = merelyNamed.filter((name) => !libraries.some((library) => library.name === name));
  try {
    await bundleLibraries(checkout, libraries, temporary);
    await Promise.all(names.map((name) => mkdir(path.join(temporary, `${name}@${noVersion}`), { recursive: true })));
    await writeFile(stampFile(temporary), stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

// Framework reads each entry of its cache as name@version, so that the stamp must look like one.
const stampFile = (folder: string): string => path.join(folder, `daylight-stamp@${noVersion}`);

const isStamped = async (folder: string, stamp: string): Promise<boolean> =>
  (await readFile(stampFile(folder), 'utf8').catch(() => undefined)) === stamp;

async function prepareFonts(checkout: string, stamp: string): Promise<void> {
  const file = path.join(checkout, 'src', 'fonts.css');
  const first = `/* ${stamp} */\n`;
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there.startsWith(first)) return;
  const temporary = `${file}.${randomUUID()}.tmp`;
  await writeFile(temporary, first + (await fontSheet(checkout)));
  await rename(temporary, file);
}

const notPrepared = (problem: string, expected: string): Fault => ({
  kind: 'site cannot be prepared',
  problem: problem.replace(/\.$/, ''),
  expected,
  effect: 'run refused',
});
