import { openDuckDB } from '../executor/duckdb.ts';
import type { Executor } from '../executor/executor.ts';
import { type Fault, isRefusal, type Result } from '../study/fault.ts';
import { readStudy, type StudyFolder } from '../study/read-study.ts';
import { checkMapping } from './check-mapping.ts';
import { checkReview } from './check-review.ts';
import { loadRecords } from './load-records.ts';
import { readNetwork } from './read-network.ts';
import { recordFaults } from './record-faults.ts';
import { recordTableNames } from './record-tables.ts';
import { summarise, type TableSummary } from './table-summary.ts';

/** A study that may be run, and the faults that make its result smaller. */
export interface CheckedStudy {
  readonly source: StudyFolder;
  /** What a run would do with each file. */
  readonly tables: readonly TableSummary[];
  readonly faults: readonly Fault[];
}

/** Reads everything in a study folder. Refused, with every fault found, only where a run's result would be wrong rather than smaller. */
export async function checkStudy(folder: string): Promise<Result<CheckedStudy>> {
  const read = await readStudy(folder);
  if (!read.ok) return read;
  const executor = await openDuckDB();
  try {
    const { tables, faults: found } = await judged[read.value.study.kind](executor, read.value);
    const faults = [...checkMapping(read.value.study), ...found];
    if (faults.some(isRefusal))
      return { ok: false, faults: faults.sort((x, y) => Number(isRefusal(y)) - Number(isRefusal(x))) };
    return { ok: true, value: { source: read.value, tables, faults } };
  } finally {
    executor.close();
  }
}

interface Judged {
  readonly tables: readonly TableSummary[];
  readonly faults: readonly Fault[];
}

/** What a run would make of the tables of a study, by its kind: each is loaded and judged by what a run loads and judges it with. */
const judged = {
  async network(executor: Executor, source: StudyFolder): Promise<Judged> {
    const network = await readNetwork(executor, source);
    if (!network.ok) return { tables: [], faults: network.faults };
    const { edges, nodes, leftOut, faults } = network.value;
    return {
      tables: [summarise(edges, leftOut.edges), ...(nodes ? [summarise(nodes, leftOut.nodes)] : [])],
      faults,
    };
  },
  async records(executor: Executor, source: StudyFolder): Promise<Judged> {
    const records = await loadRecords(executor, source);
    const review = await checkReview(executor, source);
    if (!records.ok) return { tables: [], faults: [...records.faults, ...review.faults] };
    const { tables, leftOut } = records.value;
    const summaries = recordTableNames.flatMap((table) => {
      const loaded = tables[table];
      return loaded ? [summarise(loaded, leftOut[table])] : [];
    });
    return {
      tables: [...summaries, ...review.tables],
      faults: [...(await recordFaults(executor, source, records.value)), ...review.faults],
    };
  },
};
