import { readdir, rm, utimes } from 'node:fs/promises';
import path from 'node:path';

/**
 * Removes what data loaders have answered in a preview, so that they run again, and touches them, by which Framework
 * sees in an open page that there is something new. (A build needs neither: see stage-source.ts.)
 */
export async function forgetAnswers(checkout: string): Promise<void> {
  const source = path.join(checkout, 'src');
  const cache = path.join(source, '.observablehq', 'cache');
  // What begins with an underscore is Framework's own: libraries, modules.
  const answers = (await readdir(cache)).filter((name) => !name.startsWith('_'));
  await Promise.all(answers.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
  const now = new Date();
  for (const loader of await loadersIn(source)) await utimes(loader, now, now);
}

/** Files of two extensions, as in `nodes.json.ts`. */
async function loadersIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.observablehq') found.push(...(await loadersIn(place)));
    else if (entry.isFile() && /\.\w+\.(ts|js)$/.test(entry.name)) found.push(place);
  }
  return found;
}
