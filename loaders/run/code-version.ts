import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The folder of Daylight itself. */
export const home = path.resolve(import.meta.dirname, '../..');

/**
 * The version of a stage's code: a hash of its module bundled with everything of ours that it imports, so that a change anywhere
 * below it gives another version and a comment does not. Packages are covered by `lockHash`.
 */
export async function codeVersion(module: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    minifyWhitespace: true,
    legalComments: 'none',
    absWorkingDir: home,
  });
  return createHash('sha256').update(outputFiles[0].contents).digest('hex');
}

/** Hash of the lock file: the exact version of every package, and of Node itself. */
export async function lockHash(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path.join(home, 'package-lock.json')))
    .digest('hex');
}
