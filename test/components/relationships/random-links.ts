import { gunzipSync as gunzip } from 'node:zlib';
import fc from 'fast-check';
import { openLinkTable } from '../../../components/relationships/linkTable.ts';
import { distinctValues } from '../../../loaders/site/data/distinct-values.ts';
import { packLinks } from '../../../loaders/site/data/pack-links.ts';
import type { CodedLinks } from '../../../loaders/site/data/relationships.ts';

/** A link as somebody without an engine would hold it. */
export interface PlainLink {
  readonly network: string;
  readonly source: string;
  readonly ref: string;
  readonly date: string;
  readonly a: string;
  readonly b: string;
  readonly strength: number;
  readonly weight: number;
}

/** People and groups of the random tables: what they are called, and by whose group they count. */
export const cast = [
  { id: 'N1', name: 'Ann ÖZTÜRK', group: 'K' },
  { id: 'N10', name: 'ann zed', group: 'K' },
  { id: 'N2', name: 'İlker ß', group: 'M' },
  { id: 'N3', name: '', group: null },
  { id: 'Protected 1', name: 'safeguarding first', group: 'M' },
  { id: 'group:K', name: 'Kestrel', group: 'K' },
  { id: 'group:M', name: 'Magpie', group: 'M' },
] as const;

export const groups = [
  { id: 'K', name: 'Kestrel' },
  { id: 'M', name: 'Magpie' },
];

const day = fc.constantFrom('2001-01-31', '2001-02-01', '2010-12-31', '2019-12-31');

/** Links in any order, of few distinct values, so that there are ties everywhere. */
export const plainLinks: fc.Arbitrary<PlainLink[]> = fc.array(
  fc.record({
    network: fc.constantFrom('cse', 'soc'),
    source: fc.constantFrom('crime', 'custody', 'log'),
    ref: fc.constantFrom('IL-1', 'IL-10', 'il-2', 'C/7', 'N1|N2|2001-01-01|2001-02-01'),
    date: day,
    a: fc.constantFrom(...cast.map(({ id }) => id)),
    b: fc.constantFrom(...cast.map(({ id }) => id)),
    strength: fc.constantFrom(0.001, 0.25, 1 / 3, 1),
    weight: fc.constantFrom(1e-7, 0.1, 0.2, 1),
  }),
  { maxLength: 60 },
);

/** The table of these links, through the file that a page reads. */
export function tableOf(links: readonly PlainLink[]) {
  const { layout, packed } = packLinks(codedOf(links));
  const bytes = new Uint8Array(gunzip(packed));
  return openLinkTable(layout, bytes.buffer);
}

/** Links coded in the order given. */
export function codedOf(links: readonly PlainLink[]): CodedLinks {
  const coded = <Value extends string | number>(values: readonly Value[], known: readonly Value[] = []) => {
    const distinct = distinctValues<Value>();
    for (const value of known) distinct.add(value);
    const numbers = values.map((value) => distinct.add(value));
    const { values: ordered, ranks } = distinct.ranked();
    return { values: ordered, codes: Uint32Array.from(numbers, (each) => ranks[each]) };
  };
  const of = <Key extends keyof PlainLink>(key: Key) => links.map((link) => link[key]);
  const ids = cast.map(({ id }) => id as string);
  const [network, source, ref, date] = [coded(of('network')), coded(of('source')), coded(of('ref')), coded(of('date'))];
  const [a, b] = [coded(of('a'), ids), coded(of('b'), ids)];
  const [strength, weight] = [coded(of('strength')), coded(of('weight'))];
  const names = a.values.map((id) => cast.find((each) => each.id === id)?.name ?? '');
  const nameOrder = [...new Set(names)].sort();
  const groupOf = a.values.map((id) =>
    groups.findIndex((group) => group.id === cast.find((each) => each.id === id)?.group),
  );
  return {
    rows: links.length,
    codes: {
      network: network.codes,
      source: source.codes,
      ref: ref.codes,
      date: date.codes,
      a: a.codes,
      b: b.codes,
      strength: strength.codes,
      weight: weight.codes,
    },
    texts: {
      networks: network.values,
      sources: source.values,
      refs: ref.values,
      dates: date.values,
      people: a.values,
      names,
    },
    strengths: strength.values,
    weights: weight.values,
    nameRanks: Uint32Array.from(names, (name) => nameOrder.indexOf(name)),
    groupOf: Uint32Array.from(groupOf, (place) => place + 1),
    groups,
    leftOut: 0,
  };
}
