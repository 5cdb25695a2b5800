// The memory of the kernel `communities`, and the network of a level: the whole network, or one whose nodes are parts of the level before.
// Rows as in ../communities/weighted-network.ts, whose `aggregate` is the specification.
//
// Memory: the whole network, as the host writes it; what each of its nodes is in; work for the nodes of a level; two levels in turn, for
// which room is reserved that is not touched before it is needed.

const PAGE: u64 = 1 << 16;

/** The whole network. */
export let wholeSize: u32 = 0;
export let wholeOffsets: usize = 0;
export let wholeNeighbours: usize = 0;
export let wholeWeights: usize = 0;
export let wholeStrengths: usize = 0;
/** The sum of all strengths. */
export let total: f64 = 0;
/** The community of each node of the whole network, as last found, and the node of the level that it is in: 32 bits. */
export let found: usize = 0;
export let places: usize = 0;

/** The level. */
export let size: u32 = 0;
export let offsets: usize = 0;
export let neighbours: usize = 0;
export let weights: usize = 0;
export let strengths: usize = 0;

/** Of the nodes of the level, 32 bits each: community, part, order of visits; and what communities and parts sum up to: doubles. */
export let communities: usize = 0;
export let parts: usize = 0;
export let order: usize = 0;
export let held: usize = 0;
export let sizes: usize = 0;
/** Work: doubles, then 32 bits each. */
export let weightTo: usize = 0;
export let scratch: usize = 0;
export let others: usize = 0;
export let shares: usize = 0;
export let touched: usize = 0;
export let numbers: usize = 0;
let starts: usize = 0;
let members: usize = 0;
/** A byte a node. */
export let waiting: usize = 0;

let levelA: usize = 0;
let levelB: usize = 0;
let levelBytes: usize = 0;
let isA: bool = false;
let rows: u32 = 0;

function align(address: usize): usize {
  return (address + 15) & ~15;
}

let top: usize = 0;

function take(bytes: usize): usize {
  const at = align(top);
  top = at + bytes;
  return at;
}

/** Lays out a network of `nodes` nodes and rows of `ends` entries in all. The host fills it in, then `begin` is called. */
export function layOut(nodes: u32, ends: u32): void {
  wholeSize = nodes;
  const four = (<usize>nodes + 1) << 2;
  const eight = (<usize>nodes) << 3;
  top = __heap_base;
  wholeOffsets = take(four);
  wholeNeighbours = take((<usize>ends) << 2);
  wholeWeights = take((<usize>ends) << 3);
  wholeStrengths = take(eight);
  found = take(four);
  places = take(four);
  communities = take(four);
  parts = take(four);
  order = take(four);
  held = take(eight);
  sizes = take(four);
  weightTo = take(eight);
  scratch = take(eight);
  others = take(eight);
  shares = take(eight);
  touched = take(four);
  numbers = take(four);
  starts = take(four);
  members = take(four);
  waiting = take(nodes);
  levelBytes = align(four) + align(eight) + align((<usize>ends) << 2) + align((<usize>ends) << 3);
  levelA = take(levelBytes);
  levelB = take(levelBytes);
  const pages = <i32>((<u64>top + PAGE - 1) / PAGE) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
  memory.fill(weightTo, 0, eight);
}

/** Works out what the nodes of the whole network weigh; every node is a community. */
export function begin(): void {
  total = 0;
  for (let node: u32 = 0; node < wholeSize; node++) {
    let sum: f64 = 0;
    const end = load<u32>(wholeOffsets + ((<usize>node) << 2), 4);
    for (let at = load<u32>(wholeOffsets + ((<usize>node) << 2)); at < end; at++)
      sum += load<f64>(wholeWeights + ((<usize>at) << 3));
    store<f64>(wholeStrengths + ((<usize>node) << 3), sum);
    store<u32>(found + ((<usize>node) << 2), node);
    total += sum;
  }
}

/** Makes the whole network the level, its communities those that were found. */
export function toWhole(): void {
  size = wholeSize;
  offsets = wholeOffsets;
  neighbours = wholeNeighbours;
  weights = wholeWeights;
  strengths = wholeStrengths;
  memory.copy(communities, found, (<usize>size) << 2);
  for (let node: u32 = 0; node < size; node++) store<u32>(places + ((<usize>node) << 2), node);
}

