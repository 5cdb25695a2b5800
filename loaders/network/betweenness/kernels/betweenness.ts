// The dependencies of up to 16 sources at a time on every node: what `dependenciesOn` in ../dependencies.ts gives, which is the
// specification (Brandes 2001). All sources go in lockstep, one a lane. A row is a node at a distance: the lanes of the sources at that
// distance from it, a bit each, and for each lane its number of shortest paths. Neighbouring sources mostly stand at the same distance,
// so rows are hardly more than nodes. A lane whose bit is not set holds zero, and zeros do the masking on the way back.
//
// Memory: the network, as the host writes it; then an arena that grows, with a block for every distance (header, rows, and the numbers of
// the rows that each row leads to); at last the shares of the rows of two neighbouring distances.

const LANES: u32 = 16;
/** At the end of a row, after its paths by lane: node, bits, and where the numbers of the rows that it leads to begin and end. */
const FOOT: usize = 16;
const SHARES: usize = LANES << 3;
/** The distance before, and the number of rows. */
const HEAD: usize = 16;
const PAGE: u64 = 1 << 16;

let size: u32 = 0;
export let offsets: usize = 0;
export let neighbours: usize = 0;
/** How many nodes of a larger network stand at each node, and how many twins each is: doubles. */
export let masses: usize = 0;
export let counts: usize = 0;
/** Dependencies, added up over all sources so far: doubles. */
export let sums: usize = 0;
/** Of every node: lanes that reached it at smaller distances (16 bits), lanes that reach it now (16 bits), its row of now (32 bits). */
let states: usize = 0;
let sourceMasses: usize = 0;
let arena: usize = 0;
/** The bits of all lanes that are in use. */
let all: u32 = 0;
/** The last distance that any source reaches. */
let last: usize = 0;
/** How many ends of edges there are at nodes that not every lane has reached. */
let unfinished: usize = 0;

/** Lays out a network of `nodes` nodes and rows of `ends` entries in all. The host fills it in. */
export function layOut(nodes: u32, ends: u32): void {
  size = nodes;
  offsets = align(__heap_base);
  neighbours = align(offsets + ((<usize>nodes + 1) << 2));
  masses = align(neighbours + ((<usize>ends) << 2));
  counts = masses + align((<usize>nodes) << 3);
  sums = counts + align((<usize>nodes) << 3);
  states = sums + align((<usize>nodes) << 3);
  sourceMasses = states + align((<usize>nodes) << 3);
  arena = sourceMasses + SHARES;
  reserve(arena);
  memory.fill(sums, 0, sourceMasses - sums);
}

/**
 * Adds the dependencies of sources `first` … `first` + `count` − 1, at most 16. False, and nothing is added, where a path count outgrows
 * 16 bits: then `addWide` does it.
 */
export function add(first: u32, count: u32): bool {
  if (!search<u16>(first, count)) return false;
  accumulate<u16>(first, count);
  return true;
}

/** The same with path counts in doubles. False where one outgrows a double. */
export function addWide(first: u32, count: u32): bool {
  if (!search<f64>(first, count)) return false;
  accumulate<f64>(first, count);
  return true;
}

function align(address: usize): usize {
  return (address + 15) & ~15;
}

function reserve(end: u64): void {
  const pages = <i32>((end + PAGE - 1) / PAGE) - memory.size();
  if (pages > 0 && memory.grow(pages + (pages >> 1)) < 0 && memory.grow(pages) < 0) unreachable();
}

function footOf<T>(row: usize): usize {
  return row + LANES * sizeof<T>();
}
function rowBytes<T>(): usize {
  return <usize>LANES * sizeof<T>() + FOOT;
}

function copyPaths<T>(to: usize, from: usize): void {
  for (let lane: usize = 0; lane < LANES * sizeof<T>(); lane += 16) v128.store(to + lane, v128.load(from + lane));
}

function addPaths<T>(to: usize, from: usize): void {
  for (let lane: usize = 0; lane < LANES * sizeof<T>(); lane += 16)
    v128.store(to + lane, plus<T>(v128.load(to + lane), v128.load(from + lane)));
}

function degreeOf(node: usize): u32 {
  const at = offsets + (node << 2);
  return load<u32>(at, 4) - load<u32>(at);
}

/**
 * Searches from all sources, breadth first: makes the blocks of all distances. False where a path count is too large for T.
 *
 * Rows of a distance are found from those before, or, where that looks at fewer edges, from the nodes that some lane has yet to reach
 * (Beamer, Asanović and Patterson 2012, 'Direction-optimizing breadth-first search', SC '12).
 */
