import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** An editor saves a file in several steps: one change is told when they are over. */
const pause = 150;

/**
 * Tells of changes in files and folders, one after the other: a change that comes while one is being answered is told
 * when that is done. What is in `ignored`, hidden or temporary is not told.
 *
 * @returns a function that ends it, once the last answer is done.
 */
export function watchChanges(
  places: readonly string[],
  ignored: readonly string[],
  answer: (file: string) => Promise<void>,
): () => Promise<void> {
  let changed: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let answering: Promise<void> = Promise.resolve();
  const tell = (): void => {
    answering = answering.then(async () => {
      const file = changed;
      changed = undefined;
      if (file !== undefined) await answer(file);
    });
  };
  const note = (file: string): void => {
    if (ignored.some((folder) => isWithin(file, folder))) return;
    changed = file;
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  const watchers = places.map((place) => watchPlace(place, note));
  return async () => {
    clearTimeout(timer);
    changed = undefined;
    for (const watcher of await Promise.all(watchers)) watcher.close();
    await answering;
  };
}

async function watchPlace(place: string, note: (file: string) => void): Promise<FSWatcher> {
  const folder = (await stat(place)).isDirectory();
  // Editors replace a file by another of its name, which only its folder sees.
  const watched = folder ? place : path.dirname(place);
  return watch(watched, { recursive: folder }, (_, name) => {
    if (name === null || isPassing(name)) return;
    const file = path.join(watched, name);
    if (folder || file === place) note(file);
  });
}

/** Hidden files, and those that editors and installations make in passing. */
const isPassing = (name: string): boolean =>
  name.split(path.sep).some((part) => part.startsWith('.') || part === 'node_modules' || /(\.tmp|~)$/.test(part));

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep);
