// AssemblyScript: the hot loop of word2vec, run by every thread alike over slices of the dimensions of its own (see ../word2vec.ts). Every
// sum is taken in one order whatever the number of threads, and no instruction is used that may round differently elsewhere.

import { contextsAt, gatherBatch, pairs, targetsAt } from './batches';
import { seedDraws } from './draws';
import { findGradients } from './gradients';
import { meet } from './meet';
import { plan, readPlan } from './plan';
import { fetchSlice, multiplySlice } from './products';
import { updateSlice } from './updates';

let thread: u32 = 0;
let threads: u32 = 1;
let rateAtFirst: f64 = 0;
let rateAtLast: f64 = 0;
let begun: bool = false;
let odd: u32 = 0;

/** Tells where the plan stands, which of how many threads this is, and the learning rate at both ends. */
export function begin(planAt: u32, own: u32, count: u32, firstRate: f64, lastRate: f64): void {
  readPlan(planAt, own);
  thread = own;
  threads = count;
  rateAtFirst = firstRate;
  rateAtLast = lastRate;
}

/** Where a sequence of draws starts: 0 is the walk's, those after it are the parts' of a batch. */
export function seed(sequence: u32, low0: u32, high0: u32, low1: u32, high1: u32): void {
  seedDraws(sequence, low0, high0, low1, high1);
}

/** Trains on so many batches; false when there are no more. */
export function train(batches: u32): bool {
  const firstSlice = (thread * plan.slices) / threads;
  const endSlice = ((thread + 1) * plan.slices) / threads;
  if (!begun) {
    begun = true;
    gatherBatch(rateAtFirst, rateAtLast, firstSlice, endSlice);
    meet(threads);
  }
  for (let batch: u32 = 0; batch < batches; batch++) {
    if (pairs === 0) return false;
    const count = pairs;
    const contexts = contextsAt;
    const targets = targetsAt;
    const products = plan.products + odd * plan.slices * plan.productBytes;
    odd ^= 1;
    for (let slice = firstSlice; slice < endSlice; slice++) {
      fetchSlice(count, contexts, targets, slice);
      multiplySlice(count, contexts, targets, slice, widthOf(slice), products + slice * plan.productBytes);
    }
    gatherBatch(rateAtFirst, rateAtLast, firstSlice, endSlice);
    meet(threads);
    findGradients(count, contexts, targets, products);
    for (let slice = firstSlice; slice < endSlice; slice++) {
      updateSlice(count, contexts, targets, slice, widthOf(slice));
    }
  }
  return true;
}

/** Bytes of a slice that hold dimensions: fewer in the last. */
function widthOf(slice: u32): u32 {
  return min(plan.sliceWidth, plan.width - slice * plan.sliceWidth);
}
