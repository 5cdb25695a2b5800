import { gzipSync } from 'node:zlib';
import {
  aligned,
  type Layout,
  linkColumns,
  type Section,
  textLists,
  widthFor,
} from '../../../components/relationships/layout.ts';
import type { CodedLinks } from './relationships.ts';

/** All links as one packed file, and what stands where in it. */
export interface PackedLinks {
  readonly layout: Layout;
  readonly packed: Uint8Array;
}

/** Puts columns and texts one after another, each where a typed array may begin, numbers low byte first; and packs them with gzip. */
export function packLinks(links: CodedLinks): PackedLinks {
  const parts: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  let end = 0;
  const put = (bytes: Uint8Array, count: number, width: Section['width']): Section => {
    const offset = aligned(end);
    parts.push({ at: offset, bytes });
    end = offset + bytes.length;
    return { offset, count, width };
  };
  const putCodes = (codes: Uint32Array, distinct: number): Section => {
    const width = widthFor(distinct);
    const narrow = width === 1 ? Uint8Array.from(codes) : width === 2 ? Uint16Array.from(codes) : codes;
    return put(bytesOf(narrow), codes.length, width);
  };
  const putNumbers = (values: readonly number[]) => put(bytesOf(Float64Array.from(values)), values.length, 8);
  const putTexts = (texts: readonly string[]) => {
    const bytes = new TextEncoder().encode(texts.map((text) => `${text.replaceAll('\n', ' ')}\n`).join(''));
    return put(bytes, bytes.length, 1);
  };
  const { texts } = links;
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
  const layout = {
    rows: links.rows,
    columns: recordOf(linkColumns, (column) => putCodes(links.codes[column], distinct[column])),
    texts: recordOf(textLists, (list) => putTexts(texts[list])),
    strengths: putNumbers(links.strengths),
    weights: putNumbers(links.weights),
    nameRanks: putCodes(links.nameRanks, texts.people.length),
    groupOf: putCodes(links.groupOf, links.groups.length + 1),
    groups: links.groups,
  };
  const unpacked = new Uint8Array(end);
  for (const { at, bytes } of parts) unpacked.set(bytes, at);
  const packed = gzipSync(unpacked, { level: 6 });
  return { layout: { ...layout, packed: packed.length, unpacked: end }, packed };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const recordOf = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
