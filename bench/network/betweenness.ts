import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure, median } from '../measure.ts';
import { printTable } from '../print-table.ts';
import { writeEdges } from './files.ts';
import { makeNetwork, scaled } from './network.ts';

/** What a runner says: see run-betweenness.ts and peers/betweenness.py. */
interface Said {
  readonly sources: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly digest?: string;
  readonly absent?: boolean;
}

interface Network {
  readonly file: string;
  readonly nodes: number;
  readonly edges: number;
}

/** Of the whole network, seconds: what part of it took, times what part it was. */
interface Whole {
  readonly seconds: number;
  readonly cpu: number;
  readonly peak_mb: number;
  readonly digest: string;
}

const ROUNDS = 3;
const PEER_SECONDS = 30;
const SCALES = [1 / 8, 1 / 4, 1 / 2, 1, 2];
const PEERS = ['igraph', 'graph-tool', 'networkx'] as const;

const here = import.meta.dirname;

async function ours({ file, nodes }: Network, workers: number, ...out: string[]): Promise<Whole> {
  const args = [path.join(here, 'run-betweenness.ts'), file, String(nodes), String(workers), ...out];
  const { stdout, peak_mb } = await measure(process.execPath, args);
  const { seconds, cpu, digest = '' } = JSON.parse(stdout) as Said;
  return { seconds, cpu, peak_mb, digest };
}

/** None where the peer is not installed. */
async function theirs(
  peer: (typeof PEERS)[number],
  { file, nodes }: Network,
  limit: number,
  ...out: string[]
): Promise<Whole | null> {
  const args = [path.join(here, 'peers/betweenness.py'), peer, file, String(nodes), String(limit), ...out];
  try {
    const { stdout, peak_mb } = await measure('/usr/bin/python3', args);
    const { sources, seconds, cpu, absent } = JSON.parse(stdout) as Said;
    if (absent) return null;
    return { seconds: (seconds * nodes) / sources, cpu: (cpu * nodes) / sources, peak_mb, digest: '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Exact unweighted betweenness of the published network's size: ours on one worker and two, and the peers, in turn, medians; growth over
 * sizes; and on the smallest, where igraph comes to its end, how far the values differ. Peers are stopped, and what they did is scaled to
 * all sources: nodes are numbered at random, so that the first ones are a sample.
 */
export async function benchBetweenness(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-'));
  try {
    const networks = SCALES.map((scale): Network => {
      const graph = makeNetwork(scaled(scale));
      const file = path.join(folder, `network-${scale}.bin`);
      writeEdges(file, graph);
      return { file, nodes: graph.size, edges: graph.neighbours.length / 2 };
    });
    await sideBySide(networks[SCALES.indexOf(1)]);
    await growth(networks);
    await difference(networks[0], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sideBySide(network: Network): Promise<void> {
  const runners: Record<string, () => Promise<Whole | null>> = {
    'daylight, 2 workers': () => ours(network, 2),
    'daylight, 1 worker': () => ours(network, 1),
    ...Object.fromEntries(PEERS.map((peer) => [peer, () => theirs(peer, network, PEER_SECONDS)])),
  };
  const taken = new Map<string, Whole[]>(Object.keys(runners).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const whole = await run();
      if (whole) taken.get(name)?.push(whole);
    }
  }
  const [two, one] = ['daylight, 2 workers', 'daylight, 1 worker'].map((name) => middle(taken.get(name)!)!);
  process.stdout.write(`\nBetweenness, ${network.nodes} nodes and ${network.edges} edges, medians of ${ROUNDS}\n`);
  printTable(
    ['', 'seconds', 'processor s', 'peak MB', 'against 2 workers', 'against 1'],
    Object.keys(runners).map((name) => {
      const whole = middle(taken.get(name)!);
      if (!whole) return [name, 'absent'];
      return [name, ...figures(whole), ...[two, one].map(({ seconds }) => `${(whole.seconds / seconds).toFixed(1)} ×`)];
    }),
  );
  const digests = new Set(
    ['daylight, 2 workers', 'daylight, 1 worker'].flatMap((name) => taken.get(name)!.map((whole) => whole.digest)),
  );
  process.stdout.write(digests.size === 1 ? 'The same bytes every time.\n' : 'NOT the same bytes every time.\n');
}

async function growth(networks: readonly Network[]): Promise<void> {
  process.stdout.write('\nGrowth, two workers; igraph from some seconds of its sources\n');
  const rows: (string | number)[][] = [];
  for (const network of networks) {
    const [whole, igraph] = [await ours(network, 2), await theirs('igraph', network, PEER_SECONDS / 3)];
    const ratio = igraph ? `${(igraph.seconds / whole.seconds).toFixed(1)} ×` : 'absent';
    rows.push([network.nodes, network.edges, ...figures(whole), ratio]);
  }
  printTable(['nodes', 'edges', 'seconds', 'processor s', 'peak MB', 'igraph'], rows);
}

async function difference(network: Network, folder: string): Promise<void> {
  const [mine, other] = [path.join(folder, 'ours.bin'), path.join(folder, 'igraph.bin')];
  await ours(network, 2, mine);
  if (!(await theirs('igraph', network, Number.MAX_SAFE_INTEGER, other))) return;
  const [values, expected] = [mine, other].map((file) => new Float64Array(new Uint8Array(readFileSync(file)).buffer));
  const error = expected.reduce(
    (most, value, node) => Math.max(most, Math.abs(values[node] - value) / Math.max(1, value)),
    0,
  );
  process.stdout.write(
    `\nGreatest difference from igraph, ${network.nodes} nodes, relative: ${error.toExponential(1)}\n`,
  );
}

const figures = ({ seconds, cpu, peak_mb }: Whole): string[] => [seconds.toFixed(1), cpu.toFixed(1), String(peak_mb)];

function middle(all: readonly Whole[]): Whole | null {
  if (all.length === 0) return null;
  const of = (figure: 'seconds' | 'cpu' | 'peak_mb') => median(all.map((whole) => whole[figure]));
  return { seconds: of('seconds'), cpu: of('cpu'), peak_mb: of('peak_mb'), digest: all[0].digest };
}
