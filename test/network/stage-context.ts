import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell, Executor } from '../../loaders/executor/executor.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import type { Stage, StageContext } from '../../loaders/stage.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import { tables } from '../../loaders/tables.ts';

export type NodeRow = readonly [network: string, id: string, label?: string];
export type EdgeRow = readonly [network: string, a: string, b: string, links: number, weight: number];

/** Runs a stage over networks given as rows, and gives the rows of the tables that it writes, in their order. */
export async function runStage(
  stage: Stage,
  {
    nodes,
    edges,
    settings = {},
    workers = 1,
  }: { nodes: readonly NodeRow[]; edges: readonly EdgeRow[]; settings?: object; workers?: number },
): Promise<Record<string, Record<string, Cell>[]>> {
  const executor = await openDuckDB();
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-stage-'));
  const file = (table: string) => path.join(folder, `${table}.parquet`);
  await writeInputs(executor, file, nodes, edges);
  const study = studySchema.parse({ name: 'test', kind: 'records', as_of: null, ...settings });
  const context: StageContext = {
    source: { folder, study, files: {} },
    executor,
    workers: openWorkers(workers, () => {}),
    input: (table) => [file(table)],
    output: file,
  };
  await stage.run(context);
  const written: Record<string, Record<string, Cell>[]> = {};
  for (const table of stage.outputs) {
    written[table] = await executor.rows(`SELECT * FROM ${executor.dialect.readParquet(file(table))}`);
  }
  executor.close();
  await rm(folder, { recursive: true });
  return written;
}

async function writeInputs(
  executor: Executor,
  file: (table: string) => string,
  nodes: readonly NodeRow[],
  edges: readonly EdgeRow[],
) {
  const text = 'VARCHAR' as const;
  await executor.writeColumns(
    file('working_nodes'),
    { network: text, node_id: text, kind: text, label: text, given_group: text },
    {
      network: nodes.map(([network]) => network),
      node_id: nodes.map(([, id]) => id),
      kind: nodes.map(() => 'nominal'),
      label: nodes.map(([, , label]) => label ?? null),
      given_group: nodes.map(([, id]) => `of ${id}`),
    },
  );
  await executor.writeColumns(file('edges'), tables.edges.columns, {
    network: edges.map(([network]) => network),
    a: edges.map(([, a]) => a),
    b: edges.map(([, , b]) => b),
    links: edges.map(([, , , links]) => links),
    weight: edges.map(([, , , , weight]) => weight),
  });
}
