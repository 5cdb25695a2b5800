import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** `npm run bench -- NAME …` runs the benchmarks named, `npm run bench` all of them, one after another: bench/NAME/bench.ts. */
const names = readdirSync(import.meta.dirname)
  .filter((name) => existsSync(path.join(import.meta.dirname, name, 'bench.ts')))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : names) {
    process.stdout.write(`\n== ${name}\n`);
    const { bench } = (await import(`./${name}/bench.ts`)) as { bench: () => Promise<void> };
    await bench();
  }
}
