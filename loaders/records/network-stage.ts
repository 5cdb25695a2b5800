import type { Stage, StageContext } from '../stage.ts';
import { type TableName, tables, type WorkingTable } from '../tables.ts';
import type { Executor } from './executor.ts';
import { networkRules } from './network-tables.ts';
import { type CheckedNetwork, readNetwork } from './read-network.ts';

/**
 * The records of a bare network: edges with repeated pairs joined, every node that an edge or the node list names, and what was left
 * out by which rule (RECORDS.md, 'a bare network').
 */
export const readNetworkRecords: Stage = {
  name: 'records',
  does: 'Reads the edges and nodes, drops loops, joins repeated pairs, and counts what is left out.',
  module: import.meta.url,
  inputs: [],
  studyFiles: ['edges', 'nodes'],
  parameters: ['columns'],
  outputs: ['edges', 'left_out', 'inputs', 'working_nodes'],
  async run(context) {
    const { executor, source } = context;
    const checked = await readNetwork(executor, source);
    if (!checked.ok) throw new Error('The study was not checked before it was run');
    await writeEdges(context);
    await writeNodes(context, checked.value);
    await writeLeftOut(context, checked.value);
    await writeInputs(context, checked.value);
  },
};

const write = ({ executor, output }: StageContext, table: TableName | WorkingTable, query: string) =>
  executor.execute(executor.dialect.writeParquet(query, output(table)));

const writeEdges = (context: StageContext) =>
  write(
    context,
    'edges',
    `SELECT 'network' AS network, a, b, count(*) AS links, ${context.executor.dialect.orderedSum('strength', 'strength')} AS weight
     FROM input_edges WHERE rule IS NULL OR rule = 'repeated-pair' GROUP BY a, b ORDER BY a, b`,
  );

/** A loop's node is kept, for the row shows that it exists. */
function writeNodes(context: StageContext, { nodes }: CheckedNetwork) {
  const named = `SELECT a AS id FROM input_edges WHERE rule IS NULL OR rule = 'self-loop'
    UNION SELECT b FROM input_edges WHERE rule IS NULL OR rule = 'self-loop'`;
  const query = nodes
    ? `SELECT 'network' AS network, ids.id AS node_id, 'nominal' AS kind, listed.label AS label, listed."group" AS given_group
       FROM (${named} UNION SELECT id FROM input_nodes WHERE rule IS NULL) AS ids
       LEFT JOIN (SELECT * FROM input_nodes WHERE rule IS NULL) AS listed ON listed.id = ids.id ORDER BY node_id`
    : `SELECT 'network' AS network, id AS node_id, 'nominal' AS kind, CAST(NULL AS VARCHAR) AS label, CAST(NULL AS VARCHAR) AS given_group
       FROM (${named}) ORDER BY node_id`;
  return write(context, 'working_nodes', query);
}

async function writeLeftOut(context: StageContext, { edges, nodes }: CheckedNetwork) {
  const { executor, output } = context;
  const counted = [
    ...(await countRules(executor, 'edges', edges.name, edges.unreadableRows)),
    ...(nodes ? await countRules(executor, 'nodes', nodes.name, nodes.unreadableRows) : []),
  ].sort((x, y) => compare(x.rule, y.rule) || compare(x.table, y.table));
  await executor.writeColumns(output('left_out'), tables.left_out.columns, {
    rule: counted.map((row) => row.rule),
    table: counted.map((row) => row.table),
    rows: counted.map((row) => row.rows),
    why: counted.map((row) => networkRules[row.rule as keyof typeof networkRules]),
  });
}

async function countRules(executor: Executor, table: string, loaded: string, unreadable: number) {
  const rows = await executor.rows(`SELECT rule, count(*) AS rows FROM ${loaded} WHERE rule IS NOT NULL GROUP BY rule`);
  const counted = rows.map((row) => ({ rule: String(row.rule), table, rows: Number(row.rows) }));
  return unreadable === 0 ? counted : [...counted, { rule: 'row-unreadable', table, rows: unreadable }];
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function writeInputs({ executor, output }: StageContext, { edges, nodes }: CheckedNetwork) {
  const read = [{ table: 'edges', ...edges }, ...(nodes ? [{ table: 'nodes', ...nodes }] : [])];
  return executor.writeColumns(output('inputs'), tables.inputs.columns, {
    table: read.map(({ table }) => table),
    file: read.map(({ file }) => file),
    rows: read.map(({ rows }) => rows),
    ignored_columns: read.map(({ ignoredColumns }) => ignoredColumns.join(';')),
  });
}
