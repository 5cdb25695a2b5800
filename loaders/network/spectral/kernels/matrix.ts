// The product of a network's matrix and a vector, and what iterations do with vectors between products: what `multiply` in ../matrix.ts and
// ../vector-steps.ts give, which are the specification, to the same bits: sums go along a row and down the rows, as there.

const PAGE: u64 = 1 << 16;

let size: u32 = 0;
/** For each node where its row begins, and at last where the last ends. */
export let offsets: usize = 0;
/** The other end of every end of an edge (32 bits), and the entry beside it (a double). */
export let neighbours: usize = 0;
export let entries: usize = 0;
/** As many doubles as there are nodes, several times: vectors. */
export let vectors: usize = 0;
export let greatest: f64 = 0;

/** Lays out `nodes` rows of `ends` entries in all, of which `kept` have a place, and room for some vectors. The host fills them in. */
export function layOut(nodes: u32, ends: u32, kept: u32, room: u32): void {
  size = nodes;
  offsets = align(__heap_base);
  neighbours = align(offsets + ((<usize>nodes + 1) << 2));
  entries = align(neighbours + ((<usize>ends) << 2));
  vectors = entries + ((<usize>kept) << 3);
  const end = <u64>vectors + ((<u64>nodes * room) << 3);
  const pages = <i32>((end + PAGE - 1) / PAGE) - memory.size();
  if (end > <u64>u32.MAX_VALUE || (pages > 0 && memory.grow(pages) < 0)) unreachable();
}

/** Puts A x into `image`, and gives x · A x, where every entry is 1. */
export function multiplyOnes(x: usize, image: usize): f64 {
  let along: f64 = 0;
  let place = neighbours;
  for (let row: usize = 0; row < <usize>size; row++) {
    const end = neighbours + ((<usize>load<u32>(offsets + (row << 2), 4)) << 2);
    let sum: f64 = 0;
    for (; place < end; place += 4) sum += load<f64>(x + ((<usize>load<u32>(place)) << 3));
    store<f64>(image + (row << 3), sum);
    along += sum * load<f64>(x + (row << 3));
  }
  return along;
}

/** The same with the entries. */
export function multiply(x: usize, image: usize): f64 {
  let along: f64 = 0;
  let place = neighbours;
  let entry = entries;
  for (let row: usize = 0; row < <usize>size; row++) {
    const end = neighbours + ((<usize>load<u32>(offsets + (row << 2), 4)) << 2);
    let sum: f64 = 0;
    for (; place < end; place += 4, entry += 8)
      sum += load<f64>(entry) * load<f64>(x + ((<usize>load<u32>(place)) << 3));
    store<f64>(image + (row << 3), sum);
    along += sum * load<f64>(x + (row << 3));
  }
  return along;
}

export function scale(vector: usize, factor: f64): void {
  for (let at = vector, end = vector + bytes(); at < end; at += 8) store<f64>(at, load<f64>(at) * factor);
}

export function addTo(vector: usize, factor: f64, x: usize): void {
  for (let at: usize = 0, end = bytes(); at < end; at += 8)
    store<f64>(vector + at, load<f64>(vector + at) + factor * load<f64>(x + at));
}

export function takeFrom(vector: usize, a: f64, x: usize, b: f64, y: usize): f64 {
  let squared: f64 = 0;
  for (let at: usize = 0, end = bytes(); at < end; at += 8) {
    const left = load<f64>(vector + at) - a * load<f64>(x + at) - b * load<f64>(y + at);
    store<f64>(vector + at, left);
    squared += left * left;
  }
  return squared;
}

/** Gives what is left of the residual; `greatest` is then the greatest of its entries. */
export function descend(
  given: usize,
  direction: usize,
  image: usize,
  residual: usize,
  sums: usize,
  inverse: usize,
  step: f64,
  damping: f64,
): f64 {
  let left: f64 = 0;
  let most: f64 = 0;
  for (let at: usize = 0, end = bytes(); at < end; at += 8) {
    const along = load<f64>(direction + at);
    store<f64>(given + at, load<f64>(given + at) + step * along);
    const value = load<f64>(residual + at) - step * (load<f64>(sums + at) * along - damping * load<f64>(image + at));
    store<f64>(residual + at, value);
    left += value * value * load<f64>(inverse + at);
    most = max<f64>(most, abs<f64>(value));
  }
  greatest = most;
  return left;
}

export function turn(direction: usize, residual: usize, sums: usize, inverse: usize, kept: f64): f64 {
  let length: f64 = 0;
  for (let at: usize = 0, end = bytes(); at < end; at += 8) {
    const value = load<f64>(residual + at) * load<f64>(inverse + at) + kept * load<f64>(direction + at);
    store<f64>(direction + at, value);
    length += load<f64>(sums + at) * value * value;
  }
  return length;
}

/** A vector's. */
function bytes(): usize {
  return (<usize>size) << 3;
}

function align(address: usize): usize {
  return (address + 15) & ~15;
}
