import type { InputColumns } from '../records/input-columns.ts';
import { emptyTable, type LoadedTable, readTable } from '../records/read-table.ts';
import { type LeftOut, writeInputs, writeLeftOut } from '../records/write-left-out.ts';
import type { StageContext } from '../stage.ts';

/**
 * What only the maker of a synthetic study knows (RECORDS.md, 'The truth of a synthetic study'). `sense` is what the group's name stands
 * for on the log: `everyday` where it is the house or the family of that name and not the group.
 */
const truthTables = {
  truth_members: { required: ['nominal_id', 'group_id', 'since', 'until'], optional: [] },
  truth_relations: { required: ['log_id', 'nominal_id', 'relation', 'group_id'], optional: ['sense'] },
  truth_names: { required: ['group_id', 'name'], optional: [] },
  truth_nouns: { required: ['word'], optional: [] },
} as const satisfies Record<string, InputColumns>;

export type TruthTable = keyof typeof truthTables;

/**
 * Loads tables of the truth as SQL tables `input_<table>` and writes the stage's parts of `inputs` and `left_out`. A table that is not
 * there, or cannot be read, is empty: without it figures are missing, and none is wrong. Gives those that were read.
 */
export async function readTruth<Table extends TruthTable>(
  context: StageContext,
  names: readonly Table[],
): Promise<Partial<Record<Table, LoadedTable>>> {
  const { executor, source } = context;
  const read: Partial<Record<Table, LoadedTable>> = {};
  const unreadable: Partial<Record<Table, Pick<LoadedTable, 'file' | 'rows' | 'ignoredColumns'>>> = {};
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
    leftOut.push({ rule: 'truth-unreadable', table, rows: 0, why: `${problem}. ${expected}` });
  }
  await writeInputs(context, { ...read, ...unreadable });
  await writeLeftOut(context, leftOut);
  return read;
}

/** Takes tables of the truth out of memory again. */
export const dropTruth = ({ executor }: StageContext, names: readonly TruthTable[]): Promise<void> =>
  executor.execute(names.map((table) => `DROP TABLE IF EXISTS input_${table};`).join(' '));
