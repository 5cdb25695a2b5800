import { BIGINT, BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, type DuckDBValue, VARCHAR } from '@duckdb/node-api';
import type { ColumnType } from '../tables/declaration.ts';
import type { Dialect } from './dialect.ts';
import type { Cell, Columns, Executor } from './executor.ts';
import { temporaryFile } from './temporary-file.ts';

const CHUNK_ROWS = 2048;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const name = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A path that stands for itself alone, whatever it holds: the engine takes *, ? and [ for patterns. */
const literalPath = (path: string) => path.replaceAll(/[*?[]/g, '[$&]');

const ISO_DAY =
  '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}([T ] ?(([01]?[0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)( ?(Z|[+-][0-9:]{2,6}))?)?$';

/** Spaces of any kind, and marks that take no room. */
const UNSEEN = '[\\s\\p{Z}\\p{Cf}]+';

const DECIMAL_COMMA = '[-+]?[0-9]*,[0-9]+([eE][-+]?[0-9]+)?';

const dialect: Dialect = {
  readCsv: (path, { delimiter, columns, mostRowBytes }) =>
    `read_csv([${text(literalPath(path))}], columns = {${columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ')}}, ` +
    `auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', strict_mode = true, ` +
    `parallel = false, hive_partitioning = false, max_line_size = ${2 * mostRowBytes}, buffer_size = ${8 * mostRowBytes})`,
  readParquet: (paths) =>
    `read_parquet([${[paths].flat().map(literalPath).map(text).join(', ')}], hive_partitioning = false)`,
  readNumberedParquet: (path) =>
    `read_parquet(${text(literalPath(path))}, file_row_number = true, hive_partitioning = false)`,
  writeParquet: (query, path) => `COPY (${query}) TO ${text(path)} (FORMAT parquet)`,
  orderedSum: (value, order) => `sum(${value} ORDER BY ${order})`,
  // On the one thread that this engine is given rows come as they are read. To ask for an order costs as much again as reading does.
  joinedText: (value, separator) => `string_agg(${value}, ${text(separator)})`,
  isoDay: (value) =>
    `CASE WHEN regexp_matches(trim(${value}), ${text(ISO_DAY)}) THEN TRY_CAST(substr(trim(${value}), 1, 10) AS DATE) END`,
  decimalComma: (value) =>
    `CASE WHEN regexp_full_match(trim(${value}), ${text(DECIMAL_COMMA)}) THEN replace(${value}, ',', '.') ELSE ${value} END`,
  floatText: (value) =>
    `CASE WHEN isnan(${value}) THEN NULL WHEN ${value} = floor(${value}) AND abs(${value}) < 1e15
      THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE CAST(${value} AS VARCHAR) END`,
  looseId: (value) =>
    `regexp_replace(regexp_replace(lower(${value}), ${text(UNSEEN)}, '', 'g'), '(^|[^0-9])0+([0-9])', '\\1\\2', 'g')`,
  matches: (value, pattern) => `regexp_matches(${value}, ${text(`(?i)${pattern}`)})`,
  daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`,
  text,
  name,
};

/** What records may take of memory, so that a study of millions of rows is read on a small machine; the rest waits on disk. */
const MEMORY = '800MB';

/**
 * The embedded executor. It runs on one thread of its own, so that the bytes it writes do not depend on the machine.
 * Nothing is fetched: what an extension would be needed for is refused. A statement that cannot do with the memory given to records is
 * given what the machine has.
 */
export async function openDuckDB(): Promise<Executor> {
  const spill = temporaryFile();
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: spill.path,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // A time with a zone becomes text in the same way everywhere.
  await connection.run(`SET TimeZone = 'UTC'`);

  async function withMemory<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      if (!/Out of Memory/i.test(String(error))) throw error;
      await connection.run('RESET GLOBAL memory_limit');
      return work();
    }
  }

  async function* batches(sql: string): AsyncIterable<Cell[][]> {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(cell));
  }

  return {
    dialect,
    batches,
    async execute(sql) {
      await withMemory(() => connection.run(sql));
    },
    async rows(sql) {
      const reader = await withMemory(() => connection.runAndReadAll(sql));
      const names = reader.columnNames();
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, column) => [names[column], cell(value)])));
    },
    async columns(sql) {
      const result = await withMemory(() => connection.run(sql));
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
      await withMemory(() =>
        connection.run(dialect.writeParquet(`SELECT ${selected.join(', ')} FROM written_columns`, path)),
      );
      await connection.run('DROP TABLE written_columns');
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      spill.remove();
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
