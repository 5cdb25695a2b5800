import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Executor } from '../../executor/executor.ts';
import { temporaryFile } from '../../executor/temporary-file.ts';
import type { ColumnType } from '../../tables/declaration.ts';

type Field = string | number | null;

const PART_ROWS = 100_000;

/** A table of an extract in the making. */
export interface Extract {
  /** Adds a row, its fields in the order of the columns. */
  add(...fields: Field[]): Promise<void> | void;
  /** Writes what is left and puts the table in its place; gives its rows. */
  finish(): Promise<number>;
}

/** Begins `<name>.parquet` in a folder. Rows are kept in their order; no more than a part of them is in memory. */
export function beginExtract<Column extends string>(
  executor: Executor,
  folder: string,
  name: string,
  columns: Readonly<Record<Column, ColumnType>>,
): Extract {
  const names = Object.keys(columns) as Column[];
  const parts: string[] = [];
  let held: Field[][] = names.map(() => []);
  let rows = 0;
  const flush = async () => {
    const part = `${temporaryFile('.parquet').path}`;
    parts.push(part);
    const full = Object.fromEntries(names.map((column, at) => [column, held[at]]));
    held = names.map(() => []);
    await executor.writeColumns(part, columns, full);
  };
  return {
    add(...fields) {
      for (let at = 0; at < fields.length; at++) held[at].push(fields[at]);
      rows++;
      if (held[0].length >= PART_ROWS) return flush();
    },
    async finish() {
      if (held[0].length > 0 || parts.length === 0) await flush();
      const { dialect } = executor;
      await executor.execute(
        dialect.writeParquet(`SELECT * FROM ${dialect.readParquet(parts)}`, path.join(folder, `${name}.parquet`)),
      );
      for (const part of parts) await rm(part);
      return rows;
    },
  };
}

/** So many columns of text. */
export const textColumns = <Column extends string>(...names: readonly Column[]): Record<Column, ColumnType> =>
  Object.fromEntries(names.map((name) => [name, 'VARCHAR'])) as Record<Column, ColumnType>;