function search<T>(first: u32, count: u32): bool {
  memory.fill(states, 0, (<usize>size) << 3);
  all = (1 << count) - 1;
  unfinished = load<u32>(offsets + ((<usize>size) << 2));
  last = arena;
  let end = last + HEAD + <usize>count * rowBytes<T>();
  reserve(end);
  store<u32>(last, 0);
  store<u32>(last, count, 4);
  memory.fill(last + HEAD, 0, end - last - HEAD);
  for (let lane: u32 = 0; lane < count; lane++) {
    const row = last + HEAD + <usize>lane * rowBytes<T>();
    store<T>(row + lane * sizeof<T>(), <T>1);
    store<u32>(footOf<T>(row), first + lane);
    store<u32>(footOf<T>(row), 1 << lane, 4);
    store<u32>(states + ((<usize>(first + lane)) << 3), 1 << lane);
    store<u32>(states + ((<usize>(first + lane)) << 3), lane, 4);
  }
  if (count === 1) unfinished -= degreeOf(first);
  // Once every lane has reached every node, those at the greatest distance lead nowhere.
  while (unfinished > 0) {
    const from = last + HEAD;
    let ends: usize = 0;
    for (let row = from; row < end; row += rowBytes<T>()) ends += degreeOf(load<u32>(footOf<T>(row)));
    const pulls = unfinished + size < ends;
    const most = pulls ? unfinished : ends;
    const block = align(end + (most << 2));
    const rows = block + HEAD;
    const beyond = <u64>rows + <u64>min<usize>(most, size) * rowBytes<T>();
    reserve(pulls ? beyond + ((<u64>most) << 3) : beyond);
    const made = pulls ? pull<T>(from, end, rows, <usize>beyond) : push<T>(from, end, rows);
    if (made === 0) return true;
    store<u32>(block, <u32>last);
    store<u32>(block, made, 4);
    last = block;
    end = rows + <usize>made * rowBytes<T>();
    if (!settle<T>(rows, end)) return false;
  }
  return true;
}

/** Goes one step on from the rows of a distance, and gives how many rows that makes. Lanes that came before get paths, too: see `settle`. */
function push<T>(from: usize, to: usize, rows: usize): u32 {
  let step = to;
  let made: u32 = 0;
  for (let row = from; row < to; row += rowBytes<T>()) {
    const node = offsets + ((<usize>load<u32>(footOf<T>(row))) << 2);
    const bits = load<u32>(footOf<T>(row), 4);
    const end = neighbours + ((<usize>load<u32>(node, 4)) << 2);
    store<u32>(footOf<T>(row), <u32>step, 8);
    for (let at = neighbours + ((<usize>load<u32>(node)) << 2); at < end; at += 4) {
      const neighbour = load<u32>(at);
      const state = states + ((<usize>neighbour) << 3);
      const seen = load<u32>(state);
      const fresh = bits & ~seen;
      if (fresh === 0) continue;
      let number: u32;
      if (seen >>> 16 === 0) {
        number = made++;
        store<u32>(state, number, 4);
        const other = rows + <usize>number * rowBytes<T>();
        copyPaths<T>(other, row);
        store<u32>(footOf<T>(other), neighbour);
      } else {
        number = load<u32>(state, 4);
        addPaths<T>(rows + <usize>number * rowBytes<T>(), row);
      }
      store<u32>(state, seen | (fresh << 16));
      store<u32>(step, number);
      step += 4;
    }
    store<u32>(footOf<T>(row), <u32>step, 12);
  }
  return made;
}

