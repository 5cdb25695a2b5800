import { createHash } from 'node:crypto';
import type { Cell, Executor } from '../executor/executor.ts';

/** How much a table holds, and a hash of what. */
export interface TableDigest {
  readonly rows: number;
  readonly digest: string;
}

/**
 * The digest of a published table (METHOD 11.2): SHA-256 over its column names and then its rows as they stand, in key order, one
 * JSON array a line, with numbers at 12 significant digits: enough to see any change that matters, too few to see a processor's.
 */
export async function digestTable(executor: Executor, file: string): Promise<TableDigest> {
  const { dialect } = executor;
  const described = await executor.rows(`DESCRIBE SELECT * FROM ${dialect.readParquet(file)}`);
  const names = described.map((row) => String(row.column_name));
  const hash = createHash('sha256').update(`${JSON.stringify(names)}\n`);
  let rows = 0;
  for await (const batch of executor.batches(`SELECT * FROM ${dialect.readParquet(file)}`)) {
    rows += batch.length;
    hash.update(batch.map((row) => `${JSON.stringify(row.map(rounded))}\n`).join(''));
  }
  return { rows, digest: hash.digest('hex') };
}

const rounded = (value: Cell): Cell =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
