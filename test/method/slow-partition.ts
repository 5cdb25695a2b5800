import type { Partition } from './slow-communities.ts';
import { peopleOf } from './slow-communities.ts';
import { amongThem } from './slow-dismantling.ts';
import { type Edge, type Neighbours, neighboursOf } from './slow-network.ts';

/** How much a move must raise modularity by to count as one: METHOD means sums, not their rounding. */
const GAIN = 1e-9;

/**
 * What is wrong with a partition, a line each, as far as METHOD 8.5 settles it: it holds everyone of the network, ids are numbers by size (of equals by the
 * smallest id), every community hangs together, and nobody alone would be better placed in another: what Leiden and Louvain both seek.
 */
export function partitionFaults(partition: Partition, edges: readonly Edge[]): string[] {
  const neighbours = neighboursOf(edges);
  const everyone = [...neighbours.keys()].sort();
  const faults: string[] = [];
  if ([...partition.keys()].sort().join(' ') !== everyone.join(' ')) return ['the people are not those of the network'];

  const ids = [...new Set(partition.values())].sort();
  const numbered = numberBySize(ids.map((id) => peopleOf(id, partition)));
  for (const [person, id] of partition)
    if (numbered.get(person) !== id) faults.push(`${person} is in ${id}, by size it is ${numbered.get(person)}`);

  for (const id of ids) {
    const people = peopleOf(id, partition);
    if (!hangsTogether(people, neighbours)) faults.push(`${id} falls apart: ${people.join(' ')}`);
  }
  return [...faults, ...betterPlaces(partition, edges, neighbours)];
}

/** The connected components, numbered as communities are [I-14]. */
export function componentsOf(edges: readonly Edge[]): Partition {
  const neighbours = neighboursOf(edges);
  const found: string[][] = [];
  const seen = new Set<string>();
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const component = reachedFrom(start, neighbours);
    for (const person of component) seen.add(person);
    found.push([...component]);
  }
  return numberBySize(found);
}

/** TABLES: `CSE-00001` is the largest. Of two as large the one with the smallest id comes first. */
function numberBySize(communities: readonly (readonly string[])[]): Map<string, string> {
  const smallest = (people: readonly string[]) => [...people].sort()[0];
  const ordered = [...communities].sort((x, y) => y.length - x.length || (smallest(x) < smallest(y) ? -1 : 1));
  return new Map(
    ordered.flatMap((people, index) =>
      people.map((person) => [person, `CSE-${String(index + 1).padStart(5, '0')}`] as const),
    ),
  );
}

function hangsTogether(people: readonly string[], neighbours: Neighbours): boolean {
  return reachedFrom(people[0], amongThem(people, neighbours)).size === people.length;
}

function reachedFrom(
  start: string,
  neighbours: { readonly get: (node: string) => { keys(): Iterable<string> } | undefined },
): Set<string> {
  const reached = new Set([start]);
  for (const node of reached) for (const next of neighbours.get(node)!.keys()) reached.add(next);
  return reached;
}

/** Modularity by weight at resolution 1 (Newman 2004): whom a move to a neighbour's community would raise it by. */
function betterPlaces(partition: Partition, edges: readonly Edge[], neighbours: Neighbours): string[] {
  const total = 2 * edges.reduce((sum, { weight }) => sum + weight, 0);
  const strength = (person: string) =>
    [...neighbours.get(person)!.values()].reduce((sum, { weight }) => sum + weight, 0);
  const faults: string[] = [];
  for (const [person, own] of partition) {
    const value = (community: string) => {
      const others = peopleOf(community, partition).filter((other) => other !== person);
      const inside = others.reduce((sum, other) => sum + (neighbours.get(person)!.get(other)?.weight ?? 0), 0);
      const expected = others.reduce((sum, other) => sum + strength(other), 0);
      return (2 * inside) / total - (2 * strength(person) * expected) / total ** 2;
    };
    const stay = value(own);
    const elsewhere = new Set([...neighbours.get(person)!.keys()].map((other) => partition.get(other)!));
    for (const other of elsewhere)
      if (value(other) > stay + GAIN) faults.push(`${person} of ${own} would be better placed in ${other}`);
  }
  return faults;
}
