/** A network without weights: the neighbours of every node. */
export type Plain = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * METHOD 4.2, by the definition and not by Brandes' accumulation: over every pair s, t once, the share of the shortest paths
 * between them that pass through v, σ(s,v) · σ(v,t) / σ(s,t) where d(s,v) + d(v,t) = d(s,t). Every term is added to a sum of
 * positive numbers, so that errors stay near 1e-13, far below the tolerance for ties; a node that is between none gets exactly 0.
 */
export function betweennessOf(network: Plain): Map<string, number> {
  const names = [...network.keys()];
  const size = names.length;
  const at = new Map(names.map((name, index) => [name, index]));
  const near = names.map((name) => [...network.get(name)!].map((other) => at.get(other)!));
  const distance = names.map((_, source) =>
    new Float64Array(size).fill(Number.POSITIVE_INFINITY).fill(0, source, source + 1),
  );
  const paths = names.map((_, source) => new Float64Array(size).fill(1, source, source + 1));
  for (let source = 0; source < size; source++) {
    const queue = [source];
    for (const node of queue) {
      for (const next of near[node]) {
        if (distance[source][next] === Number.POSITIVE_INFINITY) {
          distance[source][next] = distance[source][node] + 1;
          queue.push(next);
        }
        if (distance[source][next] === distance[source][node] + 1) paths[source][next] += paths[source][node];
      }
    }
  }
  const scores = new Map<string, number>();
  for (let v = 0; v < size; v++) {
    let score = 0;
    for (let s = 0; s < size; s++) {
      if (s === v || distance[s][v] === Number.POSITIVE_INFINITY) continue;
      for (let t = s + 1; t < size; t++) {
        if (t === v || distance[v][t] === Number.POSITIVE_INFINITY) continue;
        if (distance[s][v] + distance[v][t] === distance[s][t]) {
          score += (paths[s][v] * paths[v][t]) / paths[s][t];
        }
      }
    }
    scores.set(names[v], score);
  }
  return scores;
}
