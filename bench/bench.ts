import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What bench/NAME/bench.ts exports; one that has parts can be asked for some of them. */
interface Benchmark {
  readonly parts?: readonly string[];
  bench(parts?: readonly string[]): Promise<void>;
}

const names = readdirSync(import.meta.dirname)
  .filter((name) => existsSync(path.join(import.meta.dirname, name, 'bench.ts')))
  .sort();
const open = (name: string) => import(`./${name}/bench.ts`) as Promise<Benchmark>;

/**
 * `npm run bench` runs all benchmarks, one after another; `npm run bench -- NAME …` those named; `npm run bench -- NAME PART,PART …` some
 * parts of one.
 */
const asked: { name: string; parts: string[] }[] = [];
const wrong: string[] = [];
for (const word of process.argv.slice(2)) {
  const last = asked.at(-1);
  if (names.includes(word)) asked.push({ name: word, parts: [] });
  else if (last) last.parts.push(...word.split(','));
  else wrong.push(`There is no benchmark ${word}. There are: ${names.join(', ')}.`);
}
for (const { name, parts } of asked) {
  const { parts: known = [] } = await open(name);
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    wrong.push(
      `${name} has no part ${unknown.join(', ')}. ${known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.'}`,
    );
}
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exitCode = 2;
} else {
  for (const { name, parts } of asked.length > 0 ? asked : names.map((every) => ({ name: every, parts: [] }))) {
    process.stdout.write(`\n== ${name}\n`);
    const { bench } = await open(name);
    await (parts.length > 0 ? bench(parts) : bench());
  }
}
