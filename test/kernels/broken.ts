export function broken(): i32 {
  return nothing;
}
