import type { LinkClient } from '../../../components/relationships/linkClient.js';
import type { LinkPage, LinkQuery } from '../../../components/relationships/linkEngine.js';
import { cellKeys, type LinkRow } from '../../../components/relationships/linkTable.js';
import { unpacked } from '../../../components/relationships/unpack.js';
import type { DuckConnection, DuckModule, DuckTable } from './duck-module.js';
import { condition, type Found, macros, ordered, shown, written } from './duck-sql.js';

/**
 * The table of all links in DuckDB-Wasm, for the same page. Links of a group, and those that hold a word, are kept once found; for any other
 * filter it is less work to look again for each page. Nothing is fetched but the files of the star.
 */
export function openDuckLinks(
  folder: string,
  tables: readonly string[],
  rows: number,
  onReceived: (bytes: number) => void,
): LinkClient {
  const opened = open(folder, tables, onReceived);
  let last: Promise<unknown> = opened;
  /** One question after another: they share a connection and what was found. */
  const inTurn = <Answer>(answer: (connection: DuckConnection) => Promise<Answer>): Promise<Answer> => {
    const mine = last.then(() => opened).then(answer);
    last = mine.catch(() => undefined);
    return mine;
  };
  let known: Found & { readonly asked: string; readonly matching: number } = {
    asked: '{}',
    table: 'links',
    where: '',
    matching: rows,
  };

  async function find(connection: DuckConnection, { filter }: LinkQuery): Promise<typeof known> {
    const asked = JSON.stringify(filter);
    if (asked === known.asked) return known;
    const { comparisons, sets } = condition(filter);
    const codes =
      comparisons.length === 0
        ? undefined
        : await connection.query(`SELECT ${comparisons.map(({ code }) => code).join(', ')}`);
    const tests = comparisons.map(({ test }, at) => test(Number(codes?.getChildAt(at)?.get(0) ?? -1)));
    const all = [...tests, ...sets].join(' AND ');
    const where = all && `WHERE ${all}`;
    if (sets.length > 0) await connection.query(`CREATE OR REPLACE TEMP TABLE found AS SELECT * FROM links ${where}`);
    const found: Found = sets.length > 0 ? { table: 'found', where: '' } : { table: 'links', where };
    const count = await connection.query(`SELECT count(*) FROM ${found.table} ${found.where}`);
    known = { ...found, asked, matching: Number(count.getChildAt(0)?.get(0)) };
    return known;
  }

  return {
    ready: opened.then(() => undefined),
    page: (query, from, to) =>
      inTurn(async (connection): Promise<LinkPage> => {
        const found = await find(connection, query);
        const within = `LIMIT ${to - from} OFFSET ${from}`;
        const page = await connection.query(shown(ordered(found, query.sorting, within)));
        return { matching: found.matching, rows: rowsOf(page) };
      }),
    file: (query, onWritten) =>
      inTurn(async (connection) => {
        const found = await find(connection, query);
        const parts: Blob[] = [new Blob([`\ufeff${cellKeys.join(',')}\r\n`])];
        let bytes = 0;
        for await (const batch of await connection.send(written(ordered(found, query.sorting)), true)) {
          for (const { values, valueOffsets, length } of batch.getChildAt(0)?.data ?? []) {
            // The lines of a batch stand one after another, as the file has them.
            const lines = values.slice(valueOffsets[0], valueOffsets[length]);
            parts.push(new Blob([lines]));
            bytes += lines.length;
          }
          onWritten(bytes);
        }
        return new Blob(parts, { type: 'text/csv;charset=utf-8' });
      }),
    close: () => undefined,
  };
}

async function open(
  folder: string,
  tables: readonly string[],
  onReceived: (bytes: number) => void,
): Promise<DuckConnection> {
  const received = new Map<string, number>();
  const streams = tables.map(async (name) => {
    const response = await fetch(`${folder}/${name}.bin`);
    if (!response.ok || response.body === null) throw new Error(`${name} could not be read (${response.status}).`);
    const stream = await unpacked(response.body, (bytes) => {
      received.set(name, bytes);
      onReceived([...received.values()].reduce((sum, each) => sum + each, 0));
    });
    return { name, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
  });
  const library = new URL('duckdb/duckdb.js', document.baseURI).href;
  const { AsyncDuckDB, VoidLogger }: DuckModule = await import(library);
  const worker = new Worker(new URL('duckdb-browser-eh.worker.js', library));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL('duckdb-eh.wasm', library).href);
  await database.open({ path: ':memory:' });
  const connection = await database.connect();
  await connection.query('SET autoload_known_extensions = false; SET autoinstall_known_extensions = false;');
  await connection.query(macros);
  for (const { name, bytes } of await Promise.all(streams))
    await connection.insertArrowFromIPCStream(bytes, { name, create: true });
  return connection;
}

function rowsOf(table: DuckTable): LinkRow[] {
  const columns = cellKeys.map((_, column) => table.getChildAt(column));
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column?.get(row)) as never);
}
