// The dependencies of some sources on every node by the shortest ways: what `weightedDependencies` in ../weighted-dependencies.ts gives,
// which is the specification (Brandes 2001, Dijkstra 1959). One source after another.
//
// Nodes wait in buckets of equal width, by their distance; those of the nearest bucket in a heap (Denardo and Fox 1979, 'Shortest-route
// methods: 1. Reaching, pruning, and buckets', Operations Research 27(1)). A node whose distance becomes smaller waits once more, and is
// passed over where it comes again. When a node's turn comes all that are nearer have had theirs, so one look at its edges tells both who
// is before it on shortest ways and whom it brings nearer.

/** No edge is longer than all buckets but one together, so that a bucket stands for one range of distances at a time. A power of two. */
const BUCKETS: u64 = 1 << 14;
/** Two ways are equally long where they differ by no more than this times the length. */
const TOLERANCE: f64 = 1e-12;
/** Of one that waits: its distance then (double), its node, and, in a bucket, the number of the next from 1 (32 bits each). */
const ENTRY: usize = 16;
/** Of a node: distance, ways, share: doubles. */
const NODE: usize = 24;
/** Of an edge: its length (double), and the other end (32 bits). */
const EDGE: usize = 16;
const PAGE: u64 = 1 << 16;

let size: u32 = 0;
/** For each node where its edges begin, and at last where they end. */
export let offsets: usize = 0;
export let edges: usize = 0;
export let masses: usize = 0;
/** Dependencies, added up over all sources so far: doubles. */
export let sums: usize = 0;
let nodes: usize = 0;
/** Nodes in the order of their turns, and where the numbers of the nodes before each end. */
let order: usize = 0;
let ends: usize = 0;
let before: usize = 0;
let heads: usize = 0;
let entries: usize = 0;
let heap: usize = 0;
let heaped: u32 = 0;
/** Buckets to a unit of distance. */
let density: f64 = 0;
let nearest: u64 = 0;

/** Lays out a network of `count` nodes and rows of `rows` entries in all, no edge longer than `longest`. The host fills it in. */
export function layOut(count: u32, rows: u32, longest: f64): void {
  size = count;
  density = <f64>(BUCKETS - 2) / longest;
  offsets = align(__heap_base);
  edges = align(offsets + ((<usize>count + 1) << 2));
  masses = edges + <usize>rows * EDGE;
  sums = masses + ((<usize>count) << 3);
  nodes = align(sums + ((<usize>count) << 3));
  order = align(nodes + <usize>count * NODE);
  ends = order + ((<usize>count) << 2);
  before = ends + ((<usize>count) << 2);
  heads = align(before + ((<usize>rows) << 2));
  // A node waits once at first, and once more for each of its edges at most.
  entries = heads + ((<usize>BUCKETS) << 2);
  heap = entries + (<usize>rows + 1) * ENTRY;
  const end = <u64>heap + (<u64>rows + 1) * ENTRY;
  const pages = <i32>((end + PAGE - 1) / PAGE) - memory.size();
  if (end > <u64>u32.MAX_VALUE || (pages > 0 && memory.grow(pages) < 0)) unreachable();
  memory.fill(heads, 0, (<usize>BUCKETS) << 2);
  memory.fill(sums, 0, (<usize>count) << 3);
  for (let node: usize = 0; node < <usize>count; node++) store<f64>(nodes + node * NODE, 0, 16);
}

/** Adds the dependencies of a source to `sums`. */
export function add(source: u32): void {
  const reached = search(source);
  accumulate(source, reached);
}

function align(address: usize): usize {
  return (address + 15) & ~15;
}

