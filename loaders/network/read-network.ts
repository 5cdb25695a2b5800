import type { Executor } from '../executor/executor.ts';
import type { Study } from '../study/schema.ts';
import { buildGraphFrom, type EdgeList, type Graph } from './graph.ts';

/** The Parquet files that hold one or more networks. */
export interface NetworkFiles {
  /** One row an edge: network, a, b, links, weight; `a` < `b` as text. */
  readonly edges: readonly string[];
  /** One row a node: network, node_id, kind, label, given_group. */
  readonly nodes: readonly string[];
}

/** One network as a graph; node v has id `ids[v]`, and ids stand in code-point order. */
export interface Network {
  readonly name: string;
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly labels: readonly (string | null)[];
  /** The group that the node list gives, of a bare network. */
  readonly givenGroups: readonly (string | null)[];
  readonly graph: Graph;
}

/** The names of a study's networks, in code-point order. A bare network is one even where it has no node. */
export async function networkNames(
  { dialect, columns }: Executor,
  { nodes }: NetworkFiles,
  kind: Study['kind'],
): Promise<string[]> {
  if (kind === 'network') return ['network'];
  const { network } = await columns(`SELECT DISTINCT network FROM ${dialect.readParquet(nodes)} ORDER BY network`);
  return network as string[];
}

/**
 * Reads one network. Ids become node numbers in SQL, whose binary order of text is code-point order (JavaScript's is not, beyond the
 * basic plane); no map of ids is made. Nodes and edges come a batch at a time, edges in any order: a million nodes and ten million edges
 * take under 1 GB. Throws where an edge names a node that has no row.
 */
export async function readNetwork(executor: Executor, files: NetworkFiles, name: string): Promise<Network> {
  const nodes = await readNodes(executor, files, name);
  const edges = await readEdges(executor, files, name);
  return { name, ...nodes, graph: buildGraphFrom({ size: nodes.ids.length, ...edges }) };
}

async function readNodes(
  executor: Executor,
  files: NetworkFiles,
  name: string,
): Promise<Omit<Network, 'name' | 'graph'>> {
  const { dialect } = executor;
  const nodes = {
    ids: [] as string[],
    kinds: [] as string[],
    labels: [] as (string | null)[],
    givenGroups: [] as (string | null)[],
  };
  // Kinds and groups are few: each is kept once.
  const texts = new Map<string, string>();
  const once = <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    if (!texts.has(text)) texts.set(text, text);
    return texts.get(text) as Text;
  };
  const batches = executor.batches(
    `SELECT node_id, kind, label, given_group FROM ${dialect.readParquet(files.nodes)}
     WHERE network = ${dialect.text(name)} ORDER BY node_id`,
  );
  for await (const rows of batches) {
    for (const [id, kind, label, group] of rows) {
      nodes.ids.push(id as string);
      nodes.kinds.push(once(kind as string));
      nodes.labels.push(label as string | null);
      nodes.givenGroups.push(once(group as string | null));
    }
  }
  return nodes;
}

async function readEdges(executor: Executor, files: NetworkFiles, name: string): Promise<Omit<EdgeList, 'size'>> {
  const { dialect } = executor;
  const ofNetwork = `WHERE network = ${dialect.text(name)}`;
  const { edges } = await executor.columns(
    `SELECT count(*) AS edges FROM ${dialect.readParquet(files.edges)} ${ofNetwork}`,
  );
  const count = Number(edges[0]);
  const list = {
    a: new Uint32Array(count),
    b: new Uint32Array(count),
    links: new Float64Array(count),
    weights: new Float64Array(count),
  };
  const batches = executor.batches(
    `WITH numbered AS (
       SELECT node_id, row_number() OVER (ORDER BY node_id) - 1 AS number FROM ${dialect.readParquet(files.nodes)} ${ofNetwork}
     ), kept AS (SELECT a, b, links, weight FROM ${dialect.readParquet(files.edges)} ${ofNetwork})
     SELECT CAST(first.number AS DOUBLE), CAST(second.number AS DOUBLE), CAST(kept.links AS DOUBLE), kept.weight FROM kept
     LEFT JOIN numbered AS first ON first.node_id = kept.a
     LEFT JOIN numbered AS second ON second.node_id = kept.b`,
  );
  let edge = 0;
  for await (const rows of batches) {
    for (const [a, b, links, weight] of rows) {
      if (a === null || b === null)
        throw new Error(`An edge of network ${JSON.stringify(name)} names a node without a row`);
      list.a[edge] = a as number;
      list.b[edge] = b as number;
      list.links[edge] = links as number;
      list.weights[edge++] = weight as number;
    }
  }
  return list;
}
