import { mine, PAIR_BYTES, plan, TARGET_BYTES, TILE_BYTES, VECTOR } from './plan';

/**
 * From the partial dot products of all slices, added in the order of the slices, by how much of each other a context and a target move:
 * rate × (label − σ(product)), where the label is 1 for the centre word and 0 for a negative, and nothing for the row of zeros.
 */
export function findGradients(pairs: u32, contextsAt: u32, targetsAt: u32, products: u32): void {
  const none = i32x4.splat(plan.words * plan.rowBytes);
  let targets = targetsAt;
  let tile = products;
  let gradients = plan.gradients + mine;
  for (let pair: u32 = 0; pair < pairs; pair++) {
    const rates = v128.load64_splat(contextsAt + pair * PAIR_BYTES, 8);
    const first = v128.shuffle<f32>(rates, rates, 0, 0, 0, 0);
    const second = v128.shuffle<f32>(rates, rates, 1, 1, 1, 1);
    const both = v128.shuffle<f32>(rates, rates, 0, 0, 1, 1);
    let label = f32x4(1, 0, 0, 0);
    for (let block: u32 = 0; block < plan.blocks; block++) {
      const four = i32x4.ne(v128.load(targets), none);
      const two = i32x4.ne(v128.load64_splat(targets, 16), none);
      v128.store(gradients, f32x4.mul(v128.and(first, four), f32x4.sub(label, sigmoidOf(tile))));
      v128.store(gradients, f32x4.mul(v128.and(second, four), f32x4.sub(label, sigmoidOf(tile + VECTOR))), VECTOR);
      label = f32x4.splat(0);
      const missed = f32x4.sub(label, sigmoidOf(tile + 2 * VECTOR));
      v128.store(gradients, f32x4.mul(v128.and(both, two), missed), 2 * VECTOR);
      targets += TARGET_BYTES;
      tile += TILE_BYTES;
      gradients += TILE_BYTES;
    }
  }
}

/** Of the sums of partial dot products. */
function sigmoidOf(partial: u32): v128 {
  let product = v128.load(partial);
  for (let slice: u32 = 1; slice < plan.slices; slice++) {
    product = f32x4.add(product, v128.load(partial + slice * plan.productBytes));
  }
  return sigmoid(product);
}

/** 1/(1 + e⁻ˣ) within 10⁻³, with e⁻ˣ as (1 − x/1024)¹⁰²⁴, the same bits everywhere; beyond ±16 as at ±16. */
function sigmoid(x: v128): v128 {
  const within = f32x4.pmax(f32x4.pmin(x, f32x4.splat(16)), f32x4.splat(-16));
  let power = f32x4.sub(f32x4.splat(1), f32x4.mul(within, f32x4.splat(1 / 1024)));
  for (let square = 0; square < 10; square++) power = f32x4.mul(power, power);
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), power));
}
