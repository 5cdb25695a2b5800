import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from '../../loaders/network/graph.ts';
import { graphOf } from './graphs.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/networks');

interface Centrality {
  readonly degree: number;
  readonly betweenness: number;
  readonly betweenness_normalised: number;
  readonly eigenvector: number | null;
  readonly pagerank: number;
}

/** Results of networkx and igraph for one public network. */
export interface Reference {
  readonly centrality: Readonly<Record<string, Centrality>>;
  readonly dismantling: Readonly<
    Record<string, { readonly order: string[]; readonly gcc: number[]; readonly r: number }>
  >;
  readonly random: { readonly permutations: readonly { readonly order: string[]; readonly gcc: number[] }[] };
}

export interface ReferenceNetwork {
  readonly name: string;
  readonly folder: string;
  readonly ids: readonly string[];
  /** An edge's links are the weight in the file: the reference's PageRank is weighted by it, whatever its notes say. */
  readonly graph: Graph;
  readonly reference: Reference;
}

/** False where the public networks, which are no part of the project, are not there. */
export const hasReferenceNetworks = existsSync(folder);

/** What to call the tests: says why they are skipped. */
export const referenceTitle = hasReferenceNetworks
  ? 'the public networks'
  : 'the public networks (skipped: ../shared/networks is not there)';

export const referenceNetworks: readonly ReferenceNetwork[] = hasReferenceNetworks
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readReferenceNetwork(entry.name))
  : [];

function readReferenceNetwork(name: string): ReferenceNetwork {
  const ids = rowsOf(name, 'nodes.csv')
    .map(([id]) => id)
    .sort();
  const rows = rowsOf(name, 'edges.csv').map(
    ([a, b, weight]) => [ids.indexOf(a), ids.indexOf(b), Number(weight)] as const,
  );
  const weights = new Map(rows.map(([a, b, weight]) => [Math.min(a, b) * ids.length + Math.max(a, b), weight]));
  return {
    name,
    folder: path.join(folder, name),
    ids,
    graph: graphOf(
      ids.length,
      rows.map(([a, b]) => [a, b] as const),
      (a, b) => weights.get(a * ids.length + b) ?? Number.NaN,
    ),
    reference: JSON.parse(readFileSync(path.join(folder, name, 'reference.json'), 'utf8')),
  };
}

/** No field of these files has quotes. */
function rowsOf(name: string, file: string): string[][] {
  const [, ...lines] = readFileSync(path.join(folder, name, file), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => line.split(','));
}
