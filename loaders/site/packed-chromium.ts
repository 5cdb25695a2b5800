import { spawn } from 'node:child_process';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from './libraries.ts';

/** The top of this package. */
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The executable of the Chromium that npm installed, unpacked once (5 s) into a temporary folder of this user. Made
 * whole under another name and renamed, so that a killed or a simultaneous unpacking leaves no half of one.
 *
 * @returns nothing where the package has none for this system.
 */
export async function packedChromium(): Promise<string | undefined> {
  const version = packageVersion(checkout, '@sparticuz/chromium');
  if (version === undefined || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(tmpdir(), `daylight-chromium-${version}-${process.getuid?.() ?? 0}`);
  const executable = path.join(folder, 'chromium');
  if (await isOurs(executable)) return executable;
  const temporary = await mkdtemp(`${folder}-`);
  try {
    if (!(await unpack(temporary))) return undefined;
    await rename(temporary, folder).catch(() => undefined);
    return (await isOurs(executable)) ? executable : undefined;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Temporary folders are open to all: an executable is trusted only from ourselves. */
const isOurs = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ uid }) => uid === (process.getuid?.() ?? uid),
    () => false,
  );

function unpack(folder: string): Promise<boolean> {
  const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
