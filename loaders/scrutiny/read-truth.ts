import type { Executor } from '../executor/executor.ts';
import type { InputColumns } from '../records/input-columns.ts';
import { emptyTable, type LoadedTable, readTable } from '../records/read-table.ts';
import { type LeftOut, writeInputs, writeLeftOut } from '../records/write-left-out.ts';
import type { StageContext } from '../stage.ts';
import type { StudyFolder } from '../study/read-study.ts';

/**
 * What only the maker of a synthetic study knows (RECORDS.md, 'The truth of a synthetic study'). `sense` is what the group's name stands
 * for on the log: `everyday` where it is the house or the family of that name and not the group. A crime's `nature` is `exploitation` or
 * `abuse`, where a child was sexually exploited, or abused in another way; a crime that was neither need not be there.
 */
const truthTables = {
  truth_members: { required: ['nominal_id', 'group_id', 'since', 'until'], optional: [] },
  truth_relations: { required: ['log_id', 'nominal_id', 'relation', 'group_id'], optional: ['sense'] },
  truth_names: { required: ['group_id', 'name'], optional: [] },
  truth_nouns: { required: ['word'], optional: [] },
  truth_crimes: { required: ['crime_id', 'nature'], optional: [] },
} as const satisfies Record<string, InputColumns>;

export type TruthTable = keyof typeof truthTables;

export const truthTableNames = Object.keys(truthTables) as TruthTable[];

/** Tables of the truth as they were read. */
export interface LoadedTruth {
  readonly read: Partial<Record<TruthTable, LoadedTable>>;
  /** What the run's `inputs` says of the files that could not be read. */
  readonly unreadable: Partial<Record<TruthTable, Pick<LoadedTable, 'file' | 'rows' | 'ignoredColumns'>>>;
  /** What was left out, by rule. */
  readonly leftOut: readonly LeftOut[];
}

/** The rule by which a whole table of the truth is not used. */
export const TRUTH_UNREADABLE = 'truth-unreadable';

/**
 * Loads tables of the truth as SQL tables `input_<table>`. A table that is not there, or cannot be read, is empty: without it figures
 * are missing, and none is wrong.
 */
export async function loadTruth(
  executor: Executor,
  source: StudyFolder,
  names: readonly TruthTable[],
): Promise<LoadedTruth> {
  const read: LoadedTruth['read'] = {};
  const unreadable: LoadedTruth['unreadable'] = {};
  const leftOut: LeftOut[] = [];
  for (const table of names) {
    const file = source.files[table];
    const loaded = file === undefined ? undefined : await readTable(executor, source, table, truthTables[table]);
    if (loaded?.ok) {
      read[table] = loaded.value;
      const { unreadableRows: rows } = loaded.value;
      if (rows > 0) leftOut.push({ rule: 'row-unreadable', table, rows, why: 'The row cannot be read.' });
      continue;
    }
    await emptyTable(executor, table, truthTables[table]);
    if (!loaded) continue;
    const [{ problem, expected }] = loaded.faults;
    unreadable[table] = { file, rows: 0, ignoredColumns: [] };
    leftOut.push({ rule: TRUTH_UNREADABLE, table, rows: 0, why: `${problem}. ${expected}` });
  }
  return { read, unreadable, leftOut };
}

/** The same for a stage, whose parts of `inputs` and `left_out` are written. Gives the tables that were read. */
export async function readTruth<Table extends TruthTable>(
  context: StageContext,
  names: readonly Table[],
): Promise<Partial<Record<Table, LoadedTable>>> {
  const { read, unreadable, leftOut } = await loadTruth(context.executor, context.source, names);
  await writeInputs(context, { ...read, ...unreadable });
  await writeLeftOut(context, leftOut);
  return read;
}

/** Takes tables of the truth out of memory again. */
export const dropTruth = ({ executor }: StageContext, names: readonly TruthTable[]): Promise<void> =>
  executor.execute(names.map((table) => `DROP TABLE IF EXISTS input_${table};`).join(' '));
