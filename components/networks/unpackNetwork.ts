import type { NetworkEdge, RecordKind } from './networkData.js';

/** Edges as a report's files hold them: columns of equal length, ends by place among the nodes. */
export interface PackedEdges {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly links: readonly number[];
  readonly weight: readonly number[];
  /** Which of `kinds` each edge's records are of. */
  readonly kind: readonly number[];
  readonly kinds: readonly (readonly number[])[];
  /** What the numbers in `kinds` point at. */
  readonly records: readonly (readonly [source: string, year: number])[];
}

/** Columns of equal length as rows. */
export function unpackRows<Row extends object>(columns: { readonly [Key in keyof Row]: readonly Row[Key][] }): Row[] {
  const keys = Object.keys(columns) as (keyof Row)[];
  const count = keys.length === 0 ? 0 : columns[keys[0]].length;
  return Array.from({ length: count }, (_, at) => {
    const row = {} as Row;
    for (const key of keys) row[key] = columns[key][at];
    return row;
  });
}

/** Edges with the ids of their ends. Edges whose records are of the same kinds share one list of them. */
export function unpackEdges(packed: PackedEdges, ids: readonly string[]): NetworkEdge[] {
  const records = packed.records.map(([source, year]): RecordKind => ({ source, year }));
  const lists = packed.kinds.map((kinds) => kinds.map((kind) => records[kind]));
  return packed.source.map((source, at) => ({
    source: ids[source],
    target: ids[packed.target[at]],
    links: packed.links[at],
    weight: packed.weight[at],
    records: lists[packed.kind[at]],
  }));
}
