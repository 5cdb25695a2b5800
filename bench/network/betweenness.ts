import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printTable } from '../print-table.ts';
import { makeNetworkFile } from './files.ts';
import {
  type BenchNetwork,
  compare,
  daylight,
  figure,
  type Outcome,
  type Part,
  peer,
  type Runner,
  times,
} from './row.ts';

/** After so many seconds a peer is stopped, and what it did is scaled to the whole: nodes are numbered at random, so that the first are a sample. */
const PEER_SECONDS = 20;
const SCALES = [1 / 8, 1 / 4, 1 / 2, 1, 2];
/** Of the parts that our betweenness is worked out in, one in so many is done where growth is measured, from this scale on. */
const ONE_IN = 6;
const IN_PART_FROM = 1;
/** Where igraph comes to its end in half a minute. */
const COMPARED = 1 / 16;
const CORRECT = 1e-9;

const ours = ({ file, nodes }: BenchNetwork, workers: number, ...more: (string | number)[]): Runner =>
  daylight(`Daylight, ${workers} worker${workers > 1 ? 's' : ''}`, 'run-betweenness.ts', file, nodes, workers, ...more);

const theirs = (name: string, { file, nodes }: BenchNetwork, seconds = PEER_SECONDS, ...more: string[]): Runner =>
  peer(name, 'betweenness.py', name, file, nodes, seconds, ...more);

/** Exact unweighted betweenness of the whole network: once, for it takes minutes. */
export const betweenness: Part = {
  name: 'betweenness',
  bench: (network) =>
    compare({
      work: 'Betweenness, whole network',
      runners: [
        ours(network, 2),
        ours(network, 1),
        theirs('igraph', network),
        theirs('graph-tool', network),
        theirs('networkx', network),
      ],
      targets: [
        { of: 'Daylight, 2 workers', against: 'igraph', times: 50 },
        { of: 'Daylight, 2 workers', against: 'graph-tool', times: 30 },
        { of: 'Daylight, 2 workers', peak_mb: 300 },
        { of: 'Daylight, 2 workers', seconds: 90 },
        { of: 'Daylight, 1 worker', against: 'igraph', times: 32 },
      ],
      rounds: 1,
    }),
};

/** The same over sizes, in part. */
export const growth: Part = {
  name: 'growth',
  async bench(_, folder) {
    process.stdout.write(
      '\nBetweenness over sizes, 2 workers; ours from size 1 on, and igraph’s, from a part of the work\n',
    );
    const rows: string[][] = [];
    for (const scale of SCALES) {
      const network = makeNetworkFile(folder, scale);
      const [mine, igraph] = [
        await ours(network, 2, scale < IN_PART_FROM ? 1 : ONE_IN).run(),
        await theirs('igraph', network, PEER_SECONDS / 2).run(),
      ];
      if (!mine) continue;
      rows.push([
        `${network.nodes} nodes, ${network.edges} edges`,
        figure(mine.seconds),
        figure(mine.cpu),
        String(mine.peak_mb),
        igraph ? times(igraph.seconds / mine.seconds) : 'absent',
      ]);
    }
    printTable(['', 'seconds', 'processor s', 'peak MB', 'igraph'], rows);
    return [];
  },
};

/** A smaller network, whole: 1, 2 and 3 workers give the same bytes, and igraph the same values. */
export const agreement: Part = {
  name: 'agreement',
  async bench(_, folder): Promise<Outcome[]> {
    const network = makeNetworkFile(folder, COMPARED);
    const work = `Betweenness, ${network.nodes} nodes`;
    const [mine, other] = [path.join(folder, 'ours.bin'), path.join(folder, 'igraph.bin')];
    const digests = new Set<string | undefined>();
    for (const workers of [1, 2, 3]) digests.add((await ours(network, workers, 1, mine).run())?.digest);
    const same = {
      work,
      target: 'the same bytes on 1, 2 and 3 workers',
      figure: digests.size === 1 ? 'the same' : 'not the same',
      reached: digests.size === 1,
    };
    const igraph = await theirs('igraph', network, Number.MAX_SAFE_INTEGER, other).run();
    const target = `igraph’s values to ${CORRECT}`;
    if (!igraph) return [same, { work, target, figure: 'absent', reached: null }];
    const [values, expected] = [mine, other].map((file) => new Float64Array(new Uint8Array(readFileSync(file)).buffer));
    const error = expected.reduce(
      (most, value, node) => Math.max(most, Math.abs(values[node] - value) / Math.max(1, value)),
      0,
    );
    return [same, { work, target, figure: error.toExponential(1), reached: error <= CORRECT }];
  },
};
