import type { Stage } from '../stage.ts';
import { isGroupNodeSql } from './group-node.ts';

/** Every network's edges and nodes, added up from its links (METHOD 4.1). */
export const edges: Stage = {
  name: 'edges',
  does: 'Adds up the links between each two nodes, and lists the nodes.',
  module: import.meta.url,
  inputs: ['links'],
  parameters: [],
  outputs: ['edges', 'working_nodes'],
  async run({ executor, input, output }) {
    const { dialect } = executor;
    const links = dialect.readParquet(input('links'));
    // A sum of doubles depends on their order: it is that of the links' key.
    const edgesQuery = `SELECT network, a, b, count(*) AS links, ${dialect.orderedSum('weight', 'source_system, source_ref')} AS weight
      FROM ${links} AS links GROUP BY network, a, b ORDER BY network, a, b`;
    const nodesQuery = `SELECT network, node_id, CASE WHEN ${isGroupNodeSql('node_id')} THEN 'group' ELSE 'nominal' END AS kind,
        CAST(NULL AS VARCHAR) AS label, CAST(NULL AS VARCHAR) AS given_group
      FROM (SELECT network, a AS node_id FROM ${links} AS first UNION SELECT network, b FROM ${links} AS second) AS ends
      ORDER BY network, node_id`;
    await executor.execute(dialect.writeParquet(edgesQuery, output('edges')));
    await executor.execute(dialect.writeParquet(nodesQuery, output('working_nodes')));
  },
};
