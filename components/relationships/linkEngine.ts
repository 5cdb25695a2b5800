import { csvParts } from './csvParts.js';
import { filterLinks, foldTexts, type LinkFilter } from './filterLinks.js';
import { type LinkRow, type LinkTable, linkAt } from './linkTable.js';
import { firstSortings, type LinkSorting, sortLinks } from './sortLinks.js';

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
  /** What a query finds as CSV in UTF-8, in its order, in parts that make up the file; a part holds until the next is asked for. */
  csv(query: LinkQuery): Generator<Uint8Array<ArrayBuffer>>;
  /** Makes, one a step, the order that each column head asks for when first pressed, so that nobody waits for one. */
  prepare(): Generator<void>;
}

/** How many orders are kept, each four bytes a link: those of all first presses and a few of second ones. */
const ORDERS_KEPT = firstSortings.length + 2;

export function linkEngine(table: LinkTable): LinkEngine {
  const folds = foldTexts(table);
  const orders = new Map<string, Uint32Array>();
  let mask: { readonly key: string; readonly hits: Uint8Array } | undefined;
  let found: { readonly key: string; readonly rows: Uint32Array } | undefined;

  function orderOf(sorting: LinkSorting): Uint32Array {
    const key = JSON.stringify([sorting.key, sorting.descending]);
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
    if (order !== undefined && matching === table.rows) {
      found = { key, rows: order };
      return order;
    }
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
    csv: (query) => csvParts(table, rowsOf(query)),
    *prepare() {
      for (const sorting of firstSortings) {
        orderOf(sorting);
        yield;
      }
    },
  };
}
