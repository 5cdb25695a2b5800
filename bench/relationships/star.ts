import { gzipSync } from 'node:zlib';
import { linkColumns, widthFor } from '../../components/relationships/layout.ts';
import type { CodedLinks } from '../../loaders/site/data/relationships.ts';

/** What of Apache Arrow is used; DuckDB-Wasm brings it along. */
interface Arrow {
  readonly Table: new (columns: Readonly<Record<string, unknown>>) => ArrowTable;
  readonly Utf8: new () => unknown;
  makeVector(values: ArrayBufferView): unknown;
  vectorFromArray(values: readonly string[], type: unknown): unknown;
  tableToIPC(table: ArrowTable, format: 'stream'): Uint8Array;
}

interface ArrowTable {
  concat(...others: readonly ArrowTable[]): ArrowTable;
}

type Column = readonly string[] | Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** Rows in a batch: as many as DuckDB puts in a row group. */
const BATCH = 122_880;

/**
 * The links as a star of tables, each a packed Arrow stream: `links` holds, newest first, codes of the narrowest kind that fits; of each
 * column that it codes a table gives the value of a code, and of people the rank of their name and their group.
 */
export async function writeStar(links: CodedLinks): Promise<ReadonlyMap<string, Uint8Array>> {
  const name = 'apache-arrow';
  const arrow: Arrow = await import(name);
  const narrow = (codes: Uint32Array, distinct: number): Column => {
    const width = widthFor(distinct);
    return width === 1 ? Uint8Array.from(codes) : width === 2 ? Uint16Array.from(codes) : codes;
  };
  const coded = (columns: Readonly<Record<string, Column>>) => {
    const [{ length }] = Object.values(columns);
    return { code: Uint32Array.from({ length }, (_, code) => code), ...columns };
  };
  const { texts, codes, groups } = links;
  const distinct = {
    network: texts.networks.length,
    source: texts.sources.length,
    ref: texts.refs.length,
    date: texts.dates.length,
    a: texts.people.length,
    b: texts.people.length,
    strength: links.strengths.length,
    weight: links.weights.length,
  };
  const numbers = (values: readonly number[]) => coded({ value: Float64Array.from(values), text: values.map(String) });
  const tables: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
    links: Object.fromEntries(linkColumns.map((column) => [column, narrow(codes[column], distinct[column])])),
    networks: coded({ text: texts.networks }),
    sources: coded({ text: texts.sources }),
    refs: coded({ text: texts.refs }),
    dates: coded({ text: texts.dates }),
    people: coded({
      text: texts.people,
      name: texts.names,
      name_rank: links.nameRanks,
      near: narrow(links.groupOf, groups.length + 1),
    }),
    groups: coded({ text: groups.map(({ id }) => id) }),
    strengths: numbers(links.strengths),
    weights: numbers(links.weights),
  };

  function streamOf(columns: Readonly<Record<string, Column>>): Uint8Array {
    const [{ length }] = Object.values(columns);
    const batches: ArrowTable[] = [];
    for (let from = 0; from < length; from += BATCH) {
      const vectors = Object.entries(columns).map(([key, values]) => {
        const part = values.slice(from, from + BATCH);
        return [key, ArrayBuffer.isView(part) ? arrow.makeVector(part) : arrow.vectorFromArray(part, new arrow.Utf8())];
      });
      batches.push(new arrow.Table(Object.fromEntries(vectors)));
    }
    const [first, ...rest] = batches;
    return arrow.tableToIPC(first.concat(...rest), 'stream');
  }
  return new Map(Object.entries(tables).map(([key, columns]) => [key, gzipSync(streamOf(columns), { level: 6 })]));
}
