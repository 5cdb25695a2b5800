import type { Executor } from '../executor/executor.ts';
import type { Result } from '../study/fault.ts';
import { openCsv } from './open-csv.ts';
import { openParquet } from './open-parquet.ts';
import { openWorkbook } from './open-workbook.ts';
import type { OpenedFile } from './opened-file.ts';

/**
 * Opens a file of a study for queries. Refused: a file that is empty, is not what its name says, names a column twice, or leaves a
 * quotation mark open.
 */
export function openFile(
  executor: Executor,
  fullPath: string,
  file: string,
  table: string,
): Promise<Result<OpenedFile>> {
  if (file.endsWith('.parquet')) return openParquet(executor, fullPath, file);
  return file.endsWith('.xlsx') ? openWorkbook(executor, fullPath, file, table) : openCsv(executor, fullPath, file);
}