/** Makes the network of the level's parts 0 … `count` − 1 the level. `parts` stays as it was. */
export function aggregate(count: u32): void {
  const four = (<usize>count + 1) << 2;
  memory.fill(starts, 0, four);
  for (let node: u32 = 0; node < size; node++) {
    const at = starts + ((<usize>partOf(node) + 1) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  for (let part: u32 = 0; part < count; part++) {
    const at = starts + ((<usize>part) << 2);
    store<u32>(at, load<u32>(at) + load<u32>(at, 4), 4);
  }
  isA = !isA;
  const newOffsets = isA ? levelA : levelB;
  const newStrengths = align(newOffsets + four);
  memory.fill(newStrengths, 0, (<usize>count) << 3);
  memory.copy(numbers, starts, (<usize>count) << 2);
  for (let node: u32 = 0; node < size; node++) {
    const part = partOf(node);
    const next = numbers + ((<usize>part) << 2);
    store<u32>(members + ((<usize>load<u32>(next)) << 2), node);
    store<u32>(next, load<u32>(next) + 1);
    const strength = newStrengths + ((<usize>part) << 3);
    store<f64>(strength, load<f64>(strength) + load<f64>(strengths + ((<usize>node) << 3)));
  }
  const ends = load<u32>(offsets + ((<usize>size) << 2));
  const newNeighbours = align(newStrengths + ((<usize>count) << 3));
  const newWeights = align(newNeighbours + ((<usize>ends) << 2));
  rows = 0;
  store<u32>(newOffsets, 0);
  for (let part: u32 = 0; part < count; part++) {
    joinRows(part, newNeighbours, newWeights);
    store<u32>(newOffsets + ((<usize>part) << 2), rows, 4);
  }
  size = count;
  offsets = newOffsets;
  neighbours = newNeighbours;
  weights = newWeights;
  strengths = newStrengths;
}

function partOf(node: u32): u32 {
  return load<u32>(parts + ((<usize>node) << 2));
}

/** Adds up the rows of a part's nodes. */
function joinRows(part: u32, newNeighbours: usize, newWeights: usize): void {
  const first = rows;
  let next = rows;
  const lastMember = load<u32>(starts + ((<usize>part) << 2), 4);
  for (let place = load<u32>(starts + ((<usize>part) << 2)); place < lastMember; place++) {
    const node: usize = load<u32>(members + ((<usize>place) << 2));
    const end = load<u32>(offsets + (node << 2), 4);
    for (let at: u32 = load<u32>(offsets + (node << 2)); at < end; at++) {
      const other = partOf(load<u32>(neighbours + ((<usize>at) << 2)));
      const weight = weightTo + ((<usize>other) << 3);
      const before = load<f64>(weight);
      store<u32>(newNeighbours + ((<usize>next) << 2), other);
      next += before === 0 ? 1 : 0;
      store<f64>(weight, before + load<f64>(weights + ((<usize>at) << 3)));
    }
  }
  // What lies inside the part is left out again: to test for it above would cost more.
  const end = next;
  next = first;
  for (let at = first; at < end; at++) {
    const other = load<u32>(newNeighbours + ((<usize>at) << 2));
    const weight = weightTo + ((<usize>other) << 3);
    store<u32>(newNeighbours + ((<usize>next) << 2), other);
    store<f64>(newWeights + ((<usize>next) << 3), load<f64>(weight));
    next += other === part ? 0 : 1;
    store<f64>(weight, 0);
  }
  rows = next;
}

/** Renumbers the labels of the level's nodes from 0 in the order in which they are met; gives how many there are. Labels are below `most`. */
export function renumber(labels: usize, nodes: u32, most: u32): u32 {
  memory.fill(numbers, 0, (<usize>most) << 2);
  let count: u32 = 0;
  for (let node: u32 = 0; node < nodes; node++) {
    const label = labels + ((<usize>node) << 2);
    const number = numbers + ((<usize>load<u32>(label)) << 2);
    let own = load<u32>(number);
    if (own === 0) {
      own = ++count;
      store<u32>(number, own);
    }
    store<u32>(label, own - 1);
  }
  return count;
}
