import type { Executor } from '../executor/executor.ts';
import { type Result, refuse, succeed } from '../study/fault.ts';
import { type OpenedColumn, type OpenedFile, tryRows, unreadable } from './opened-file.ts';

/** Types whose values have one plain text. */
const PLAIN =
  /^(VARCHAR|BOOLEAN|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\(.*\)|DATE|TIME|TIMESTAMP.*|UUID|ENUM\(.*\)|"NULL")$/;
const FLOATING = /^(FLOAT|DOUBLE)$/;

/** Opens a Parquet file: integers are read as their digits, dates and times as ISO text (in UTC, where they have a zone). */
export async function openParquet(executor: Executor, fullPath: string, file: string): Promise<Result<OpenedFile>> {
  const { dialect } = executor;
  const from = dialect.readNumberedParquet(fullPath);
  const described = await tryRows(executor, `DESCRIBE SELECT * FROM ${from}`);
  if (!described.ok)
    return refuse(
      unreadable(
        file,
        `The file is not Parquet, or is cut short (${described.problem})`,
        'Write it again, or give a .csv.',
      ),
    );
  const columns = described.rows
    .map((row) => ({ name: String(row.column_name), type: String(row.column_type) }))
    .filter(({ name }) => name !== 'file_row_number')
    .map(({ name, type }): OpenedColumn => {
      const value = dialect.name(name);
      if (PLAIN.test(type)) return { name, text: `CAST(${value} AS VARCHAR)` };
      return FLOATING.test(type) ? { name, text: dialect.floatText(value) } : { name, type };
    });
  return succeed({ from, columns, rowNumber: 'file_row_number + 2', close() {} });
}
