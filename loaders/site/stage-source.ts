import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './lock.ts';
import { libraryFolder } from './prepare.ts';

/** A folder that stands for `src/` in one build. */
export interface StagedSource {
  readonly root: string;
  remove(): Promise<void>;
}

/**
 * Makes a source folder of links to what is in `src/`, less what is left out, with a cache of its own.
 *
 * Framework runs a data loader again only if its cached output is missing: it sees neither another study nor a changed
 * import. A cache that starts empty and belongs to one build makes stale output impossible, and lets several builds and
 * a preview run in one checkout without handing each other the wrong study's numbers.
 */
export async function stageSource(checkout: string, leftOut: readonly string[] = []): Promise<StagedSource> {
  const home = path.join(checkout, 'src', '.observablehq');
  await removeAbandoned(home);
  const root = path.join(home, `build-${process.pid}-${randomUUID().slice(0, 8)}`);
  const cache = path.join(root, '.observablehq', 'cache');
  await mkdir(cache, { recursive: true });
  await link(libraryFolder(checkout), path.join(cache, '_npm'), true);
  for (const entry of await readdir(path.join(checkout, 'src'), { withFileTypes: true })) {
    if (entry.name === '.observablehq' || entry.name === 'components' || entry.name.endsWith('.tmp')) continue;
    if (leftOut.includes(entry.name)) continue;
    await link(path.join(checkout, 'src', entry.name), path.join(root, entry.name), !entry.isFile());
  }
  await link(path.join(checkout, 'components'), path.join(root, 'components'), true);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Windows makes junctions for anyone, but links to files only for administrators. */
async function link(target: string, place: string, folder: boolean): Promise<void> {
  if (process.platform === 'win32' && !folder) return copyFile(target, place);
  return symlink(target, place, process.platform === 'win32' ? 'junction' : null);
}

/** Builds that were killed leave their folder. */
async function removeAbandoned(home: string): Promise<void> {
  const names = await readdir(home).catch(() => []);
  const abandoned = names.filter((name) => {
    const pid = /^build-(\d+)-/.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(abandoned.map((name) => rm(path.join(home, name), { recursive: true, force: true })));
}
