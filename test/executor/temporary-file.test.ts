import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

const module = path.resolve(import.meta.dirname, '../../loaders/executor/temporary-file.ts');

/** Runs a few lines that have `temporaryFile`, in a process whose temporary folder is this. */
const runIn = async (folder: string, lines: string) =>
  promisify(execFile)(
    process.execPath,
    [
      '--no-warnings',
      '--input-type=module',
      '-e',
      `import { temporaryFile } from ${JSON.stringify(module)};\n${lines}`,
    ],
    { env: { ...process.env, TMPDIR: folder } },
  );

test('a place is in a folder that nobody else may look into, and gone when the process ends', async () => {
  const folder = temporaryFolder();
  const { stdout } = await runIn(
    folder,
    `import { writeFileSync, statSync } from 'node:fs'; import path from 'node:path';
     const { path: file } = temporaryFile('.csv'); writeFileSync(file, 'x');
     console.log((statSync(path.dirname(file)).mode & 0o777).toString(8), path.extname(file));`,
  );
  expect(stdout.trim()).toBe('700 .csv');
  expect(readdirSync(folder)).toEqual([]);
});

test('what a killed process left is taken away by the next; what a running one has is not', async () => {
  const folder = temporaryFolder();
  const [dead, alive, other] = ['daylight-999999999-abc', `daylight-${process.pid}-abc`, 'daylight-chromium'].map(
    (name) => path.join(folder, name),
  );
  for (const place of [dead, alive, other]) {
    mkdirSync(place);
    writeFileSync(path.join(place, 'part'), 'x');
  }
  await runIn(folder, 'temporaryFile();');
  expect([dead, alive, other].map((place) => existsSync(place))).toEqual([false, true, true]);
});
