import { PAIR_BYTES, plan, TARGET_BYTES, TILE_BYTES, VECTOR } from './plan';

/**
 * Reads what a batch works on in one slice, a word a cache line: the processor fetches many lines at a time where none waits for another,
 * as products would wait. That saves a fifth of the time. No compiler may leave a load out: it could trap.
 */
export function fetchSlice(pairs: u32, contextsAt: u32, targetsAt: u32, slice: u32): void {
  const inputs = plan.inputs + slice * plan.sliceBytes;
  const outputs = plan.outputs + slice * plan.sliceBytes;
  const stride = plan.blocks * TARGET_BYTES;
  let known: u32 = 0;
  for (let pair: u32 = 0; pair < pairs; pair++) {
    const contexts = contextsAt + pair * PAIR_BYTES;
    fetchRow(inputs + load<u32>(contexts));
    fetchRow(inputs + load<u32>(contexts, 4));
    const targets = targetsAt + pair * stride;
    // Pairs that share negatives follow on each other.
    const negative = load<u32>(targets, 4);
    if (negative === known) continue;
    known = negative;
    for (let at: u32 = 0; at < stride; at += 4) fetchRow(outputs + load<u32>(targets + at));
  }
}

/** A slice of a row lies on four lines at most (52 floats). */
function fetchRow(row: u32): void {
  load<u32>(row);
  load<u32>(row, 64);
  load<u32>(row, 128);
  load<u32>(row, 192);
}

/**
 * Partial dot products, over one slice of the dimensions, of every context with every target of its pair. Lane k of a sum adds up the
 * dimensions k, k + 4, …; the lanes are added as (0 + 2) + (1 + 3).
 */
export function multiplySlice(
  pairs: u32,
  contextsAt: u32,
  targetsAt: u32,
  slice: u32,
  width: u32,
  products: u32,
): void {
  const inputs = plan.inputs + slice * plan.sliceBytes;
  const outputs = plan.outputs + slice * plan.sliceBytes;
  let targets = targetsAt;
  let tile = products;
  for (let pair: u32 = 0; pair < pairs; pair++) {
    const contexts = contextsAt + pair * PAIR_BYTES;
    const x = inputs + load<u32>(contexts);
    const y = inputs + load<u32>(contexts, 4);
    for (let block: u32 = 0; block < plan.blocks; block++) {
      multiplyFour(x, y, outputs, targets, width, tile);
      multiplyTwo(x, y, outputs, targets, width, tile);
      targets += TARGET_BYTES;
      tile += TILE_BYTES;
    }
  }
}

function multiplyFour(xAt: u32, yAt: u32, outputs: u32, targets: u32, width: u32, tile: u32): void {
  const t0 = outputs + load<u32>(targets);
  const t1 = outputs + load<u32>(targets, 4);
  const t2 = outputs + load<u32>(targets, 8);
  const t3 = outputs + load<u32>(targets, 12);
  let x0 = f32x4.splat(0);
  let x1 = f32x4.splat(0);
  let x2 = f32x4.splat(0);
  let x3 = f32x4.splat(0);
  let y0 = f32x4.splat(0);
  let y1 = f32x4.splat(0);
  let y2 = f32x4.splat(0);
  let y3 = f32x4.splat(0);
  for (let at: u32 = 0; at < width; at += VECTOR) {
    const x = v128.load(xAt + at);
    const y = v128.load(yAt + at);
    let t = v128.load(t0 + at);
    x0 = f32x4.add(x0, f32x4.mul(x, t));
    y0 = f32x4.add(y0, f32x4.mul(y, t));
    t = v128.load(t1 + at);
    x1 = f32x4.add(x1, f32x4.mul(x, t));
    y1 = f32x4.add(y1, f32x4.mul(y, t));
    t = v128.load(t2 + at);
    x2 = f32x4.add(x2, f32x4.mul(x, t));
    y2 = f32x4.add(y2, f32x4.mul(y, t));
    t = v128.load(t3 + at);
    x3 = f32x4.add(x3, f32x4.mul(x, t));
    y3 = f32x4.add(y3, f32x4.mul(y, t));
  }
  v128.store(tile, addLanes(x0, x1, x2, x3));
  v128.store(tile, addLanes(y0, y1, y2, y3), VECTOR);
}

function multiplyTwo(xAt: u32, yAt: u32, outputs: u32, targets: u32, width: u32, tile: u32): void {
  const t4 = outputs + load<u32>(targets, 16);
  const t5 = outputs + load<u32>(targets, 20);
  let x4 = f32x4.splat(0);
  let x5 = f32x4.splat(0);
  let y4 = f32x4.splat(0);
  let y5 = f32x4.splat(0);
  for (let at: u32 = 0; at < width; at += VECTOR) {
    const x = v128.load(xAt + at);
    const y = v128.load(yAt + at);
    let t = v128.load(t4 + at);
    x4 = f32x4.add(x4, f32x4.mul(x, t));
    y4 = f32x4.add(y4, f32x4.mul(y, t));
    t = v128.load(t5 + at);
    x5 = f32x4.add(x5, f32x4.mul(x, t));
    y5 = f32x4.add(y5, f32x4.mul(y, t));
  }
  v128.store(tile, addLanes(x4, x5, y4, y5), 2 * VECTOR);
}

/** The sums of the lanes of four vectors. */
function addLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}
