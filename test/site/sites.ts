import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files by their path. */
export type Files = Readonly<Record<string, string>>;

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Writes files into a new temporary folder and hands it over; the folder goes when the work is done. */
export async function withFolder<Value>(files: Files, work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-test-'));
  try {
    await writeFiles(folder, files);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** A project that shares this repository's packages and nothing else. */
export const withProject = <Value>(files: Files, work: (folder: string) => Promise<Value>): Promise<Value> =>
  withFolder({ 'package.json': '{ "type": "module" }', 'components/.gitkeep': '', ...files }, async (folder) => {
    await symlink(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    return work(folder);
  });

/** A page that breaks no rule. */
export const page = (body: string, head = ''): string => `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A page</title>${head}</head>
<body><main><h1 id="top-of-page">A page</h1>${body}</main></body>
</html>
`;
