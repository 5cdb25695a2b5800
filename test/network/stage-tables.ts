import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import type { Stage } from '../../loaders/stage.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import type { TableDeclaration } from '../../loaders/tables/declaration.ts';
import { tables, workingTables } from '../../loaders/tables.ts';

export type Row = Readonly<Record<string, Cell>>;
export type Rows = Readonly<Record<string, readonly Row[]>>;

const declared: Readonly<Record<string, TableDeclaration>> = { ...tables, ...workingTables };

/** Runs stages one after another over tables given as rows, and gives the rows of all that they write. A column not given is null. */
export async function runStages(
  stages: readonly Stage[],
  given: Rows,
  { settings = {}, workers = 1 }: { settings?: object; workers?: number } = {},
): Promise<Record<string, Record<string, Cell>[]>> {
  const executor = await openDuckDB();
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-stages-'));
  const written: Record<string, Record<string, Cell>[]> = {};
  const file = (table: string) => path.join(folder, `${table}.parquet`);
  for (const table of new Set(stages.flatMap(({ inputs }) => inputs))) {
    const { columns } = declared[table];
    const rows = given[table] ?? [];
    const valuesOf = (column: string) => rows.map((row) => row[column] ?? null);
    const values = Object.fromEntries(Object.keys(columns).map((column) => [column, valuesOf(column)]));
    await executor.writeColumns(file(table), columns, values);
  }
  const study = studySchema.parse({ name: 'test', as_of: '2020-01-01', ...settings });
  for (const stage of stages) {
    await stage.run({
      source: { folder, study, files: {} },
      executor,
      workers: openWorkers(workers, () => {}),
      input: (table) => [file(table)],
      output: file,
    });
    for (const table of stage.outputs)
      written[table] = await executor.rows(`SELECT * FROM ${executor.dialect.readParquet(file(table))}`);
  }
  executor.close();
  await rm(folder, { recursive: true });
  return written;
}

/** Nodes of the SOC network from their ids, in code-point order where all are plain. */
export const nodeRows = (ids: readonly string[], network = 'soc'): Row[] =>
  ids.toSorted().map((id) => ({ network, node_id: id, kind: id.startsWith('group:') ? 'group' : 'nominal' }));

export type Edge = readonly [a: string, b: string, links?: number, weight?: number];

/** Edges of the SOC network; ends in any order, one link of weight 1 where not said. */
export const edgeRows = (edges: readonly Edge[], network = 'soc'): Row[] =>
  edges.map(([x, y, links = 1, weight = 1]) => ({ network, a: x < y ? x : y, b: x < y ? y : x, links, weight }));

export const groupRows = (ids: readonly string[]): Row[] =>
  ids.map((id) => ({ group_id: id, name: `Name of ${id}`, kind: 'USG', tracked: true, crime_types: 'drugs' }));