/** The same, from the nodes that some lane has yet to reach. `pairs` is room for a pair of numbers for each step. */
function pull<T>(from: usize, to: usize, rows: usize, pairs: usize): u32 {
  for (let row = from; row < to; row += rowBytes<T>()) {
    const state = states + ((<usize>load<u32>(footOf<T>(row))) << 3);
    store<u32>(state, load<u32>(state) | (load<u32>(footOf<T>(row), 4) << 16));
  }
  let pair = pairs;
  let made: u32 = 0;
  let at = neighbours;
  for (let node: u32 = 0; node < size; node++) {
    const begin = at;
    at = neighbours + ((<usize>load<u32>(offsets + ((<usize>node) << 2), 4)) << 2);
    const missing = all & ~load<u32>(states + ((<usize>node) << 3));
    if (missing === 0) continue;
    const row = rows + <usize>made * rowBytes<T>();
    let bits: u32 = 0;
    for (let end = begin; end < at; end += 4) {
      const state = states + ((<usize>load<u32>(end)) << 3);
      const fresh = (load<u32>(state) >>> 16) & missing;
      if (fresh === 0) continue;
      const before = from + <usize>load<u32>(state, 4) * rowBytes<T>();
      if (bits === 0) copyPaths<T>(row, before);
      else addPaths<T>(row, before);
      bits |= fresh;
      store<u32>(footOf<T>(before), load<u32>(footOf<T>(before), 12) + 1, 12);
      store<u32>(pair, <u32>before);
      store<u32>(pair, made, 4);
      pair += 8;
    }
    if (bits === 0) continue;
    store<u32>(footOf<T>(row), node);
    store<u32>(footOf<T>(row), bits, 4);
    made++;
  }

  // Steps in the order of the rows that they come from.
  let step = to;
  for (let row = from; row < to; row += rowBytes<T>()) {
    const state = states + ((<usize>load<u32>(footOf<T>(row))) << 3);
    store<u32>(state, load<u32>(state) & 0xffff);
    const steps = load<u32>(footOf<T>(row), 12);
    store<u32>(footOf<T>(row), <u32>step, 8);
    store<u32>(footOf<T>(row), <u32>step, 12);
    step += steps << 2;
  }
  for (let next = pairs; next < pair; next += 8) {
    const foot = footOf<T>(load<u32>(next));
    step = load<u32>(foot, 12);
    store<u32>(step, load<u32>(next, 4));
    store<u32>(foot, <u32>step + 4, 12);
  }
  let row = rows;
  for (let number: u32 = 0; number < made; number++) {
    const state = states + ((<usize>load<u32>(footOf<T>(row))) << 3);
    store<u32>(state, load<u32>(state) | (load<u32>(footOf<T>(row), 4) << 16));
    store<u32>(state, number, 4);
    row += rowBytes<T>();
  }
  return made;
}

/** Closes the rows of a distance: lanes that came before are cleared, twins counted. False where a path count is too large for T. */
function settle<T>(from: usize, to: usize): bool {
  let full = i64x2.splat(0);
  for (let row = from; row < to; row += rowBytes<T>()) {
    const node: usize = load<u32>(footOf<T>(row));
    const state = states + (node << 3);
    const seen = load<u32>(state);
    const bits = seen >>> 16;
    const now = (seen | bits) & 0xffff;
    store<u32>(state, now);
    if (now === all) unfinished -= degreeOf(node);
    store<u32>(footOf<T>(row), bits, 4);
    store<u64>(footOf<T>(row), 0, 8);
    const twins = load<f64>(counts + (node << 3));
    for (let lane: u32 = 0; lane < LANES; lane += 16 / <u32>sizeof<T>()) {
      const at = row + lane * sizeof<T>();
      let paths = v128.and(v128.load(at), spread<T>(bits >>> lane));
      if (twins !== 1) paths = times<T>(paths, twins);
      full = v128.or(full, isFull<T>(paths));
      v128.store(at, paths);
    }
  }
  return !v128.any_true(full);
}

function plus<T>(a: v128, b: v128): v128 {
  return isInteger<T>() ? i16x8.add_sat_u(a, b) : f64x2.add(a, b);
}

/** Path counts through any of some twins. A count above the greatest stays there. */
function times<T>(paths: v128, twins: f64): v128 {
  if (isFloat<T>()) return f64x2.mul(paths, f64x2.splat(twins));
  const factor = i16x8.splat(<i16>(<u32>min<f64>(twins, 0xffff)));
  const most = i32x4.splat(0xffff);
  return i16x8.narrow_i32x4_u(
    i32x4.min_u(i32x4.extmul_low_i16x8_u(paths, factor), most),
    i32x4.min_u(i32x4.extmul_high_i16x8_u(paths, factor), most),
  );
}

/** All ones in the lanes that hold the greatest number of T: more may have been lost. */
function isFull<T>(paths: v128): v128 {
  return isInteger<T>() ? i16x8.eq(paths, i16x8.splat(-1)) : f64x2.eq(paths, f64x2.splat(Infinity));
}

/** All ones in the lanes whose bits are set, as many as a vector of T has. */
function spread<T>(bits: u32): v128 {
  if (isInteger<T>()) {
    const each = i16x8(1, 2, 4, 8, 16, 32, 64, 128);
    return i16x8.eq(v128.and(i16x8.splat(<i16>bits), each), each);
  }
  const each = i64x2(1, 2);
  return i64x2.eq(v128.and(i64x2.splat(bits), each), each);
}

/** Paths of two lanes as doubles. */
function paths<T>(row: usize, lane: usize): v128 {
  return isInteger<T>()
    ? f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_u(v128.load32_zero(row + lane * sizeof<T>())))
    : v128.load(row + lane * sizeof<T>());
}

