import { mine, plan, TILE_BYTES, VECTOR } from './plan';

/**
 * From the partial dot products of all slices, added in the order of the slices, by how much of each other a context and a target move:
 * rate × (label − σ(product)), where the label is 1 for the centre word and 0 for a negative.
 */
export function findGradients(pairs: u32, products: u32): void {
  const stride = plan.blocks * TILE_BYTES;
  const end = pairs * stride;
  const centre = f32x4(1, 0, 0, 0);
  const negative = f32x4.splat(0);
  for (let pair: u32 = 0; pair < end; pair += stride) {
    for (let at: u32 = 0; at < stride; at += VECTOR) {
      let product = v128.load(products + pair + at);
      for (let slice: u32 = 1; slice < plan.slices; slice++) {
        product = f32x4.add(product, v128.load(products + slice * plan.productBytes + pair + at));
      }
      const missed = f32x4.sub(at < 2 * VECTOR ? centre : negative, sigmoid(product));
      v128.store(plan.gradients + mine + pair + at, f32x4.mul(v128.load(plan.rates + mine + pair + at), missed));
    }
  }
}

/** 1/(1 + e⁻ˣ) within 10⁻³, with e⁻ˣ as (1 − x/1024)¹⁰²⁴, the same bits everywhere; beyond ±16 as at ±16. */
function sigmoid(x: v128): v128 {
  const within = f32x4.pmax(f32x4.pmin(x, f32x4.splat(16)), f32x4.splat(-16));
  let power = f32x4.sub(f32x4.splat(1), f32x4.mul(within, f32x4.splat(1 / 1024)));
  for (let square = 0; square < 10; square++) power = f32x4.mul(power, power);
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), power));
}
