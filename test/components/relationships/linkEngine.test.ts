import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../components/notes/csv.ts';
import type { LinkFilter } from '../../../components/relationships/filterLinks.ts';
import { type LinkQuery, linkEngine } from '../../../components/relationships/linkEngine.ts';
import { cellKeys, type LinkRow, linkAt } from '../../../components/relationships/linkTable.ts';
import { firstSortings, type LinkSorting } from '../../../components/relationships/sortLinks.ts';
import { cast, type PlainLink, plainLinks, tableOf } from './random-links.ts';

const someone = (id: string) => cast.find((each) => each.id === id);
const rowOf = ({ network, source, ref, date, a, b, strength, weight }: PlainLink): LinkRow => [
  network,
  source,
  ref,
  date,
  a,
  someone(a)?.name ?? '',
  b,
  someone(b)?.name ?? '',
  strength,
  weight,
];

/** What a filter means, said once more over plain objects. */
const meets = (link: PlainLink, filter: LinkFilter): boolean => {
  const ends = [link.a, link.b].map(someone);
  const texts = [link.ref, ...ends.flatMap((end) => [end?.id ?? '', end?.name ?? ''])].map((text) =>
    text.toLowerCase(),
  );
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (filter.network === undefined || link.network === filter.network) &&
    (filter.source === undefined || link.source === filter.source) &&
    (filter.group === undefined || ends.some((end) => end?.group === filter.group)) &&
    (filter.person === undefined || link.a === filter.person || link.b === filter.person) &&
    (filter.from === undefined || link.date >= filter.from) &&
    (filter.to === undefined || link.date <= filter.to) &&
    (filter.leastStrength === undefined || link.strength >= filter.leastStrength) &&
    (filter.leastWeight === undefined || link.weight >= filter.leastWeight) &&
    words.every((word) => texts.some((text) => text.includes(word)))
  );
};

const sorted = (rows: readonly LinkRow[], { key, descending }: LinkSorting): LinkRow[] => {
  const at = cellKeys.indexOf(key);
  const compare = (x: LinkRow, y: LinkRow) => (x[at] < y[at] ? -1 : x[at] > y[at] ? 1 : 0);
  return [...rows].sort((x, y) => (descending ? compare(y, x) : compare(x, y)));
};

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 2 });
const day = fc.constantFrom('2001-01-31', '2001-02-02', '2010-12-31', '1999-01-01', '2030-01-01');
const filters: fc.Arbitrary<LinkFilter> = fc
  .record({
    network: maybe(fc.constantFrom('soc', 'cse', 'network')),
    source: maybe(fc.constantFrom('log', 'crime', 'place')),
    group: maybe(fc.constantFrom('K', 'M', 'none such')),
    person: maybe(fc.constantFrom('N1', 'N10', 'group:K', 'N4', '')),
    from: maybe(day),
    to: maybe(day),
    leastStrength: maybe(fc.constantFrom(0, 0.25, 0.3, 2)),
    leastWeight: maybe(fc.constantFrom(0, 0.1, 0.15, 2)),
    search: maybe(fc.constantFrom('il-1', 'N1', 'ann', 'ANN zed', 'öztürk', 'kes log', 'İlker', 'ß', '|', 'z', '  ')),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));
const sortings = maybe(fc.record({ key: fc.constantFrom(...cellKeys), descending: fc.boolean() }));

