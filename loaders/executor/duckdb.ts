import { BIGINT, BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, type DuckDBValue, VARCHAR } from '@duckdb/node-api';
import type { ColumnType } from '../tables.ts';
import type { Dialect } from './dialect.ts';
import type { Cell, Columns, Executor } from './executor.ts';

const CHUNK_ROWS = 2048;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const name = (value: string) => `"${value.replaceAll('"', '""')}"`;

const ISO_DAY =
  '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}([T ] ?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?(Z|[+-][0-9:]{2,6}))?)?$';

const DECIMAL_COMMA = '[-+]?[0-9]*,[0-9]+([eE][-+]?[0-9]+)?';

const dialect: Dialect = {
  readCsv: (path, { delimiter, columns, rejects }) =>
    `read_csv(${text(path)}, columns = {${columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ')}}, ` +
    `auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', strict_mode = true, ` +
    `parallel = false, store_rejects = true, rejects_limit = 0, ` +
    `rejects_table = ${text(rejects)}, rejects_scan = ${text(`${rejects}_scan`)})`,
  readParquet: (paths) => `read_parquet([${[paths].flat().map(text).join(', ')}])`,
  readNumberedParquet: (path) => `read_parquet(${text(path)}, file_row_number = true)`,
  writeParquet: (query, path) => `COPY (${query}) TO ${text(path)} (FORMAT parquet)`,
  orderedSum: (value, order) => `sum(${value} ORDER BY ${order})`,
  isoDay: (value) =>
    `CASE WHEN regexp_matches(trim(${value}), ${text(ISO_DAY)}) THEN TRY_CAST(substr(trim(${value}), 1, 10) AS DATE) END`,
  decimalComma: (value) =>
    `CASE WHEN regexp_full_match(trim(${value}), ${text(DECIMAL_COMMA)}) THEN replace(${value}, ',', '.') ELSE ${value} END`,
  daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`,
  text,
  name,
};

/**
 * The embedded executor. It runs on one thread of its own, so that the bytes it writes do not depend on the machine.
 * Nothing is fetched: what an extension would be needed for is refused.
 */
export async function openDuckDB(): Promise<Executor> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();

  async function* batches(sql: string): AsyncIterable<Cell[][]> {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(cell));
  }

  return {
    dialect,
    batches,
    async execute(sql) {
      await connection.run(sql);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      const names = reader.columnNames();
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, column) => [names[column], cell(value)])));
    },
    async columns(sql) {
      const result = await connection.run(sql);
      const names = result.columnNames();
      const isText = result.columnTypes().map((type) => type === VARCHAR || type.typeId === VARCHAR.typeId);
      const chunks = await result.fetchAllChunks();
      const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
      return Object.fromEntries(
        names.map((column, index) => {
          const values = isText[index] ? new Array<string | null>(length) : new Float64Array(length);
          let at = 0;
          for (const chunk of chunks) {
            for (const value of chunk.getColumnValues(index)) {
              values[at++] = isText[index] ? (value as string | null) : value === null ? Number.NaN : Number(value);
            }
          }
          return [column, values];
        }),
      );
    },
    async writeColumns(path, types, columns) {
      await connection.run(`CREATE OR REPLACE TEMP TABLE written_columns (${stagingColumns(types)})`);
      const appender = await connection.createAppender('written_columns');
      for (const chunk of chunksOf(types, columns)) appender.appendDataChunk(chunk);
      appender.closeSync();
      const selected = Object.entries(types).map(
        ([column, type]) => `CAST(${name(column)} AS ${type}) AS ${name(column)}`,
      );
      await connection.run(dialect.writeParquet(`SELECT ${selected.join(', ')} FROM written_columns`, path));
      await connection.run('DROP TABLE written_columns');
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Dates are handed over as ISO text and cast on the way out. */
const stagingType = (type: ColumnType) => (type === 'DATE' ? 'VARCHAR' : type);

const stagingColumns = (types: Readonly<Record<string, ColumnType>>) =>
  Object.entries(types)
    .map(([column, type]) => `${name(column)} ${stagingType(type)}`)
    .join(', ');

const chunkTypes = { VARCHAR, DATE: VARCHAR, BIGINT, DOUBLE, BOOLEAN };

function* chunksOf(types: Readonly<Record<string, ColumnType>>, columns: Columns): Iterable<DuckDBDataChunk> {
  const entries = Object.entries(types);
  const length = entries.length === 0 ? 0 : columns[entries[0][0]].length;
  for (let start = 0; start < length; start += CHUNK_ROWS) {
    const rows = Math.min(CHUNK_ROWS, length - start);
    const chunk = DuckDBDataChunk.create(entries.map(([, type]) => chunkTypes[type]));
    chunk.setColumns(
      entries.map(([column, type]) =>
        Array.from({ length: rows }, (_, row) => stored(columns[column][start + row], type)),
      ),
    );
    yield chunk;
  }
}

function stored(value: Cell, type: ColumnType): DuckDBValue {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null;
  return type === 'BIGINT' ? BigInt(value) : value;
}

function cell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  return typeof value === 'bigint' ? Number(value) : String(value);
}
