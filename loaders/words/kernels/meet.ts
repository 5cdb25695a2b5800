import { plan } from './plan';

/** Polls before a thread goes to sleep: about a tenth of a millisecond, ten times what a batch takes where nobody else wants the processors. */
const SPINS = 100_000;

let meetings: i32 = 0;

/** Returns when every thread has called it as often as this one has. */
export function meet(threads: i32): void {
  meetings++;
  const all = meetings * threads;
  if (atomic.add<i32>(plan.arrived, 1) + 1 === all) {
    if (atomic.load<i32>(plan.sleeping) > 0) atomic.notify(plan.arrived, threads);
    return;
  }
  for (let spin = 0; spin < SPINS; spin++) if (atomic.load<i32>(plan.arrived) - all >= 0) return;
  atomic.add<i32>(plan.sleeping, 1);
  for (;;) {
    const now = atomic.load<i32>(plan.arrived);
    if (now - all >= 0) break;
    atomic.wait<i32>(plan.arrived, now, -1);
  }
  atomic.sub<i32>(plan.sleeping, 1);
}
