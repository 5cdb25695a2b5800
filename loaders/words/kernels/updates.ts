import { mine, PAIR_BYTES, plan, TARGET_BYTES, TILE_BYTES, VECTOR } from './plan';

/**
 * Moves one slice of the vectors, pair after pair and block after block: the two contexts by gradient × target, target after target, and
 * each target by gradient × context, from what the contexts were before.
 */
export function updateSlice(pairs: u32, contextsAt: u32, targetsAt: u32, slice: u32, width: u32): void {
  const inputs = plan.inputs + slice * plan.sliceBytes;
  const outputs = plan.outputs + slice * plan.sliceBytes;
  let targets = targetsAt;
  let tile = plan.gradients + mine;
  for (let pair: u32 = 0; pair < pairs; pair++) {
    const contexts = contextsAt + pair * PAIR_BYTES;
    const x = inputs + load<u32>(contexts);
    const y = inputs + load<u32>(contexts, 4);
    for (let block: u32 = 0; block < plan.blocks; block++) {
      updateTile(x, y, outputs, targets, width, tile);
      targets += TARGET_BYTES;
      tile += TILE_BYTES;
    }
  }
}

function updateTile(xAt: u32, yAt: u32, outputs: u32, targets: u32, width: u32, tile: u32): void {
  const t0 = outputs + load<u32>(targets);
  const t1 = outputs + load<u32>(targets, 4);
  const t2 = outputs + load<u32>(targets, 8);
  const t3 = outputs + load<u32>(targets, 12);
  const t4 = outputs + load<u32>(targets, 16);
  const t5 = outputs + load<u32>(targets, 20);
  for (let at: u32 = 0; at < width; at += VECTOR) {
    const x = v128.load(xAt + at);
    const y = v128.load(yAt + at);
    let dx = f32x4.splat(0);
    let dy = f32x4.splat(0);

    let g = v128.load_splat<f32>(tile);
    let h = v128.load_splat<f32>(tile, 16);
    let t = v128.load(t0 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t0 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    g = v128.load_splat<f32>(tile, 4);
    h = v128.load_splat<f32>(tile, 20);
    t = v128.load(t1 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t1 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    g = v128.load_splat<f32>(tile, 8);
    h = v128.load_splat<f32>(tile, 24);
    t = v128.load(t2 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t2 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    g = v128.load_splat<f32>(tile, 12);
    h = v128.load_splat<f32>(tile, 28);
    t = v128.load(t3 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t3 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    g = v128.load_splat<f32>(tile, 32);
    h = v128.load_splat<f32>(tile, 40);
    t = v128.load(t4 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t4 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    g = v128.load_splat<f32>(tile, 36);
    h = v128.load_splat<f32>(tile, 44);
    t = v128.load(t5 + at);
    dx = f32x4.add(dx, f32x4.mul(g, t));
    dy = f32x4.add(dy, f32x4.mul(h, t));
    v128.store(t5 + at, f32x4.add(f32x4.add(t, f32x4.mul(g, x)), f32x4.mul(h, y)));

    v128.store(xAt + at, f32x4.add(x, dx));
    // Read again: both contexts may be one word.
    v128.store(yAt + at, f32x4.add(v128.load(yAt + at), dy));
  }
}
