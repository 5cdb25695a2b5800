import path from 'node:path';
import { openDuckDB } from '../../executor/duckdb.ts';
import type { Cell } from '../../executor/executor.ts';
import type { Manifest } from '../../run/manifest.ts';
import type { TableName } from '../../tables.ts';
import { openRun } from '../open-run.ts';

/** The published tables of the run that pages show. */
export interface PublishedTables {
  readonly manifest: Manifest;
  /** Rows of a query in which `{nodes}` stands for the published table `nodes`. */
  rows(query: string): Promise<Record<string, Cell>[]>;
  /** The same a batch at a time, for what is too large to be held at once: cells in the order of the query's columns. */
  batches(query: string): AsyncIterable<Cell[][]>;
  close(): void;
}

/** Opens the run that pages show, and its tables for queries. */
export async function openTables(): Promise<PublishedTables> {
  const { folder, manifest } = await openRun();
  const executor = await openDuckDB();
  const fileOf = (table: string) => executor.dialect.readParquet(path.join(folder, `${table as TableName}.parquet`));
  const overFiles = (query: string) => query.replaceAll(/\{(\w+)\}/g, (_, table: string) => fileOf(table));
  return {
    manifest,
    rows: (query) => executor.rows(overFiles(query)),
    batches: (query) => executor.batches(overFiles(query)),
    close: executor.close,
  };
}
