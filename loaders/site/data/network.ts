import { layOut } from './layout.ts';
import type { PublishedTables } from './open-tables.ts';

/** A network to draw and to list: every node with its measures and its place, and every edge. */
export async function networkData({ manifest, rows }: PublishedTables) {
  const nodes = await rows(`SELECT node_id AS id, coalesce(label, node_id) AS label, given_group AS "group", component,
    degree, betweenness, betweenness_normalised, eigenvector, pagerank FROM {nodes} ORDER BY node_id`);
  const edges = (await rows('SELECT a AS source, b AS target, links, weight FROM {edges} ORDER BY a, b')).map(
    (edge) => ({
      source: String(edge.source),
      target: String(edge.target),
      links: Number(edge.links),
      weight: Number(edge.weight),
    }),
  );
  const sizes = nodes.map(({ degree }) => 2 + Math.sqrt(Number(degree)));
  const places = layOut({ ids: nodes.map(({ id }) => String(id)), edges, sizes }, manifest.study.seed);
  return { nodes: nodes.map((node, index) => ({ ...node, size: sizes[index], ...places[index] })), edges };
}
