import { csvCell } from '../notes/csv.js';
import { filterLinks, foldTexts, type LinkFilter } from './filterLinks.js';
import { type Lines, lineAt } from './lines.js';
import { type Codes, cellKeys, type LinkRow, type LinkTable, linkAt } from './linkTable.js';
import { type LinkSorting, sortLinks } from './sortLinks.js';

/** What a page asks: which links, in which order (none: newest first). */
export interface LinkQuery {
  readonly filter: LinkFilter;
  readonly sorting?: LinkSorting;
}

export interface LinkPage {
  /** How many links meet the filter. */
  readonly matching: number;
  readonly rows: readonly LinkRow[];
}

/** Answers about all links, over typed arrays. */
export interface LinkEngine {
  /** Rows `from` up to `to` of what a query finds. */
  page(query: LinkQuery, from: number, to: number): LinkPage;
  /** What a query finds as CSV, in its order, in parts that make up the file. */
  csv(query: LinkQuery): Generator<string>;
}

/** How many sorted orders are kept: each is four bytes a link. */
const ORDERS_KEPT = 4;
const ROWS_IN_PART = 20_000;

export function linkEngine(table: LinkTable): LinkEngine {
  const folds = foldTexts(table);
  const orders = new Map<string, Uint32Array>();
  let mask: { readonly key: string; readonly hits: Uint8Array } | undefined;
  let found: { readonly key: string; readonly rows: Uint32Array } | undefined;

  function orderOf(sorting: LinkSorting): Uint32Array {
    const key = JSON.stringify(sorting);
    const order = orders.get(key) ?? sortLinks(table, sorting);
    orders.delete(key);
    orders.set(key, order);
    const [oldest] = orders.keys();
    if (orders.size > ORDERS_KEPT) orders.delete(oldest);
    return order;
  }

  function maskOf(filter: LinkFilter): Uint8Array {
    const key = JSON.stringify(filter);
    if (mask?.key !== key) mask = { key, hits: filterLinks(table, folds, filter) };
    return mask.hits;
  }

  /** The rows that a query finds, in its order. */
  function rowsOf(query: LinkQuery): Uint32Array {
    const key = JSON.stringify(query);
    if (found?.key === key) return found.rows;
    const hits = maskOf(query.filter);
    const order = query.sorting && orderOf(query.sorting);
    let matching = 0;
    for (let row = 0; row < hits.length; row++) matching += hits[row];
    const rows = new Uint32Array(matching);
    for (let place = 0, next = 0; place < table.rows; place++) {
      const row = order === undefined ? place : order[place];
      if (hits[row] === 1) rows[next++] = row;
    }
    found = { key, rows };
    return rows;
  }

  return {
    page(query, from, to) {
      const rows = rowsOf(query);
      return { matching: rows.length, rows: Array.from(rows.subarray(from, to), (row) => linkAt(table, row)) };
    },
    *csv(query) {
      // As components/notes/csv.ts writes every other file.
      yield `\ufeff${cellKeys.join(',')}\r\n`;
      const line = lineWriter(table);
      const rows = rowsOf(query);
      for (let from = 0; from < rows.length; from += ROWS_IN_PART) {
        let part = '';
        for (const row of rows.subarray(from, from + ROWS_IN_PART)) part += line(row);
        yield part;
      }
    },
  };
}

/** Writes links as lines of a CSV file; what stands in many of them is made once. */
function lineWriter({ codes, texts, strengths, weights }: LinkTable): (row: number) => string {
  const once = (values: Codes, make: (code: number) => string) => {
    const made: string[] = [];
    return (row: number) => (made[values[row]] ??= make(values[row]));
  };
  const text = (values: Codes, lines: Lines) => once(values, (code) => csvCell(lineAt(lines, code)));
  const end = (code: number) => `${csvCell(lineAt(texts.people, code))},${csvCell(lineAt(texts.names, code))}`;
  const cells = [
    text(codes.network, texts.networks),
    text(codes.source, texts.sources),
    text(codes.ref, texts.refs),
    text(codes.date, texts.dates),
    once(codes.a, end),
    once(codes.b, end),
    once(codes.strength, (code) => csvCell(strengths[code])),
    once(codes.weight, (code) => csvCell(weights[code])),
  ];
  const [network, source, ref, date, a, b, strength, weight] = cells;
  return (row) =>
    `${network(row)},${source(row)},${ref(row)},${date(row)},${a(row)},${b(row)},${strength(row)},${weight(row)}\r\n`;
}
