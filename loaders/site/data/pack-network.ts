import type { Cell } from '../../executor/executor.ts';

/** Rows as columns of equal length: a page's file then holds every column's name once. */
export function columnsOf<Row extends object>(rows: readonly Row[]): { [Key in keyof Row]: Row[Key][] } {
  const keys = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as {
    [Key in keyof Row]: Row[Key][];
  };
}

/** The source system of a record and the year it counts in. */
export type RecordKind = readonly [source: string, year: number];

/** An edge by what a page calls its ends. `records`: which kinds of record its links come from, each once; empty where a page may not tell. */
export interface DrawnEdge {
  readonly source: string;
  readonly target: string;
  readonly links: number;
  readonly weight: number;
  readonly records: readonly RecordKind[];
}

/**
 * Edges as columns: ends by place among the nodes; `kind` by place among `kinds`, the lists of kinds of record that occur, each by place among
 * `records`. A few hundred lists serve thousands of edges.
 */
export interface PackedEdges {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly links: readonly number[];
  readonly weight: readonly number[];
  readonly kind: readonly number[];
  readonly kinds: readonly (readonly number[])[];
  readonly records: readonly RecordKind[];
}

/** Packs edges whose ends stand in `ids`. Throws where an end is none of them. */
export function packEdges(edges: readonly DrawnEdge[], ids: readonly string[]): PackedEdges {
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('An edge ends at somebody who is not drawn');
    return place;
  };
  const records = numbered<RecordKind>();
  const kinds = numbered<readonly number[]>();
  return {
    source: edges.map(({ source }) => placeOf(source)),
    target: edges.map(({ target }) => placeOf(target)),
    links: edges.map(({ links }) => links),
    weight: edges.map(({ weight }) => weight),
    kind: edges.map((edge) => kinds.placeOf(edge.records.map(records.placeOf))),
    kinds: kinds.list,
    records: records.list,
  };
}

/** A list that grows by each value that is not in it yet, and where each stands in it. */
function numbered<Value>(): { readonly list: readonly Value[]; readonly placeOf: (value: Value) => number } {
  const list: Value[] = [];
  const places = new Map<string, number>();
  return {
    list,
    placeOf(value) {
      const key = JSON.stringify(value);
      const place = places.get(key) ?? list.push(value) - 1;
      places.set(key, place);
      return place;
    },
  };
}

/** At most so many digits: more than a page says, and a file full of them is large. */
export const shortened = (value: Cell, digits = 6): Cell =>
  typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
