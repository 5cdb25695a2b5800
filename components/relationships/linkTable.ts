import { type Layout, type LinkColumn, linkColumns, type Section, type TextList, textLists } from './layout.js';
import { type Lines, lineAt, linesOf } from './lines.js';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** All links as typed arrays over one buffer, newest first. */
export interface LinkTable {
  readonly rows: number;
  /** Of each column, each link's place among the distinct values in their order. */
  readonly codes: Readonly<Record<LinkColumn, Codes>>;
  readonly texts: Readonly<Record<TextList, Lines>>;
  readonly strengths: Float64Array;
  readonly weights: Float64Array;
  readonly nameRanks: Codes;
  readonly groupOf: Codes;
  readonly groupIds: readonly string[];
}

/** A link as it is shown and as it leaves the page: {@link cellKeys} name its cells. */
export type LinkRow = readonly [
  network: string,
  source: string,
  ref: string,
  date: string,
  a: string,
  aName: string,
  b: string,
  bName: string,
  strength: number,
  weight: number,
];

/** The columns of a link as it is shown, by the names that files give them. */
export const cellKeys = [
  'network',
  'source_system',
  'source_ref',
  'date',
  'a',
  'a_name',
  'b',
  'b_name',
  'strength',
  'weight',
] as const;

export type CellKey = (typeof cellKeys)[number];

/** The table in an unpacked file; numbers stand in it low byte first, as in every browser. */
export function openLinkTable(layout: Layout, buffer: ArrayBuffer): LinkTable {
  const decoder = new TextDecoder();
  const floats = ({ offset, count }: Section) => new Float64Array(buffer, offset, count);
  const pairs = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
  return {
    rows: layout.rows,
    codes: pairs(linkColumns, (column) => codesAt(buffer, layout.columns[column])),
    texts: pairs(textLists, (list) => {
      const { offset, count } = layout.texts[list];
      return linesOf(decoder.decode(new Uint8Array(buffer, offset, count)));
    }),
    strengths: floats(layout.strengths),
    weights: floats(layout.weights),
    nameRanks: codesAt(buffer, layout.nameRanks),
    groupOf: codesAt(buffer, layout.groupOf),
    groupIds: layout.groups.map(({ id }) => id),
  };
}

function codesAt(buffer: ArrayBuffer, { offset, count, width }: Section): Codes {
  const Kind = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array;
  return new Kind(buffer, offset, count);
}

/** One link. */
export function linkAt({ codes, texts, strengths, weights }: LinkTable, row: number): LinkRow {
  const [a, b] = [codes.a[row], codes.b[row]];
  return [
    lineAt(texts.networks, codes.network[row]),
    lineAt(texts.sources, codes.source[row]),
    lineAt(texts.refs, codes.ref[row]),
    lineAt(texts.dates, codes.date[row]),
    lineAt(texts.people, a),
    lineAt(texts.names, a),
    lineAt(texts.people, b),
    lineAt(texts.names, b),
    strengths[codes.strength[row]],
    weights[codes.weight[row]],
  ];
}
