import type { Executor } from '../executor/executor.ts';
import type { Study } from '../study/schema.ts';
import { buildGraph, type Graph } from './graph.ts';

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
 * basic plane); no map of ids is made. Throws where an edge names a node that has no row.
 */
export async function readNetwork(executor: Executor, files: NetworkFiles, name: string): Promise<Network> {
  const { dialect } = executor;
  const ofNetwork = `WHERE network = ${dialect.text(name)}`;
  const nodes = await executor.columns(
    `SELECT node_id, kind, label, given_group FROM ${dialect.readParquet(files.nodes)} ${ofNetwork} ORDER BY node_id`,
  );
  const edges = await executor.columns(
    `WITH numbered AS (
       SELECT node_id, row_number() OVER (ORDER BY node_id) - 1 AS number FROM ${dialect.readParquet(files.nodes)} ${ofNetwork}
     ), kept AS (SELECT a, b, links, weight FROM ${dialect.readParquet(files.edges)} ${ofNetwork})
     SELECT first.number AS a, second.number AS b, CAST(kept.links AS DOUBLE) AS links, kept.weight AS weight FROM kept
     LEFT JOIN numbered AS first ON first.node_id = kept.a
     LEFT JOIN numbered AS second ON second.node_id = kept.b`,
  );
  return {
    name,
    ids: nodes.node_id as string[],
    kinds: nodes.kind as string[],
    labels: nodes.label as (string | null)[],
    givenGroups: nodes.given_group as (string | null)[],
    graph: buildGraph({
      size: nodes.node_id.length,
      a: numbersOf(edges.a, name),
      b: numbersOf(edges.b, name),
      links: edges.links as Float64Array,
      weights: edges.weight as Float64Array,
    }),
  };
}

function numbersOf(ends: ArrayLike<unknown>, network: string): Uint32Array {
  return Uint32Array.from(ends as Float64Array, (number) => {
    if (Number.isNaN(number))
      throw new Error(`An edge of network ${JSON.stringify(network)} names a node without a row`);
    return number;
  });
}
