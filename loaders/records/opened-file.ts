import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { SiftedCsv } from './sift-csv.ts';

/** A column of a file that can be queried. */
export interface OpenedColumn {
  readonly name: string;
  /** SQL for what it holds as text; none where it holds what is not text, numbers or dates. */
  readonly text?: string;
  /** What it holds, where that can be no text. */
  readonly type?: string;
}

/** A file that can be queried. */
export interface OpenedFile {
  /** A table expression over its rows. */
  readonly from: string;
  readonly columns: readonly OpenedColumn[];
  /** SQL for the number of a row among those that are read. */
  readonly rowNumber: string;
  /** What could not be read of it; CSV only. */
  readonly sifted?: SiftedCsv;
  /** The file separates its fields with semicolons: numbers in it may have a decimal comma. */
  readonly semicolons?: boolean;
  /** Faults that do not stop a run. */
  readonly faults?: readonly Fault[];
  /** Takes away what was made to read it. */
  close(): void;
}

/** A fault of a whole file. */
export const unreadable = (file: string, problem: string, expected: string): Fault => ({
  kind: 'file-unreadable',
  file,
  problem,
  expected,
  effect: 'run refused',
});

/** The fault of a file that names a column twice; none where none is. Columns without a name are none. */
export function repeatedColumn(file: string, names: readonly string[]): Fault | undefined {
  const repeated = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (repeated === undefined) return undefined;
  const fault = unreadable(file, 'The column stands twice', 'Give every column a name of its own.');
  return { ...fault, column: repeated };
}

/** The rows of a query over a user's file, or in one line why the engine would not read it. */
export async function tryRows(executor: Executor, sql: string) {
  try {
    return { ok: true as const, rows: await executor.rows(sql) };
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { ok: false as const, problem: line.replace(/^[\w ]*Error: /, '') };
  }
}
