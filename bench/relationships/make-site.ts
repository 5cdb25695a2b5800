import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transformSync } from 'esbuild';
import { packLinks } from '../../loaders/site/data/pack-links.ts';
import type { CodedLinks } from '../../loaders/site/data/relationships.ts';
import { firstLinks } from '../../loaders/site/data/relationships-archive.ts';
import { packageFolder, packageVersion } from '../../loaders/site/libraries.ts';
import { writeStar } from './star.ts';

/** The ways that are compared, and the pages that open them. */
export const ways = { typed: 'Typed arrays in a worker', duckdb: 'DuckDB-Wasm over a star' } as const;
export type Way = keyof typeof ways;

const checkout = path.resolve(import.meta.dirname, '../..');
const DUCKDB = '@duckdb/duckdb-wasm';
const DUCKDB_FILES = ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'];

/** The version of DuckDB-Wasm that is installed; none where it is not. */
export const duckVersion = (): string | undefined => packageVersion(checkout, DUCKDB);

/** Writes a site of a page for each way there is over the same links: the modules of the page, each as the report serves it, and the data. */
export async function makeSite(folder: string, links: CodedLinks): Promise<void> {
  const put = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  for (const file of globSync(
    ['components/{relationships,notes}/*.ts', 'components/tables/*.ts', 'bench/relationships/page/*.ts'],
    { cwd: checkout },
  )) {
    const { code } = transformSync(readFileSync(path.join(checkout, file), 'utf8'), { loader: 'ts', target: 'es2022' });
    put(file.replace(/\.ts$/, '.js'), code);
  }
  const styles = globSync('src/theme/*.css', { cwd: checkout }).sort();
  put('style.css', styles.map((file) => readFileSync(path.join(checkout, file), 'utf8')).join('\n'));

  const { layout, packed } = packLinks(links);
  put('data/first.json', JSON.stringify(firstLinks(links)));
  put('data/layout.json', JSON.stringify(layout));
  put('data/links.bin', packed);
  put('typed.html', pageOf('typed'));
  const star = duckVersion() === undefined ? new Map<string, Uint8Array>() : await writeStar(links);
  const size = [...star.values()].reduce((sum, { length }) => sum + length, 0);
  put('data/star.json', JSON.stringify({ tables: [...star.keys()], size }));
  for (const [table, bytes] of star) put(`data/star/${table}.bin`, bytes);
  if (star.size === 0) return;
  put('duckdb.html', pageOf('duckdb'));
  await putDuckDB(path.join(folder, 'duckdb'));
}

const pageOf = (way: Way): string => `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${ways[way]}</title>
<link rel="stylesheet" href="style.css"><link rel="icon" href="data:,">
<body data-way="${way}"><script type="module" src="bench/relationships/page/open-page.js"></script>
`;

/** DuckDB-Wasm as files of the site: its main module with Arrow in one file, its worker and its WebAssembly (with exceptions, one thread). */
async function putDuckDB(folder: string): Promise<void> {
  const installed = packageFolder(checkout, DUCKDB);
  if (installed === undefined || !existsSync(installed)) throw new Error(`${DUCKDB} is not installed.`);
  await build({
    entryPoints: [path.join(installed, 'dist/duckdb-browser.mjs')],
    outfile: path.join(folder, 'duckdb.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
  });
  for (const file of DUCKDB_FILES) copyFileSync(path.join(installed, 'dist', file), path.join(folder, file));
}
