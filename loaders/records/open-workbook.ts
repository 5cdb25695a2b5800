import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/universal';
import type { Executor } from '../executor/executor.ts';
import { temporaryFile } from '../executor/temporary-file.ts';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { type OpenedFile, repeatedColumn, unreadable } from './opened-file.ts';

type CellText = string | null;

/**
 * Opens the sheet of a workbook (.xlsx) that is called as the table, or else its first one. A formula is what it last came to; a date is
 * ISO text; a number is its digits; a row without any cell is no record.
 */
export async function openWorkbook(
  executor: Executor,
  fullPath: string,
  file: string,
  table: string,
): Promise<Result<OpenedFile>> {
  const sheets = await sheetsOf(fullPath);
  if (sheets === undefined)
    return refuse(
      unreadable(
        file,
        'The file is not a workbook that can be read',
        'Save it again as .xlsx, without a password, or as .csv in UTF-8.',
      ),
    );
  const read = sheets.find(({ sheet }) => sheet.trim().toLowerCase() === table) ?? sheets[0];
  const [header = [], ...rows] = read?.data ?? [];
  const names = header.map((cell) => cellText(cell)?.trim() ?? '');
  if (names.every((name) => name === ''))
    return refuse(
      unreadable(
        file,
        `The first row of the sheet ${JSON.stringify(read?.sheet ?? '')} is empty`,
        'The first row names the columns.',
      ),
    );
  const repeated = repeatedColumn(file, names);
  if (repeated) return refuse(repeated);

  const records = rows
    .map((cells, index) => ({ number: index + 2, texts: names.map((_, column) => cellText(cells[column] ?? null)) }))
    .filter(({ texts }) => texts.some((text) => text !== null));
  const copy = temporaryFile('.parquet');
  const columnName = (index: number) => `c${index}`;
  await executor.writeColumns(
    copy.path,
    { number: 'BIGINT', ...Object.fromEntries(names.map((_, index) => [columnName(index), 'VARCHAR' as const])) },
    {
      number: records.map(({ number }) => number),
      ...Object.fromEntries(names.map((_, index) => [columnName(index), records.map(({ texts }) => texts[index])])),
    },
  );
  return succeed({
    from: executor.dialect.readParquet(copy.path),
    columns: names.map((name, index) => ({ name, text: executor.dialect.name(columnName(index)) })),
    rowNumber: '"number"',
    faults: sheets.filter((sheet) => sheet !== read).map(({ sheet }) => sheetNotRead(file, sheet)),
    close: copy.remove,
  });
}

const sheetNotRead = (file: string, sheet: string): Fault => ({
  kind: 'sheet-not-read',
  file,
  value: sheet,
  problem: 'The workbook has another sheet, which is not read',
  expected: 'The sheet called as the table is read, or else the first.',
  effect: 'kept',
});

/** The sheets of a workbook, cells as they are typed in it; none where the file is no workbook. Throws where the file cannot be read at all. */
export async function sheetsOf(fullPath: string) {
  const { buffer, byteOffset, byteLength } = await readFile(fullPath);
  const bytes = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
  try {
    return await readWorkbook(bytes, { trim: false });
  } catch {
    // What the reader tripped over inside the archive says nothing to whoever made the file.
    return undefined;
  }
}

function cellText(cell: unknown): CellText {
  if (cell === null || cell === undefined || cell === '') return null;
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return null;
  const [day, time] = cell.toISOString().split('T');
  return time.startsWith('00:00:00.000') ? day : `${day} ${time.slice(0, 8)}`;
}
