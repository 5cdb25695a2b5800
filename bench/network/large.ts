import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { components } from '../../loaders/network/components.ts';
import { degree } from '../../loaders/network/degree.ts';
import { edgeCount } from '../../loaders/network/graph.ts';
import { readNetwork } from '../../loaders/network/read-network.ts';
import { pagerank } from '../../loaders/network/spectral/pagerank.ts';
import { measure } from '../measure.ts';
import { printTable } from '../print-table.ts';
import type { Outcome } from './row.ts';

/** A network of a million nodes and ten million edges: what it takes to read it from Parquet, and to measure it, in a process of its own. */
const NODES = 1_000_000;
const EDGES = 10_000_000;
const MOST_MB = 1024;

const filesIn = (folder: string) => ({
  nodes: [path.join(folder, 'nodes.parquet')],
  edges: [path.join(folder, 'edges.parquet')],
});

/**
 * Writes the two files as a run has them. Every node is joined to ten others, at distances that are spread by the golden ratio, so that no
 * pair comes twice; links and weights differ.
 */
async function make(folder: string): Promise<void> {
  const executor = await openDuckDB();
  const { dialect } = executor;
  const files = filesIn(folder);
  const id = (number: string) => `concat('n', right(concat('000000', CAST(${number} AS VARCHAR)), 7))`;
  await executor.execute(
    dialect.writeParquet(
      `SELECT 'network' AS network, ${id('number')} AS node_id, 'nominal' AS kind, CAST(NULL AS VARCHAR) AS label,
         CAST(NULL AS VARCHAR) AS given_group FROM range(${NODES}) AS nodes(number)`,
      files.nodes[0],
    ),
  );
  const golden = (Math.sqrt(5) - 1) / 2;
  await executor.execute(
    dialect.writeParquet(
      `WITH pairs AS (
         SELECT x, (x + CAST(floor(${NODES / 2} * ((${golden} * turn) % 1)) AS BIGINT)) % ${NODES} AS y, turn
         FROM range(${NODES}) AS nodes(x), range(1, ${EDGES / NODES + 1}) AS turns(turn)
       )
       SELECT 'network' AS network, ${id('least(x, y)')} AS a, ${id('greatest(x, y)')} AS b, 1 + x * turn % 3 AS links,
         0.05 + (x * ${golden}) % 1 AS weight FROM pairs`,
      files.edges[0],
    ),
  );
  executor.close();
}

/** Reads the network and measures it; prints what each step took, as JSON. */
async function measureIn(folder: string): Promise<void> {
  const steps: [string, number][] = [];
  let then = performance.now();
  const done = <Value>(step: string, value: Value): Value => {
    steps.push([step, (performance.now() - then) / 1000]);
    then = performance.now();
    return value;
  };
  const executor = await openDuckDB();
  const { graph } = done('read', await readNetwork(executor, filesIn(folder), 'network'));
  executor.close();
  done('degree', degree(graph));
  done('components', components(graph));
  done('PageRank', pagerank(graph, 0.85));
  process.stdout.write(JSON.stringify({ nodes: graph.size, edges: edgeCount(graph), steps }));
}

/** Prints seconds by step; gives the most memory that the process held, which is to stay under 1 GB. */
export async function benchLarge(): Promise<Outcome[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-'));
  try {
    await measure(process.execPath, [import.meta.filename, 'make', folder]);
    const { stdout, peak_mb } = await measure(process.execPath, [import.meta.filename, 'measure', folder]);
    const { nodes, edges, steps } = JSON.parse(stdout) as { nodes: number; edges: number; steps: [string, number][] };
    process.stdout.write(`\n${nodes} nodes and ${edges} edges from Parquet: ${peak_mb} MB at most, of ${MOST_MB}\n`);
    printTable(
      ['', 'seconds'],
      steps.map(([step, seconds]) => [step, seconds.toFixed(1)]),
    );
    return [
      {
        work: 'A million nodes, ten million edges',
        target: `${MOST_MB} MB at most`,
        figure: `${peak_mb} MB`,
        reached: peak_mb <= MOST_MB,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const [step, folder = ''] = process.argv.slice(2);
  await (step === 'make' ? make(folder) : step === 'measure' ? measureIn(folder) : benchLarge());
}
