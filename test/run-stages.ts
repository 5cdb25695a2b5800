import path from 'node:path';
import { openDuckDB } from '../loaders/executor/duckdb.ts';
import type { Cell } from '../loaders/executor/executor.ts';
import { openWorkers } from '../loaders/run/workers.ts';
import type { Stage } from '../loaders/stage.ts';
import { studySchema } from '../loaders/study/schema.ts';
import { type TableName, tables, type WorkingTable, workingTables } from '../loaders/tables.ts';
import { temporaryFolder } from './temporary.ts';

export const declarations = { ...tables, ...workingTables };

/** Tables as rows of cells, in the order of the declared columns. */
export type Literal = Partial<Record<TableName | WorkingTable, readonly (readonly Cell[])[]>>;

export interface Setting {
  /** Keys of the study file. */
  readonly study?: object;
  /** Folder of the study, and its files by table. */
  readonly folder?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly workers?: number;
}

/** Runs stages one after another over tables given as rows, and gives every table written, as rows of cells. Dates are ISO text. */
export async function runStages(stages: readonly Stage[], given: Literal, setting: Setting = {}) {
  const executor = await openDuckDB();
  const folder = temporaryFolder();
  const file = (table: string) => path.join(folder, `${table}.parquet`);
  const made = new Set<string>();
  for (const stage of stages) {
    for (const table of stage.inputs) {
      if (made.has(table)) continue;
      const { columns } = declarations[table];
      const rows = given[table] ?? [];
      await executor.writeColumns(
        file(table),
        columns,
        Object.fromEntries(Object.keys(columns).map((name, column) => [name, rows.map((row) => row[column])])),
      );
      made.add(table);
    }
    await stage.run({
      source: {
        folder: setting.folder ?? folder,
        study: studySchema.parse({ name: 'test', as_of: '2019-12-31', ...setting.study }),
        files: setting.files ?? {},
      },
      executor,
      workers: openWorkers(setting.workers ?? 1, () => {}),
      input: (table) => [file(table)],
      output: file,
    });
    for (const table of stage.outputs) made.add(table);
  }
  const written: Partial<Record<TableName | WorkingTable, Cell[][]>> = {};
  for (const table of stages.flatMap(({ outputs }) => outputs)) {
    const from = executor.dialect.readParquet(file(table));
    const types = await executor.rows(`DESCRIBE SELECT * FROM ${from}`);
    const found = types.map(({ column_name, column_type }) => [column_name, column_type]);
    const declared = Object.entries(declarations[table].columns);
    if (JSON.stringify(found) !== JSON.stringify(declared)) throw new Error(`${table} is not as declared: ${found}`);
    written[table] = (await executor.rows(`SELECT * FROM ${from}`)).map((row) => Object.values(row));
  }
  executor.close();
  return written as Record<TableName | WorkingTable, Cell[][]>;
}
