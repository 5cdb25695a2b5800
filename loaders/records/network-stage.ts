import type { Stage, StageContext } from '../stage.ts';
import type { TableName, WorkingTable } from '../tables.ts';
import { type NetworkRule, networkRules } from './network-tables.ts';
import { qualityTables, writeNetworkQuality } from './quality.ts';
import { type CheckedNetwork, readNetwork } from './read-network.ts';
import { type LeftOut, writeInputs, writeLeftOut } from './write-left-out.ts';

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
  outputs: ['edges', 'left_out', 'inputs', 'working_nodes', ...qualityTables.network],
  async run(context) {
    const { executor, source } = context;
    const checked = await readNetwork(executor, source);
    if (!checked.ok) throw new Error('The study was not checked before it was run');
    await writeEdges(context);
    await writeNodes(context, checked.value);
    await writeLeftOut(context, leftOutRows(checked.value));
    const { edges, nodes } = checked.value;
    await writeInputs(context, { edges, nodes });
    await writeNetworkQuality(context, checked.value);
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

const leftOutRows = ({ leftOut }: CheckedNetwork): LeftOut[] =>
  Object.entries(leftOut).flatMap(([table, rules]) =>
    Object.entries(rules).map(([rule, rows]) => ({ rule, table, rows, why: networkRules[rule as NetworkRule] })),
  );
