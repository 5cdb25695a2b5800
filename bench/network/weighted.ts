import { compare, daylight, type Part, peer } from './row.ts';

/** After so many seconds igraph is stopped, and what it did is scaled to the whole: nodes are numbered at random, so that the first are a sample. */
const PEER_SECONDS = 20;
/** Of the parts that ours is worked out in, one in so many is done. */
const ONE_IN = 32;

/** Weighted betweenness of the whole network, a link's length being 1 / weight. */
export const weighted: Part = {
  name: 'weighted',
  bench: ({ file, nodes }) =>
    compare({
      work: 'Weighted betweenness, whole network',
      runners: [
        daylight('Daylight, 2 workers', 'run-weighted.ts', file, nodes, 2, ONE_IN),
        daylight('Daylight, 1 worker', 'run-weighted.ts', file, nodes, 1, ONE_IN),
        peer('igraph', 'weighted.py', file, nodes, PEER_SECONDS),
      ],
      targets: [
        { of: 'Daylight, 2 workers', against: 'igraph', times: 3 },
        { of: 'Daylight, 1 worker', against: 'igraph', times: 3 },
      ],
    }),
};
