import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { alternation } from './alternation.ts';
import type { Corpus } from './corpus.ts';
import { type Found, TIMES } from './found.ts';
import { timed } from './timed.ts';

// Searches the corpus with one regular expression in DuckDB, on one thread: from a table in memory, and from Parquet to Parquet.
const [folder] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(path.join(folder, 'corpus.json'), 'utf8')) as Corpus;
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const entries = `read_parquet([${corpus.files.map(text).join(', ')}])`;
const pattern = text(alternation(corpus.names));
const written = path.join(folder, 'duckdb.parquet');

const everyMatch = (from: string) =>
  `SELECT log_id, unnest(regexp_extract_all(text, ${pattern}, 0, 'i')) AS text FROM ${from} WHERE regexp_matches(text, ${pattern}, 'i')`;
const parquet = await timed(TIMES, () =>
  connection.run(`COPY (${everyMatch(entries)}) TO ${text(written)} (FORMAT parquet)`),
);
const ids = await connection.runAndReadAll(`SELECT log_id FROM read_parquet(${text(written)})`);
const logs = ids.getColumns()[0] as string[];

await connection.run(`CREATE TABLE entries AS SELECT log_id, text FROM ${entries}`);
const memory = await timed(TIMES, () => connection.runAndReadAll(`SELECT count(*) FROM (${everyMatch('entries')})`));

const found: Found = {
  memory: memory.figures,
  parquet: parquet.figures,
  matches: logs.length,
  logs: [...new Set(logs)],
};
process.stdout.write(JSON.stringify(found));
