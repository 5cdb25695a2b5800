import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from './is-running.ts';

const FOLDER = /^daylight-(?<pid>\d+)-/;

let made: string | undefined;

/** A place for what does not fit into memory or must be written anew to be read: it holds records, so nobody else may look into it. */
export interface TemporaryPlace {
  readonly path: string;
  remove(): void;
}

/** A place in the system's temporary folder where nothing is yet, for a file or a folder; gone when the process ends, if not before. */
export function temporaryFile(extension = ''): TemporaryPlace {
  made ??= makeFolder();
  const place = path.join(made, `${randomBytes(6).toString('hex')}${extension}`);
  return { path: place, remove: () => rmSync(place, { recursive: true, force: true }) };
}

function makeFolder(): string {
  removeAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), `daylight-${process.pid}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a process that was killed could not take away. */
function removeAbandoned(): void {
  for (const name of namesIn(tmpdir())) {
    const pid = FOLDER.exec(name)?.groups?.pid;
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It is somebody else's: theirs to take away.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
