import { type Fault, isRefusal, type Result } from '../study/fault.ts';
import { readStudy, type StudyFolder } from '../study/read-study.ts';
import { openDuckDB } from './duckdb.ts';
import { readNetwork } from './read-network.ts';

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
    const checked = await readNetwork(executor, read.value);
    if (!checked.ok)
      return { ok: false, faults: [...checked.faults].sort((x, y) => Number(isRefusal(y)) - Number(isRefusal(x))) };
    return { ok: true, value: { source: read.value, faults: checked.value.faults } };
  } finally {
    executor.close();
  }
}
