import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** SIMD of the standard only: the relaxed kind may round otherwise on another processor. */
const FLAGS = ['--enable', 'simd', '-O3', '--noAssert', '--runtime', 'stub'];

/** A kernel's memory is its own, or one that whoever makes the instance imports as `env.memory`, shared between threads. */
const MEMORY = {
  own: [],
  shared: ['--enable', 'threads', '--importMemory', '--sharedMemory', '--maximumMemory', '65536'],
} as const;

/** Of the compiler, which is loaded only where it has work: that takes half a second and 80 MB. */
const compiler = path.resolve(import.meta.dirname, '../node_modules/assemblyscript/package.json');

/** Where kernels are kept compiled, by what they were compiled from; whoever may not write there compiles anew. */
const kept = path.resolve(import.meta.dirname, '../node_modules/.cache/daylight-kernels');

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * A hot loop as WebAssembly: the AssemblyScript file `kernels/<name>.ts` beside the module that asks, with the other files of that folder
 * that it imports. Compiled when it is first asked for (half a second), then kept under the hash of its source and compiler. The module
 * can be handed to threads, which make an instance each. Throws what the compiler says where the source is wrong.
 */
export function compileKernel(
  module: string,
  name: string,
  memory: keyof typeof MEMORY = 'own',
): Promise<WebAssembly.Module> {
  const folder = fileURLToPath(new URL('./kernels/', module));
  const key = `${memory} ${path.join(folder, name)}`;
  let known = compiled.get(key);
  if (!known) {
    known = compileFile(folder, name, [...FLAGS, ...MEMORY[memory]]);
    compiled.set(key, known);
  }
  return known;
}

async function compileFile(folder: string, name: string, flags: readonly string[]): Promise<WebAssembly.Module> {
  const sources = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
  const key = createHash('sha256')
    .update(JSON.stringify([JSON.parse(readFileSync(compiler, 'utf8')).version, flags, name, [...sources]]))
    .digest('hex');
  const file = path.join(kept, `${name}-${key.slice(0, 16)}.wasm`);
  const binary = read(file) ?? (await translate(sources, name, flags));
  keep(file, binary);
  return WebAssembly.compile(binary as Uint8Array<ArrayBuffer>);
}

async function translate(
  sources: ReadonlyMap<string, string>,
  name: string,
  flags: readonly string[],
): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const said = asc.createMemoryStream();
  const { error } = await asc.main([`${name}.ts`, '-o', 'kernel.wasm', ...flags], {
    stdout: said,
    stderr: said,
    listFiles: () => [],
    readFile: (file: string) => sources.get(path.normalize(file)) ?? null,
    writeFile(file: string, contents: Uint8Array | string) {
      if (file === 'kernel.wasm') binary = contents as Uint8Array;
    },
  });
  if (error || !binary) throw new Error(`Kernel ${name} does not compile: ${said.toString()}`);
  return binary;
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(file: string, binary: Uint8Array): void {
  try {
    mkdirSync(kept, { recursive: true });
    const building = `${file}.${process.pid}`;
    writeFileSync(building, binary, { flag: 'wx' });
    renameSync(building, file);
  } catch {
    // A read-only installation compiles each time.
  }
}
