import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compileKernel } from '../loaders/kernel.ts';
import { codeVersion } from '../loaders/run/code-version.ts';
import { temporaryFolder } from './temporary.ts';

interface Sum {
  readonly memory: WebAssembly.Memory;
  sum(count: number): number;
}

test('a kernel is compiled from the folder beside the module that asks', async () => {
  const instance = new WebAssembly.Instance(await compileKernel(import.meta.url, 'sum'));
  const { memory, sum } = instance.exports as unknown as Sum;
  new Float64Array(memory.buffer).set([0.5, 2, -1]);
  expect(sum(3)).toBe(1.5);
});

test('a kernel with shared memory imports it', async () => {
  const module = await compileKernel(import.meta.url, 'sum', 'shared');
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 65_536, shared: true });
  new Float64Array(memory.buffer).set([4, 3]);
  const { sum } = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Sum;
  expect(sum(2)).toBe(7);
});

test('a kernel that does not compile says what the compiler says', async () => {
  await expect(compileKernel(import.meta.url, 'broken')).rejects.toThrow(/broken does not compile.*nothing/s);
});

test('the source of the kernels beside a module belongs to its version', async () => {
  const folder = temporaryFolder();
  const module = path.join(folder, 'stage.ts');
  writeFileSync(module, 'export const stage = 1;\n');
  // A process is told the version of a module once; under another address it is another module.
  const version = () => codeVersion(`${pathToFileURL(module).href}?${crypto.randomUUID()}`);
  const without = await version();
  mkdirSync(path.join(folder, 'kernels'));
  cpSync(path.join(import.meta.dirname, 'kernels/sum.ts'), path.join(folder, 'kernels/sum.ts'));
  const kernel = await version();
  writeFileSync(path.join(folder, 'kernels/sum.ts'), 'export function sum(): f64 { return 0; }\n');
  expect(new Set([without, kernel, await version()]).size).toBe(3);
});