/** Goes back from the greatest distance, and adds the dependencies of the sources on every node to `sums`. */
function accumulate<T>(first: u32, count: u32): void {
  memory.fill(sourceMasses, 0, SHARES);
  memory.copy(sourceMasses, masses + ((<usize>first) << 3), (<usize>count) << 3);
  // Shares of this distance and of the next, in turn.
  let most: usize = 0;
  let mostFurther: usize = 0;
  let isFurther = false;
  for (let block = last; block !== 0; block = load<u32>(block)) {
    if (isFurther) mostFurther = max<usize>(mostFurther, load<u32>(block, 4));
    else most = max<usize>(most, load<u32>(block, 4));
    isFurther = !isFurther;
  }
  let shares = align(last + HEAD + <usize>load<u32>(last, 4) * rowBytes<T>());
  let further = shares + most * SHARES;
  reserve(<u64>further + <u64>mostFurther * SHARES);
  for (let block = last; load<u32>(block) !== 0; block = load<u32>(block)) {
    const from = block + HEAD;
    const to = from + <usize>load<u32>(block, 4) * rowBytes<T>();
    let share = shares;
    for (let row = from; row < to; row += rowBytes<T>()) {
      const node = (<usize>load<u32>(footOf<T>(row))) << 3;
      const mass = f64x2.splat(load<f64>(masses + node));
      const twins = f64x2.splat(load<f64>(counts + node));
      const begin: usize = load<u32>(footOf<T>(row), 8);
      const end: usize = load<u32>(footOf<T>(row), 12);
      if (begin === end) {
        for (let lane: usize = 0; lane < LANES; lane += 2)
          v128.store(share + (lane << 3), shareOf(f64x2.splat(0), mass, twins, paths<T>(row, lane)));
      } else {
        const sum = sums + node;
        store<f64>(sum, load<f64>(sum) + back<T>(row, begin, end, further, share, mass, twins));
      }
      share += SHARES;
    }
    const spare = shares;
    shares = further;
    further = spare;
  }
}

/** twins × (what lies beyond + mass / paths), 0 in the lanes without a path; the mass of all twins, each of which is on its part of paths. */
function shareOf(beyond: v128, mass: v128, twins: v128, paths: v128): v128 {
  const share = f64x2.mul(twins, f64x2.add(beyond, f64x2.div(mass, paths)));
  return v128.and(share, f64x2.ne(paths, f64x2.splat(0)));
}

function back<T>(row: usize, begin: usize, end: usize, further: usize, share: usize, mass: v128, twins: v128): f64 {
  let b0 = f64x2.splat(0);
  let b1 = b0;
  let b2 = b0;
  let b3 = b0;
  let b4 = b0;
  let b5 = b0;
  let b6 = b0;
  let b7 = b0;
  for (let step = begin; step < end; step += 4) {
    const other = further + ((<usize>load<u32>(step)) << 7);
    b0 = f64x2.add(b0, v128.load(other));
    b1 = f64x2.add(b1, v128.load(other, 16));
    b2 = f64x2.add(b2, v128.load(other, 32));
    b3 = f64x2.add(b3, v128.load(other, 48));
    b4 = f64x2.add(b4, v128.load(other, 64));
    b5 = f64x2.add(b5, v128.load(other, 80));
    b6 = f64x2.add(b6, v128.load(other, 96));
    b7 = f64x2.add(b7, v128.load(other, 112));
  }
  const parts = f64x2.add(
    f64x2.add(
      f64x2.add(pass<T>(row, 0, b0, share, mass, twins), pass<T>(row, 2, b1, share, mass, twins)),
      f64x2.add(pass<T>(row, 4, b2, share, mass, twins), pass<T>(row, 6, b3, share, mass, twins)),
    ),
    f64x2.add(
      f64x2.add(pass<T>(row, 8, b4, share, mass, twins), pass<T>(row, 10, b5, share, mass, twins)),
      f64x2.add(pass<T>(row, 12, b6, share, mass, twins), pass<T>(row, 14, b7, share, mass, twins)),
    ),
  );
  // Paths were counted through all twins, dependencies are of each.
  return (f64x2.extract_lane(parts, 0) + f64x2.extract_lane(parts, 1)) / f64x2.extract_lane(twins, 0);
}

/** Stores the share of two lanes, and gives the dependencies of their sources on the row's node and its twins. */
function pass<T>(row: usize, lane: usize, beyond: v128, share: usize, mass: v128, twins: v128): v128 {
  const through = paths<T>(row, lane);
  v128.store(share + (lane << 3), shareOf(beyond, mass, twins, through));
  return f64x2.mul(v128.load(sourceMasses + (lane << 3)), f64x2.mul(beyond, through));
}
