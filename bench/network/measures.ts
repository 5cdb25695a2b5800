import { PUBLISHED } from './network.ts';
import { type BenchNetwork, compare, daylight, type Part, peer, type Runner } from './row.ts';

const ours = (
  measure: string,
  { file, nodes }: BenchNetwork,
  name = 'Daylight',
  ...more: (string | number)[]
): Runner => daylight(name, 'run-measure.ts', measure, file, nodes, ...more);

const theirs = (name: string, measure: string, { file, nodes }: BenchNetwork, ...more: (string | number)[]): Runner =>
  peer(name, 'measure.py', name, measure, file, nodes, ...more);

/** igraph's default, and about so many of ours are as good. */
const IGRAPH_ITERATIONS = 2;
const AS_GOOD = 3;

/** PageRank to 1e-10, by weight. */
export const pagerank: Part = {
  name: 'pagerank',
  bench: (network) =>
    compare({
      work: 'PageRank',
      runners: [
        ours('pagerank', network),
        ...['igraph', 'graph-tool', 'networkx'].map((name) => theirs(name, 'pagerank', network)),
      ],
      targets: [{ of: 'Daylight', against: 'igraph', times: 1.2 }],
    }),
};

/** Eigenvector centrality to 1e-10. */
export const eigenvector: Part = {
  name: 'eigenvector',
  bench: (network) =>
    compare({
      work: 'Eigenvector',
      runners: [
        ours('eigenvector', network),
        ...['igraph', 'graph-tool', 'networkx'].map((name) => theirs(name, 'eigenvector', network)),
      ],
      targets: [{ of: 'Daylight', against: 'igraph', times: 2.5 }],
    }),
};

/** Leiden by weight: as many rounds as reach igraph's modularity, and to the end. */
export const leiden: Part = {
  name: 'leiden',
  bench: (network) => {
    const asGood = `Daylight, ${AS_GOOD} rounds`;
    const igraph = `igraph, ${IGRAPH_ITERATIONS} iterations`;
    return compare({
      work: 'Leiden',
      runners: [
        ours('leiden', network, asGood, AS_GOOD),
        ours('leiden', network, 'Daylight, to the end'),
        peer(igraph, 'measure.py', 'igraph', 'leiden', network.file, network.nodes, IGRAPH_ITERATIONS),
      ],
      targets: [
        { of: asGood, against: igraph, times: 2 },
        { of: asGood, against: igraph, noLower: 'modularity' },
      ],
    });
  },
};

/** Louvain by weight. */
export const louvain: Part = {
  name: 'louvain',
  bench: (network) =>
    compare({
      work: 'Louvain',
      runners: [
        ours('louvain', network),
        theirs('igraph', 'louvain', network),
        peer('graphology', 'louvain.ts', network.file, network.nodes),
      ],
      targets: [
        { of: 'Daylight', against: 'igraph', times: 2 },
        { of: 'Daylight', against: 'igraph', noLower: 'modularity' },
      ],
    }),
};

/** The nearest of as many groups as were published, by hops, weighted distance and id; igraph goes by hops alone. */
export const nearest: Part = {
  name: 'nearest',
  bench: (network) =>
    compare({
      work: 'Nearest group',
      runners: [
        ours('nearest', network, 'Daylight, 2 workers', 2),
        ours('nearest', network, 'Daylight, 1 worker', 1),
        theirs('igraph', 'nearest', network, PUBLISHED.groups),
      ],
      targets: [{ of: 'Daylight, 2 workers', seconds: 0.2 }],
    }),
};

/** Core numbers. */
export const cores: Part = {
  name: 'cores',
  bench: (network) =>
    compare({
      work: 'Core numbers',
      runners: [
        ours('cores', network),
        ...['igraph', 'graph-tool', 'networkx'].map((name) => theirs(name, 'cores', network)),
      ],
      targets: [],
    }),
};
