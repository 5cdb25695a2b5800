import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleNetwork } from '../../loaders/synthesise/example-network.ts';
import { readCsv } from './read-csv.ts';

const { people, ties } = exampleNetwork(1);

/** Sizes of the components that are left of the network, largest first. */
function components(gone: ReadonlySet<string>): number[] {
  const rows = new Map(people.filter(({ id }) => !gone.has(id)).map(({ id }) => [id, [] as string[]]));
  for (const { source, target } of ties) {
    if (gone.has(source) || gone.has(target)) continue;
    rows.get(source)?.push(target);
    rows.get(target)?.push(source);
  }
  const seen = new Set<string>();
  const sizes: number[] = [];
  for (const start of rows.keys()) {
    if (seen.has(start)) continue;
    const queue = [start];
    seen.add(start);
    for (const at of queue)
      for (const next of rows.get(at) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    sizes.push(queue.length);
  }
  return sizes.sort((one, other) => other - one);
}

test('about 300 people in communities of uneven size, two of them apart, some people alone', () => {
  expect(people.length).toBeGreaterThan(280);
  expect(people.length).toBeLessThan(330);
  const [whole, first, second, ...rest] = components(new Set());
  expect([whole > 250, first, second]).toEqual([true, 6, 4]);
  expect(rest).toEqual(Array(7).fill(1));
  expect(new Set(people.map(({ group }) => group)).size).toBe(15);
  for (const { weight, source, target } of ties) {
    expect(weight).toBeGreaterThanOrEqual(0.05);
    expect(weight).toBeLessThanOrEqual(6);
    expect(source < target).toBe(true);
  }
});

test('taking the best connected away leaves it almost whole', () => {
  const degree = new Map<string, number>();
  for (const { source, target } of ties)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const best = [...degree].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([id]) => id);
  expect(components(new Set(best.slice(0, 12)))[0]).toBeGreaterThan(200);
});

test('a seed gives the network that stands in data/example, and another seed another', () => {
  expect(exampleNetwork(1)).toEqual({ people, ties });
  expect(exampleNetwork(2).ties).not.toEqual(ties);
  const folder = new URL('../../data/example/', import.meta.url).pathname;
  expect(readCsv(`${folder}nodes.csv`)).toEqual(people);
  expect(readCsv(`${folder}edges.csv`)).toEqual(ties.map((tie) => ({ ...tie, weight: tie.weight.toFixed(3) })));
  expect(readFileSync(`${folder}study.yaml`, 'utf8')).toContain('synthetic: true');
});
