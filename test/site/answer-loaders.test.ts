import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answerLoaders } from '../../loaders/site/answer-loaders.ts';
import { loadersNamed } from '../../loaders/site/loaders-named.ts';
import { type Files, withFolder, withProject } from './sites.ts';

/** A name that a page puts together, as it stands in its text. */
const open = (before: string, after: string): string => `\`${before}\${each}${after}\``;

test('loaders are found by what pages name: a file, one of an archive, a name with an open end; not what stands there or is not named', async () => {
  const files: Files = {
    'index.md': 'FileAttachment(\'data/one.json\').json(); FileAttachment("./data/plain.csv")',
    'deep/[each].md': `FileAttachment(${open('../data/deep/parts/', '.json')})`,
    'deep/made.page': "FileAttachment( '../data/deep/more/index.json')",
    'notes.txt': "FileAttachment('data/unread.json')",
    'data/one.json.ts': '',
    'data/plain.csv': '',
    'data/plain.csv.ts': '',
    'data/unread.json.ts': '',
    'data/deep/parts.zip.ts': '',
    'data/deep/more.zip.ts': '',
    'data/other.md': "FileAttachment('unread.json')",
  };
  await withFolder(files, async (folder) => {
    expect(await loadersNamed(folder)).toEqual(['data/deep/more.zip.ts', 'data/deep/parts.zip.ts', 'data/one.json.ts']);
  });
});

test('every answer is where Framework looks, an archive’s files one by one; a loader that fails or ends halfway leaves none', async () => {
  const files: Files = {
    'src/index.md': `FileAttachment('data/one.json'), FileAttachment('data/half.json'), FileAttachment(${open('data/parts/', '.json')})`,
    'src/data/one.json.ts': 'process.stdout.write(JSON.stringify({ one: 1 }));',
    'src/data/half.json.ts': 'process.stdout.write("{"); process.exitCode = 1;',
    'src/data/parts.zip.ts': `import JSZip from 'jszip';
      const archive = new JSZip();
      archive.file('a.json', '"a"').file('b/c.json', '"c"');
      process.stdout.write(await archive.generateAsync({ type: 'uint8array' }));`,
  };
  await withProject(files, async (folder) => {
    await answerLoaders(path.join(folder, 'src'), 2);
    const cache = path.join(folder, 'src', '.observablehq', 'cache', 'data');
    const texts = ['one.json', 'parts/a.json', 'parts/b/c.json'].map((file) =>
      readFile(path.join(cache, file), 'utf8'),
    );
    expect(await Promise.all(texts)).toEqual(['{"one":1}', '"a"', '"c"']);
    expect(existsSync(path.join(cache, 'half.json'))).toBe(false);
  });
});
