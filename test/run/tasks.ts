/** Tasks for worker threads to run in tests. */
export const addTo = (shared: number, call: number): number => shared + call;

export function refuseOdd(_: null, call: number): number {
  if (call % 2 === 1) throw new Error(`${call} is odd`);
  return call;
}
