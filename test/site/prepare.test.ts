import { lstat, mkdir, readdir, readFile, readlink, rename, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import { expect, test } from 'vitest';
import { faces, standIns } from '../../loaders/site/fonts.ts';
import { packageVersion, served } from '../../loaders/site/libraries.ts';
import { libraryFolder, prepareSite } from '../../loaders/site/prepare.ts';
import { withFolder, withProject } from './sites.ts';

test('every served library stands under its locked version, and imports only its neighbours', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    await init;
    expect(await prepareSite(project)).toEqual({ ok: true, value: undefined });
    for (const { name } of served) {
      const file = path.join(libraryFolder(project), `${name}@${packageVersion(project, name)}`, '_esm.js');
      const code = await readFile(file, 'utf8');
      const [imports] = parse(code);
      for (const { specifier } of imports) {
        if (!specifier) continue;
        expect(specifier).toMatch(/^\.{1,2}\//);
        expect((await stat(path.join(path.dirname(file), specifier))).isFile()).toBe(true);
      }
    }
  });
});

test('a second time nothing is made again, until a version changes', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    await prepareSite(project);
    const made = async (): Promise<number> => (await stat(libraryFolder(project))).ino;
    const first = await made();
    await prepareSite(project);
    expect(await made()).toBe(first);
    await writeFile(path.join(libraryFolder(project), 'daylight-stamp@0.0.0'), 'of other versions');
    await prepareSite(project);
    expect(await made()).not.toBe(first);
  });
});

test('several processes may prepare at once', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    const results = await Promise.all([prepareSite(project), prepareSite(project), prepareSite(project)]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await readdir(path.dirname(libraryFolder(project)))).sort()).toEqual(['_npm']);
    expect((await readdir(path.join(project, 'src'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('a lock that a killed process left is taken over', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    await mkdir(path.dirname(libraryFolder(project)), { recursive: true });
    await writeFile(`${libraryFolder(project)}.lock`, '2147483646');
    expect((await prepareSite(project)).ok).toBe(true);
  });
});

test('the link to components survives moving the checkout, and is mended where it leads elsewhere', async () => {
  await withFolder({}, async (folder) => {
    await withProject({ 'src/index.md': '', 'components/dot.ts': 'export {};' }, async (project) => {
      const link = path.join(project, 'src', 'components');
      await symlink('/nowhere', link);
      await prepareSite(project);
      if (process.platform !== 'win32') expect(await readlink(link)).toBe(path.join('..', 'components'));
      await rename(project, path.join(folder, 'moved'));
      expect((await stat(path.join(folder, 'moved', 'src', 'components', 'dot.ts'))).isFile()).toBe(true);
    });
  });
});

test('a folder in the place of the link is left alone, and said', async () => {
  await withProject({ 'src/components/mine.ts': 'export {};' }, async (project) => {
    const result = await prepareSite(project);
    expect(result.ok).toBe(false);
    expect((await lstat(path.join(project, 'src', 'components', 'mine.ts'))).isFile()).toBe(true);
  });
});

test('the fonts are in the style sheet itself', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    await prepareSite(project);
    const css = await readFile(path.join(project, 'src', 'fonts.css'), 'utf8');
    expect(css.match(/@font-face/g)).toHaveLength(faces.length + standIns.length);
    expect(css.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(faces.length);
    expect(css.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
  });
});

test('a package that is not installed is named', async () => {
  await withProject({ 'src/index.md': '' }, async (project) => {
    await unlink(path.join(project, 'node_modules'));
    const result = await prepareSite(project);
    expect(result.ok ? [] : result.faults.map(({ problem }) => problem)).toContain(
      'The package sigma is not installed',
    );
  });
});
