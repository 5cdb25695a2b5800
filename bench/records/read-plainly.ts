import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** `node read-plainly.ts FOLDER`: DuckDB as it comes reads every table of a folder into memory, all columns as they are, and checks nothing. */
const [folder] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for (const file of readdirSync(folder)) {
  const { name, ext } = path.parse(file);
  if (ext !== '.csv' && ext !== '.parquet') continue;
  const reader = ext === '.csv' ? 'read_csv' : 'read_parquet';
  await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${reader}('${path.join(folder, file)}')`);
}
connection.closeSync();
instance.closeSync();
