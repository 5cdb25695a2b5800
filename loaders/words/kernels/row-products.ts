/** Rows of whole numbers of 16 bits, each `width` of them: a multiple of 8. */
const LANES: u32 = 8;
const ROW_BYTES: u32 = 2;

/**
 * The dot products of four rows, which stand one after another at `four`, with each of `count` rows, as whole numbers of 32 bits: those of
 * the first of the four, then those of the second, …
 */
export function multiply(four: u32, rows: u32, count: u32, width: u32, products: u32): void {
  const bytes = width * ROW_BYTES;
  const step = LANES * ROW_BYTES;
  const column = count * 4;
  for (let row: u32 = 0; row < count; row++) {
    const start = rows + row * bytes;
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let at: u32 = 0; at < bytes; at += step) {
      const x = v128.load(start + at);
      a = i32x4.add(a, i32x4.dot_i16x8_s(x, v128.load(four + at)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(x, v128.load(four + bytes + at)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(x, v128.load(four + 2 * bytes + at)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(x, v128.load(four + 3 * bytes + at)));
    }
    const product = products + row * 4;
    store<i32>(product, sum(a));
    store<i32>(product + column, sum(b));
    store<i32>(product + 2 * column, sum(c));
    store<i32>(product + 3 * column, sum(d));
  }
}

function sum(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
