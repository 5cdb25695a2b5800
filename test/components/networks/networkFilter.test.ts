import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkWords } from '../../../components/networks/linkWords.ts';
import {
  countWords,
  filterChoices,
  filterFrom,
  filterText,
  filterWords,
  knownFilter,
  shownBy,
} from '../../../components/networks/networkFilter.ts';
import { NOTHING, neighbours } from '../../../components/networks/networkState.ts';
import { shortestPath } from '../../../components/networks/shortestPath.ts';
import { unpackEdges, unpackRows } from '../../../components/networks/unpackNetwork.ts';
import { columnsOf, packEdges } from '../../../loaders/site/data/pack-network.ts';

const node = (id: string) => ({ id, label: id, x: 0, y: 0, degree: 1 });
const edge = (source: string, target: string, weight: number, ...records: [string, number][]) => ({
  ...{ source, target, weight, links: records.length },
  records: records.map(([system, year]) => ({ source: system, year })),
});
const data = {
  nodes: ['a', 'b', 'c', 'd', 'e'].map(node),
  edges: [
    edge('a', 'b', 4, ['log', 2012], ['crime', 2015]),
    edge('b', 'c', 3, ['log', 2015]),
    edge('c', 'd', 2, ['custody', 2018]),
    edge('a', 'd', 1),
  ],
};
const choices = filterChoices(data);
const shown = (filter: Parameters<typeof shownBy>[2]) => shownBy(data, choices, filter)?.edges;

describe('the filter', () => {
  it('offers what the links hold, and nothing where there is nothing to choose', () => {
    expect(choices.sources).toEqual(['crime', 'custody', 'log']);
    expect(choices.years).toEqual([2012, 2015, 2018]);
    expect(choices.strengths.map(({ value, least }) => [value, least])).toEqual([
      ['half', 3],
      ['quarter', 4],
    ]);
    expect(filterChoices({ nodes: data.nodes, edges: [edge('a', 'b', 1, ['log', 2012])] })).toEqual({
      strengths: [],
      sources: [],
      years: [],
    });
  });

  it('shows a link where one record is of the source and in the years, not one of each', () => {
    expect(shown({ source: 'log' })).toEqual([true, true, false, false]);
    expect(shown({ source: 'log', from: 2015 })).toEqual([false, true, false, false]);
    expect(shown({ to: 2012 })).toEqual([true, false, false, false]);
    expect(shown({ strength: 'half', from: 2015 })).toEqual([true, true, false, false]);
    expect(shown({})).toBeUndefined();
  });

  it('says how much is shown, and counts the links of whoever has one left', () => {
    const filter = { strength: 'quarter', source: 'log', from: 2012, to: 2015 };
    const left = shownBy(data, choices, filter);
    expect(countWords(data, left, filterWords(filter, choices))).toBe(
      '1 of 4 links shown, strongest quarter (4 and more), from intelligence logs, of 2012 to 2015.',
    );
    expect(left?.degrees).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(countWords(data, null, '')).toBe('All 4 links shown.');
  });

  it('is written into an address and read back; what a network has no choice for is dropped', () => {
    const filter = { strength: 'half', source: 'log', from: 2012, to: 2018 };
    expect(filterFrom(filterText(filter) ?? '')).toEqual(filter);
    expect(filterText({})).toBeNull();
    expect(filterFrom('from=x;nonsense;to=20155')).toEqual({});
    expect(knownFilter({ source: 'place', from: 2013, strength: 'tenth', to: 2015 }, choices)).toEqual({ to: 2015 });
  });
});

describe('the shortest path', () => {
  const state = (filter: Parameters<typeof shownBy>[2]) => ({ ...NOTHING, shown: shownBy(data, choices, filter) });

  it('goes along the links that are shown, past nobody removed', () => {
    expect(shortestPath(data, NOTHING, 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(shortestPath(data, { ...NOTHING, removed: new Set(['b']) }, 'a', 'c')).toEqual(['a', 'd', 'c']);
    expect(shortestPath(data, state({ source: 'log' }), 'a', 'd')).toBeNull();
    expect(shortestPath(data, NOTHING, 'a', 'e')).toBeNull();
    expect(shortestPath(data, { ...NOTHING, removed: new Set(['c']) }, 'a', 'c')).toBeNull();
  });

  it('is as long as distances say, each step a link, whichever way it is asked for', () => {
    const graphs = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 18,
    });
    fc.assert(
      fc.property(graphs, fc.nat(9), fc.nat(9), (pairs, from, to) => {
        const edges = pairs.filter(([a, b]) => a !== b).map(([a, b]) => ({ source: `${a}`, target: `${b}` }));
        const network = { nodes: Array.from({ length: 10 }, (_, at) => node(`${at}`)), edges };
        // Floyd and Warshall, as a second way to the distance.
        const far = Array.from({ length: 10 }, (_, a) =>
          Array.from({ length: 10 }, (_, b): number => (a === b ? 0 : 99)),
        );
        for (const { source, target } of edges) far[+source][+target] = far[+target][+source] = 1;
        for (let k = 0; k < 10; k++)
          for (let i = 0; i < 10; i++)
            for (let j = 0; j < 10; j++) far[i][j] = Math.min(far[i][j], far[i][k] + far[k][j]);
        const path = shortestPath(network, NOTHING, `${from}`, `${to}`);
        expect(path === null ? 99 : path.length - 1).toBe(far[from][to]);
        path?.slice(1).forEach((id, at) => {
          expect(neighbours(network, path[at], NOTHING).has(id)).toBe(true);
        });
      }),
    );
  });
});

describe('packed edges', () => {
  it('come back as they were, kinds of record shared', () => {
    const records = [
      ['log', 2012],
      ['crime', 2015],
    ] as const;
    const edges = [
      { source: 'a', target: 'b', links: 2, weight: 0.5, records },
      { source: 'a', target: 'c', links: 1, weight: 0.25, records: [] },
      { source: 'b', target: 'c', links: 2, weight: 0.125, records: [...records] },
    ];
    const packed = packEdges(edges, ['a', 'b', 'c']);
    expect([packed.kind, packed.kinds.length]).toEqual([[0, 1, 0], 2]);
    const unpacked = unpackEdges(JSON.parse(JSON.stringify(packed)), ['a', 'b', 'c']);
    expect(
      unpacked.map(({ records, ...rest }) => ({
        ...rest,
        records: records?.map(({ source, year }) => [source, year]),
      })),
    ).toEqual(edges);
    expect(() => packEdges(edges, ['a', 'b'])).toThrow('not drawn');
  });

  it('and rows as columns', () => {
    const rows: { a: number; b: string | null }[] = [
      { a: 1, b: 'x' },
      { a: 2, b: null },
    ];
    expect(unpackRows(columnsOf(rows))).toEqual(rows);
    expect(unpackRows(columnsOf([]))).toEqual([]);
  });
});

it('says of a link what is known', () => {
  expect(linkWords(data.edges[0])).toBe('2 records, from crimes and intelligence logs, 2012 to 2015; strength 4');
  expect(linkWords({ source: 'a', target: 'b', weight: 0.25 })).toBe('strength 0.25');
});