/** Distances, ways and the order of turns. Gives how many nodes are reached. */
function search(source: u32): usize {
  for (let node = nodes, end = nodes + <usize>size * NODE; node < end; node += NODE) store<f64>(node, Infinity);
  store<f64>(nodes + <usize>source * NODE, 0);
  store<f64>(nodes + <usize>source * NODE, 1, 8);
  nearest = 0;
  heaped = 0;
  push(0, source);
  let waiting: u32 = 0;
  let made: u32 = 0;
  let reached: usize = 0;
  let step = before;
  while (heaped > 0 || waiting > 0) {
    if (heaped === 0) {
      waiting -= openBucket();
      continue;
    }
    const distance = load<f64>(heap);
    const node: usize = load<u32>(heap, 8);
    pop();
    const own = nodes + node * NODE;
    if (distance > load<f64>(own)) continue;
    const most = distance * (1 + TOLERANCE);
    let ways: f64 = 0;
    const end = edges + <usize>load<u32>(offsets + (node << 2), 4) * EDGE;
    for (let at = edges + <usize>load<u32>(offsets + (node << 2)) * EDGE; at < end; at += EDGE) {
      const neighbour = load<u32>(at, 8);
      const other = nodes + <usize>neighbour * NODE;
      const length = load<f64>(at);
      const far = load<f64>(other);
      const through = distance + length;
      if (through < far) {
        store<f64>(other, through);
        const bucket = <u64>(through * density);
        if (bucket <= nearest) push(through, neighbour);
        else {
          const head = heads + ((<usize>(bucket & (BUCKETS - 1))) << 2);
          const entry = entries + <usize>made * ENTRY;
          store<f64>(entry, through);
          store<u32>(entry, neighbour, 8);
          store<u32>(entry, load<u32>(head), 12);
          store<u32>(head, ++made);
          waiting++;
        }
      } else if (far < distance && far + length <= most) {
        ways += load<f64>(other, 8);
        store<u32>(step, neighbour);
        step += 4;
      }
    }
    if (reached > 0) store<f64>(own, ways, 8);
    store<u32>(order + (reached << 2), <u32>node);
    store<u32>(ends + (reached << 2), <u32>step);
    reached++;
  }
  return reached;
}

/** Puts those of the next bucket that anybody waits in into the heap, and gives how many that were. */
function openBucket(): u32 {
  let head: usize;
  do {
    nearest++;
    head = heads + ((<usize>(nearest & (BUCKETS - 1))) << 2);
  } while (load<u32>(head) === 0);
  let taken: u32 = 0;
  for (let number = load<u32>(head); number !== 0; taken++) {
    const entry = entries + <usize>(number - 1) * ENTRY;
    const distance = load<f64>(entry);
    const node = load<u32>(entry, 8);
    if (distance <= load<f64>(nodes + <usize>node * NODE)) push(distance, node);
    number = load<u32>(entry, 12);
  }
  store<u32>(head, 0);
  return taken;
}

function push(distance: f64, node: u32): void {
  let place = heaped++;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap + <usize>parent * ENTRY;
    if (load<f64>(above) <= distance) break;
    v128.store(heap + <usize>place * ENTRY, v128.load(above));
    place = parent;
  }
  store<f64>(heap + <usize>place * ENTRY, distance);
  store<u32>(heap + <usize>place * ENTRY, node, 8);
}

function pop(): void {
  const last = v128.load(heap + <usize>--heaped * ENTRY);
  const distance = f64x2.extract_lane(last, 0);
  let place: u32 = 0;
  for (let child: u32 = 1; child < heaped; child = 2 * place + 1) {
    let below = heap + <usize>child * ENTRY;
    if (child + 1 < heaped && load<f64>(below, ENTRY) < load<f64>(below)) {
      child++;
      below += ENTRY;
    }
    if (load<f64>(below) >= distance) break;
    v128.store(heap + <usize>place * ENTRY, v128.load(below));
    place = child;
  }
  v128.store(heap + <usize>place * ENTRY, last);
}

/** Goes back from the furthest node, and adds the dependencies of the source on every node to `sums`. */
function accumulate(source: u32, reached: usize): void {
  const mass = load<f64>(masses + ((<usize>source) << 3));
  let step: usize = load<u32>(ends + ((reached - 1) << 2));
  for (let place = reached - 1; <isize>place > 0; place--) {
    const node: usize = load<u32>(order + (place << 2));
    const own = nodes + node * NODE;
    const ways = load<f64>(own, 8);
    const through = load<f64>(own, 16) * ways;
    const sum = sums + (node << 3);
    store<f64>(sum, load<f64>(sum) + mass * through);
    const share = (load<f64>(masses + (node << 3)) + through) / ways;
    const begin: usize = load<u32>(ends + ((place - 1) << 2));
    while (step > begin) {
      step -= 4;
      const other = nodes + <usize>load<u32>(step) * NODE;
      store<f64>(other, load<f64>(other, 16) + share, 16);
    }
    store<f64>(own, 0, 16);
  }
  store<f64>(nodes + <usize>source * NODE, 0, 16);
}
