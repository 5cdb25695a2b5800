import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { loadersNamed } from './loaders-named.ts';

/**
 * Runs the data loaders that pages name and puts their answers where Framework looks before it runs one itself. Framework takes loaders one
 * after the other, and reads the whole of an archive again for every file that it takes out: of a force's 250 groups, minutes. Here several
 * run at once, archives first since they take longest, and an archive is unpacked once.
 *
 * A loader that fails leaves no answer: Framework then runs it, and says what it says.
 *
 * @param root the staged source folder: see stage-source.ts.
 */
export async function answerLoaders(root: string, atOnce = availableParallelism()): Promise<void> {
  const isArchive = (loader: string): boolean => loader.endsWith('.zip.ts');
  const loaders = await loadersNamed(root);
  const waiting = [...loaders.filter(isArchive), ...loaders.filter((loader) => !isArchive(loader))];
  const work = async (): Promise<void> => {
    for (let loader = waiting.shift(); loader !== undefined; loader = waiting.shift()) {
      const answer = path.join(root, '.observablehq', 'cache', loader.replace(/\.ts$/, ''));
      if ((await answered(path.join(root, loader), answer)) && isArchive(loader)) await unpack(answer);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
}

/** Whether the loader ended well: then its answer is in place. */
async function answered(loader: string, answer: string): Promise<boolean> {
  const partial = `${answer}.part`;
  await mkdir(path.dirname(answer), { recursive: true });
  const file = await open(partial, 'w');
  const ended = await run(loader, file.fd);
  await file.close();
  if (ended) await rename(partial, answer);
  else await rm(partial, { force: true });
  return ended;
}

const run = (loader: string, out: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', loader], { stdio: ['ignore', out, 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });

/** Puts every file of an archive into a folder of its name. */
async function unpack(archive: string): Promise<void> {
  const folder = archive.replace(/\.zip$/, '');
  const { files } = await JSZip.loadAsync(await readFile(archive));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, await entry.async('uint8array'));
  }
}
