import type { Link } from './slow-links.ts';

export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly links: number;
  readonly weight: number;
}

/** METHOD 4.1: all links between the same two nodes, added up in key order (1.4). */
export function addUp(links: readonly Link[]): Edge[] {
  const byEnds = new Map<string, Link[]>();
  for (const link of links) {
    const key = JSON.stringify([link.a, link.b]);
    byEnds.set(key, [...(byEnds.get(key) ?? []), link]);
  }
  const keyOf = ({ system, ref }: Link) => `${system}\u0000${ref}`;
  return [...byEnds.values()].map((same) => ({
    a: same[0].a,
    b: same[0].b,
    links: same.length,
    weight: same.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)).reduce((sum, { weight }) => sum + weight, 0),
  }));
}

/** The neighbours of every node, with the edge to each. */
export type Neighbours = ReadonlyMap<string, ReadonlyMap<string, Edge>>;

export function neighboursOf(edges: readonly Edge[]): Neighbours {
  const neighbours = new Map<string, Map<string, Edge>>();
  const join = (from: string, to: string, edge: Edge) => {
    const known = neighbours.get(from) ?? new Map<string, Edge>();
    neighbours.set(from, known.set(to, edge));
  };
  for (const edge of edges) {
    join(edge.a, edge.b, edge);
    join(edge.b, edge.a, edge);
  }
  return neighbours;
}

/** Hops from a node to every node that can be reached. */
export function hopsFrom(source: string, neighbours: Neighbours): Map<string, number> {
  const hops = new Map([[source, 0]]);
  // A map goes through what is added to it on the way.
  for (const [node, hop] of hops) {
    for (const next of neighbours.get(node)?.keys() ?? []) if (!hops.has(next)) hops.set(next, hop + 1);
  }
  return hops;
}

/** The shortest sum of 1/weight over any path, from a node to every node that can be reached (Dijkstra, with a list for a queue). */
export function distancesFrom(source: string, neighbours: Neighbours): Map<string, number> {
  const settled = new Map<string, number>();
  const reached = new Map([[source, 0]]);
  while (reached.size > 0) {
    const [node, distance] = [...reached].reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest));
    reached.delete(node);
    settled.set(node, distance);
    for (const [next, { weight }] of neighbours.get(node) ?? []) {
      const through = distance + 1 / weight;
      if (!settled.has(next) && through < (reached.get(next) ?? Number.POSITIVE_INFINITY)) reached.set(next, through);
    }
  }
  return settled;
}
