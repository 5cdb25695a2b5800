import { openDuckDB } from '../executor/duckdb.ts';
import type { Executor } from '../executor/executor.ts';
import { type Fault, isRefusal, type Result, refuse, succeed } from '../study/fault.ts';
import { examineStudy, type StudyFolder } from '../study/read-study.ts';
import { checkMapping } from './check-mapping.ts';
import { checkReview } from './check-review.ts';
import { NO_DAY } from './field-faults.ts';
import { everyFault, type FaultSource, firstFaults } from './list-faults.ts';
import { loadReadable } from './load-records.ts';
import { partedNames } from './parted-names.ts';
import { readNetworkFiles } from './read-network.ts';
import { recordFaultSources } from './record-faults.ts';
import { recordTableNames } from './record-tables.ts';
import { summarise, type TableSummary } from './table-summary.ts';

/** What was found in a study folder. */
export interface StudyExamination {
  /** The study as far as it can be read: see `examineStudy`. */
  readonly source?: StudyFolder;
  /** What a run would do with each file that can be read. */
  readonly tables: readonly TableSummary[];
  /** The first faults of each kind of each file, and how many others there are; those that stop a run first. */
  readonly faults: readonly Fault[];
}

/** A study that may be run, and the faults that make its result smaller. */
export interface CheckedStudy extends StudyExamination {
  readonly source: StudyFolder;
}

/** Reads everything in a study folder. Refused, with all that stops a run, only where its result would be wrong rather than smaller. */
export async function checkStudy(folder: string): Promise<Result<CheckedStudy>> {
  const { source, tables, faults } = await examine(folder);
  const refusals = faults.filter(isRefusal);
  return source && refusals.length === 0 ? succeed({ source, tables, faults }) : refuse(...refusals);
}

/** Takes every fault, one a row, before it returns; gives how many there were. */
type FaultTaker = (faults: AsyncIterable<Fault>) => Promise<number>;

/** Reads everything in a study folder that can be read, whatever is wrong with the rest. */
export async function examine(
  folder: string,
  take: FaultTaker = async () => 0,
): Promise<StudyExamination & { readonly taken: number }> {
  const { source, faults, lineOf } = await examineStudy(folder);
  const executor = await openDuckDB();
  try {
    const { tables, sources } = source
      ? await judged[source.study.kind](executor, source)
      : { tables: [], sources: [] };
    const all = [...faults, ...(source ? checkMapping(source.study, lineOf) : []), ...sources];
    const first = await firstFaults(executor, all);
    return {
      taken: await take(everyFault(executor, all)),
      ...(source ? { source } : {}),
      tables,
      faults: first.sort((x, y) => Number(isRefusal(y)) - Number(isRefusal(x))),
    };
  } finally {
    executor.close();
  }
}

interface Judged {
  readonly tables: readonly TableSummary[];
  readonly sources: readonly FaultSource[];
}

/** What a run would make of the tables of a study, by its kind: each is loaded and judged by what a run loads and judges it with. */
const judged = {
  async network(executor: Executor, source: StudyFolder): Promise<Judged> {
    const { edges, nodes, leftOut, sources } = await readNetworkFiles(executor, source);
    return {
      tables: [
        ...(edges ? [summarise(edges, leftOut.edges)] : []),
        ...(nodes ? [summarise(nodes, leftOut.nodes)] : []),
      ],
      sources,
    };
  },
  async records(executor: Executor, source: StudyFolder): Promise<Judged> {
    const dated = { ...source, study: { ...source.study, as_of: source.study.as_of ?? NO_DAY } };
    const { loaded, refusals } = await loadReadable(executor, dated);
    const review = await checkReview(executor, source);
    const groups = loaded.tables.tracked_groups;
    const parted = groups ? [await partedNames(executor, groups)] : [];
    const summaries = recordTableNames.flatMap((table) => {
      const read = loaded.tables[table];
      return read ? [summarise(read, loaded.leftOut[table])] : [];
    });
    return {
      tables: [...summaries, ...review.tables],
      sources: [...refusals, ...(await recordFaultSources(executor, dated, loaded)), ...parted, ...review.sources],
    };
  },
};
