import { type Fault, isRefusal, type Result } from '../study/fault.ts';
import { readStudy, type StudyFolder } from '../study/read-study.ts';
import { checkMapping } from './check-mapping.ts';
import { checkReview } from './check-review.ts';
import { openDuckDB } from './duckdb.ts';
import type { Executor } from './executor.ts';
import { loadRecords } from './load-records.ts';
import { readNetwork } from './read-network.ts';
import { recordFaults } from './record-faults.ts';

/** A study that may be run, and the faults that make its result smaller. */
export interface CheckedStudy {
  readonly source: StudyFolder;
  readonly faults: readonly Fault[];
}

/** Reads everything in a study folder. Refused, with every fault found, only where a run's result would be wrong rather than smaller. */
export async function checkStudy(folder: string): Promise<Result<CheckedStudy>> {
  const read = await readStudy(folder);
  if (!read.ok) return read;
  const executor = await openDuckDB();
  try {
    const faults = [
      ...checkMapping(read.value.study),
      ...(await faultsOf[read.value.study.kind](executor, read.value)),
    ];
    if (faults.some(isRefusal))
      return { ok: false, faults: faults.sort((x, y) => Number(isRefusal(y)) - Number(isRefusal(x))) };
    return { ok: true, value: { source: read.value, faults } };
  } finally {
    executor.close();
  }
}

/** What is wrong with the tables of a study, by its kind: each is loaded and judged by what a run loads and judges it with. */
const faultsOf = {
  async network(executor: Executor, source: StudyFolder): Promise<readonly Fault[]> {
    const network = await readNetwork(executor, source);
    return network.ok ? network.value.faults : network.faults;
  },
  async records(executor: Executor, source: StudyFolder): Promise<readonly Fault[]> {
    const records = await loadRecords(executor, source);
    const review = await checkReview(executor, source);
    return records.ok
      ? [...(await recordFaults(executor, source, records.value)), ...review]
      : [...records.faults, ...review];
  },
};
