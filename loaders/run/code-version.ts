import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { hashFile } from './hash-file.ts';
import { listFiles } from './list-files.ts';

/** The folder of Daylight itself. */
export const home = path.resolve(import.meta.dirname, '../..');

/**
 * The version of a stage's code: a hash of its module bundled with everything of ours that it imports, so that a change anywhere
 * below it gives another version and a comment does not. The kernels beside a bundled module belong to it. Packages are covered by
 * `lockHash`.
 */
export function codeVersion(module: string): Promise<string> {
  let known = versions.get(module);
  if (known === undefined) {
    known = versionOf(module);
    versions.set(module, known);
  }
  return known;
}

/** What a process runs is what it loaded: it needs to be told once. */
const versions = new Map<string, Promise<string>>();

async function versionOf(module: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    minifyWhitespace: true,
    legalComments: 'none',
    absWorkingDir: home,
  });
  const version = createHash('sha256').update(outputFiles[0].contents);
  for (const kernel of await kernelsOf(metafile)) version.update(await hashFile(kernel));
  return version.digest('hex');
}

/** The kernels that the modules of a bundle may compile, by path. */
async function kernelsOf({ inputs }: Metafile): Promise<string[]> {
  const folders = new Set(Object.keys(inputs).map((file) => path.join(home, path.dirname(file), 'kernels')));
  const files: string[] = [];
  for (const folder of [...folders].filter((folder) => existsSync(folder)).sort())
    files.push(...(await listFiles(folder)).map((file) => path.join(folder, file)));
  return files;
}

/** Hash of the lock file: the exact version of every package, and of Node itself. */
export async function lockHash(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path.join(home, 'package-lock.json')))
    .digest('hex');
}
