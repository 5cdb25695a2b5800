import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Unit } from '../../loaders/dismantle/units.ts';
import { nearestGroups } from '../../loaders/network/nearest/nearest-group.ts';
import { subgraph } from '../../loaders/network/subgraph.ts';
import { randomSource } from '../../loaders/random.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { drawsFrom } from '../../loaders/synthesise/draws.ts';
import { readEdges } from './files.ts';
import { type NetworkSize, PUBLISHED } from './network.ts';
import type { BenchNetwork } from './row.ts';

/** The groups' own nodes, ascending: `makeNetwork` numbers its nodes by this draw, the groups first. */
function groupNodes({ groups, people }: NetworkSize, seed = 1): Uint32Array {
  const draws = drawsFrom(randomSource(seed, 'bench', 'network', people));
  const codes = draws.shuffled(Array.from({ length: groups + people }, (_, node) => node));
  return Uint32Array.from(codes.slice(0, groups)).sort();
}

/**
 * A file of the group of every node of the network of the published size, a 32-bit number each, −1 for none: the nearest (METHOD 4.4); the
 * groups' own nodes are in none (METHOD 5.1).
 */
export async function makeGroupsFile({ file, nodes }: BenchNetwork): Promise<string> {
  const name = `${file}.groups`;
  if (existsSync(name)) return name;
  const groups = groupNodes(PUBLISHED);
  const threads = openWorkers(2, () => {});
  const { group } = await nearestGroups(readEdges(file, nodes), groups, 'hops', threads);
  for (const node of groups) group[node] = -1;
  writeFileSync(name, group);
  return name;
}

/** The groups of a network, each as a unit to be taken apart. */
export function readGroups(file: string, groupsFile: string, nodes: number): Unit[] {
  const graph = readEdges(file, nodes);
  const bytes = readFileSync(groupsFile);
  const group = new Int32Array(bytes.buffer, bytes.byteOffset, nodes);
  const members = Array.from({ length: PUBLISHED.groups }, (): number[] => []);
  group.forEach((of, node) => {
    if (of >= 0) members[of].push(node);
  });
  return members.map((own, index) => ({
    network: 'soc',
    unit: String(index),
    ids: own.map(String),
    graph: subgraph(graph, Uint32Array.from(own)),
  }));
}
