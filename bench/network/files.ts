import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildGraph, edgeCount, type Graph } from '../../loaders/network/graph.ts';
import { makeNetwork, scaled } from './network.ts';
import type { BenchNetwork } from './row.ts';

/** The network of the published size times `scale`, in a file in a folder, made where it is not yet there. */
export function makeNetworkFile(folder: string, scale: number): BenchNetwork {
  const size = scaled(scale);
  const file = path.join(folder, `network-${scale}.bin`);
  if (!existsSync(file)) writeEdges(file, makeNetwork(size));
  return { file, nodes: size.groups + size.people, edges: size.edges };
}

/** Writes the ends of all edges, two 32-bit numbers each, `a` < `b`, in the order of both: what every runner reads. */
export function writeEdges(file: string, graph: Graph): void {
  const ends = new Uint32Array(2 * edgeCount(graph));
  let next = 0;
  for (let node = 0; node < graph.size; node++) {
    for (const other of graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1])) {
      if (other < node) continue;
      ends[next++] = node;
      ends[next++] = other;
    }
  }
  writeFileSync(file, ends);
}

/** The network that `writeEdges` wrote; every edge has one link and, by its place in the file, a weight from 0.05 to 1.05. */
export function readEdges(file: string, size: number): Graph {
  const bytes = readFileSync(file);
  const ends = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const count = ends.length / 2;
  const [a, b] = [new Uint32Array(count), new Uint32Array(count)];
  for (let edge = 0; edge < count; edge++) {
    a[edge] = ends[2 * edge];
    b[edge] = ends[2 * edge + 1];
  }
  const links = new Float64Array(count).fill(1);
  return buildGraph({ size, a, b, links, weights: links.map((_, edge) => weightOf(edge)) });
}

/** What the peers give an edge, too. */
const weightOf = (edge: number): number => 0.05 + (Math.imul(edge + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
