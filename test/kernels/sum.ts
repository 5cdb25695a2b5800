/** Sum of `count` doubles at the start of memory, in order. */
export function sum(count: i32): f64 {
  let total: f64 = 0;
  for (let index = 0; index < count; index++) total += load<f64>(index << 3);
  return total;
}

/** Room for the doubles that the host writes. */
memory.grow(1);
