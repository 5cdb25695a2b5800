import { buildGraph, type Graph } from '../../loaders/network/graph.ts';
import { randomSource } from '../../loaders/random.ts';
import { drawsFrom } from '../../loaders/synthesise/draws.ts';

/** How large a network is. */
export interface NetworkSize {
  readonly groups: number;
  readonly people: number;
  readonly edges: number;
}

/** The network of the paper of 2020: 79,741 nodes, 247 of them groups, and 610,313 edges. */
export const PUBLISHED: NetworkSize = { groups: 247, people: 79_494, edges: 610_313 };

const MOST_ON_A_LOG = 30;
/** Sizes of groups fall as 1 / rank^0.8, sizes of logs as 1 / size^2.3: from the largest group of some thousands to the smallest of dozens. */
const GROUP_TAIL = 0.8;
const LOG_TAIL = 2.5;
/** How often a place on a log goes to somebody of the group that it names, and the second edge of what is no log: a crime, a shared cell. */
const FROM_GROUP = 0.85;
const PAIRS = 0.04;

/** The published size times `scale`. */
export const scaled = (scale: number): NetworkSize => ({
  groups: Math.max(1, Math.round(PUBLISHED.groups * scale)),
  people: Math.round(PUBLISHED.people * scale),
  edges: Math.round(PUBLISHED.edges * scale),
});

/**
 * A network made as the SOC network is (METHOD 3.2–3.4): people on one log are joined to each other and to the group it names, and a few
 * pairs by a crime or a cell. Logs, groups and how often a person is named are heavy-tailed: a place goes to somebody new, or to somebody
 * as likely as they were named before. Nodes are numbered as ids are, in no order that helps; exactly as many edges as asked.
 */
export function makeNetwork({ groups, people, edges }: NetworkSize, seed = 1): Graph {
  const draws = drawsFrom(randomSource(seed, 'bench', 'network', people));
  const size = groups + people;
  const codes = draws.shuffled(Array.from({ length: size }, (_, node) => node));
  const joined = new Set<number>();
  const join = (x: number, y: number) => {
    const [a, b] = codes[x] < codes[y] ? [codes[x], codes[y]] : [codes[y], codes[x]];
    if (a !== b && joined.size < edges) joined.add(a * size + b);
  };
  const totals = runningTotals(Array.from({ length: groups }, (_, rank) => (rank + 1) ** -GROUP_TAIL));
  const someGroup = () => {
    const wanted = draws.real() * totals[groups - 1];
    let [low, high] = [0, groups - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (totals[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  // Everybody named on a log of a group, once for every time.
  const namedBy = Array.from({ length: groups }, (): number[] => []);
  let newcomers = 0;
  let places = 0;

  while (joined.size < edges) {
    const group = someGroup();
    if (draws.chance(PAIRS) && newcomers > 1) {
      join(groups + draws.whole(0, newcomers - 1), groups + draws.whole(0, newcomers - 1));
      continue;
    }
    const count = Math.min(MOST_ON_A_LOG, Math.floor(2 * (1 - draws.real()) ** (-1 / LOG_TAIL)));
    const onLog = new Set<number>();
    for (let place = 0; place < count; place++) {
      // People run out with the edges.
      const edgesAPlace = places < 1000 ? 4 : joined.size / places;
      places++;
      const known = namedBy[draws.chance(FROM_GROUP) ? group : someGroup()];
      if (
        newcomers < people &&
        (known.length === 0 || draws.chance(((people - newcomers) * edgesAPlace) / (edges - joined.size)))
      ) {
        onLog.add(groups + newcomers++);
      } else if (known.length > 0) onLog.add(draws.pick(known));
    }
    const present = [...onLog];
    present.forEach((person, at) => {
      namedBy[group].push(person);
      join(group, person);
      for (let other = 0; other < at; other++) join(person, present[other]);
    });
  }

  const keys = Float64Array.from(joined).sort();
  const ones = new Float64Array(keys.length).fill(1);
  return buildGraph({
    size,
    a: Uint32Array.from(keys, (key) => Math.floor(key / size)),
    b: Uint32Array.from(keys, (key) => key % size),
    links: ones,
    weights: ones.map(() => 0.05 + draws.real()),
  });
}

function runningTotals(weights: readonly number[]): Float64Array {
  let total = 0;
  return Float64Array.from(weights, (weight) => {
    total += weight;
    return total;
  });
}