describe('the engine of all links', () => {
  it('gives back every link as it was written into the file', () => {
    fc.assert(
      fc.property(plainLinks, (links) => {
        const table = tableOf(links);
        expect(links.map((_, row) => linkAt(table, row))).toEqual(links.map(rowOf));
      }),
    );
  });

  it('filters and sorts as plain rows would be, equals in the order of the table, whatever was asked before', () => {
    const questions = fc.array(fc.tuple(filters, sortings), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plainLinks, questions, fc.nat(20), fc.nat(20), (links, asked, from, length) => {
        const engine = linkEngine(tableOf(links));
        for (const [filter, sorting] of asked) {
          const kept = links.filter((link) => meets(link, filter)).map(rowOf);
          const expected = sorting === undefined ? kept : sorted(kept, sorting);
          const query = { filter, ...(sorting === undefined ? {} : { sorting }) };
          expect(engine.page(query, from, from + length)).toEqual({
            matching: kept.length,
            rows: expected.slice(from, from + length),
          });
        }
      }),
    );
  });

  it('finds a word in some of the links, not in all or none, for the examples above', () => {
    const links = cast.map(({ id }, at) => ({ ...plain, a: id, b: 'N3', ref: `IL-${at}` }));
    const found = (search: string) =>
      linkEngine(tableOf(links))
        .page({ filter: { search } }, 0, 99)
        .rows.map((row) => row[4]);
    expect(found('ANN')).toEqual(['N1', 'N10']);
    expect(found('ann zed')).toEqual(['N10']);
    expect(found('öztürk')).toEqual(['N1']);
    expect(found('il-5')).toEqual(['group:K']);
    expect(found('protected')).toEqual(['Protected 1']);
    expect(found('nobody')).toEqual([]);
  });

  it('finds somebody by their id whatever its case, and nobody by a part of it', () => {
    const links = cast.map(({ id }) => ({ ...plain, a: id, b: 'N3' }));
    const found = (person: string) =>
      linkEngine(tableOf(links))
        .page({ filter: { person } }, 0, 99)
        .rows.map((row) => row[4]);
    expect(found('n10')).toEqual(['N10']);
    expect(found('protected 1')).toEqual(['Protected 1']);
    expect(found('GROUP:k')).toEqual(['group:K']);
    expect(found('group')).toEqual([]);
  });

  it('writes exactly what is filtered, in its order, guarded from spreadsheets', () => {
    const links = [
      { ...plain, ref: '=1+1', weight: 0.2 },
      { ...plain, ref: 'a "quoted", one', weight: 0.1 },
      { ...plain, ref: 'out', source: 'crime' },
    ];
    const query = { filter: { source: 'log' }, sorting: { key: 'weight', descending: false } } as const;
    expect(fileOf(links, query)).toBe(
      [
        '\ufeffnetwork,source_system,source_ref,date,a,a_name,b,b_name,strength,weight',
        'soc,log,"a ""quoted"", one",2001-01-31,N1,Ann ÖZTÜRK,group:K,Kestrel,0.25,0.1',
        "soc,log,'=1+1,2001-01-31,N1,Ann ÖZTÜRK,group:K,Kestrel,0.25,0.2",
        '',
      ].join('\r\n'),
    );
  });

  it('writes of any links what other files of the report would hold of them', () => {
    fc.assert(
      fc.property(plainLinks, filters, (links, filter) => {
        const columns = cellKeys.map((key) => ({ key, label: key }));
        const kept = links.filter((link) => meets(link, filter)).map(rowOf);
        const rows = kept.map((row) => Object.fromEntries(row.map((cell, at) => [cellKeys[at], cell])));
        expect(fileOf(links, { filter })).toBe(csv(columns, rows));
      }),
    );
  });

  it('gives the same answers while orders are prepared, after each, and for all ways of sorting afterwards', () => {
    const everyWay = [false, true].flatMap((descending) => cellKeys.map((key) => ({ key, descending })));
    fc.assert(
      fc.property(plainLinks, (links) => {
        const prepared = linkEngine(tableOf(links));
        const same = (sorting: LinkSorting) => {
          const query = { filter: {}, sorting };
          expect(prepared.page(query, 0, 100)).toEqual(linkEngine(tableOf(links)).page(query, 0, 100));
        };
        let steps = 0;
        for (const _ of prepared.prepare()) same(firstSortings[steps++]);
        expect(steps).toBe(cellKeys.length);
        // More than are kept, and once more after some have been given up.
        for (const sorting of [...everyWay, ...everyWay]) same(sorting);
      }),
      { numRuns: 20 },
    );
  });

  it('writes all parts of a long file', () => {
    const links = Array.from({ length: 45_000 }, (_, at) => ({ ...plain, ref: `R${at}` }));
    const lines = fileOf(links, { filter: {} }).split('\r\n');
    expect(lines.slice(1, -1).map((line) => line.split(',')[2])).toEqual(links.map(({ ref }) => ref));
  });
});

/** The file that the engine writes, its mark of byte order kept. */
const fileOf = (links: readonly PlainLink[], query: LinkQuery): string =>
  Buffer.concat(Array.from(linkEngine(tableOf(links)).csv(query), (part) => Buffer.from(part))).toString('utf8');

const plain: PlainLink = {
  network: 'soc',
  source: 'log',
  ref: 'IL-1',
  date: '2001-01-31',
  a: 'N1',
  b: 'group:K',
  strength: 0.25,
  weight: 0.1,
};
