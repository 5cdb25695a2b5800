import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { codeVersion } from '../../loaders/run/code-version.ts';
import { folderOf } from '../temporary.ts';

const versionOf = (files: Record<string, string>) =>
  codeVersion(pathToFileURL(path.join(folderOf(files), 'stage.ts')).href);

const stage = `import { twice } from './twice.ts';\nexport const answer = twice(21);\n`;
const twice = 'export const twice = (value: number): number => value * 2;\n';

test('the version of a stage changes with anything below it, and not with a comment or another folder', async () => {
  const version = await versionOf({ 'stage.ts': stage, 'twice.ts': twice });
  expect(await versionOf({ 'stage.ts': stage, 'twice.ts': twice })).toBe(version);
  expect(await versionOf({ 'stage.ts': `// why\n${stage}`, 'twice.ts': twice })).toBe(version);
  expect(await versionOf({ 'stage.ts': stage, 'twice.ts': twice.replace('* 2', '+ value') })).not.toBe(version);
});
