import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgesOf, type LinkTable, withoutAdversaries, withoutLogs } from '../../loaders/scrutiny/link-table.ts';

// Nodes 0 to 4 are people, 5 and 6 groups. A link: a, b, system (0 log, 1 crime, 2 custody), record, weight, adversarial.
const table = (links: readonly (readonly number[])[]): LinkTable => {
  const sorted = links.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || x[3] - y[3]);
  const column = (at: number) => sorted.map((link) => link[at]);
  const records = (system: number) =>
    Math.max(0, ...sorted.flatMap((link) => (link[2] === system ? [link[3] + 1] : [])));
  return {
    nodes: 7,
    isGroup: Uint8Array.from([0, 0, 0, 0, 0, 1, 1]),
    a: Uint32Array.from(column(0)),
    b: Uint32Array.from(column(1)),
    system: Uint8Array.from(column(2)),
    record: Uint32Array.from(column(3)),
    weight: Float64Array.from(column(4)),
    isAdversarial: Uint8Array.from(column(5)),
    records: { log: records(0), crime: records(1), custody: records(2) },
  };
};
const kept = (of: LinkTable, bytes: Uint8Array) =>
  Array.from(bytes.keys())
    .filter((row) => bytes[row] === 1)
    .map((row) => `${of.a[row]}-${of.b[row]}:${of.system[row]}/${of.record[row]}`);

test('edges add up the links that stay, in their order', () => {
  const links = table([
    [0, 1, 0, 0, 0.5, 0],
    [0, 1, 1, 0, 1, 0],
    [0, 5, 0, 0, 0.25, 0],
    [1, 5, 0, 0, 0.25, 0],
  ]);
  const edges = edgesOf(links, Uint8Array.from([1, 1, 0, 1]));
  expect(edges).toEqual({
    size: 7,
    a: Uint32Array.from([0, 1]),
    b: Uint32Array.from([1, 5]),
    links: Float64Array.from([2, 1]),
    weights: Float64Array.from([1.5, 0.25]),
  });
});

describe('a log that is missing', () => {
  const links = table([
    [0, 5, 0, 0, 1, 0], // log 0 identifies 0
    [1, 6, 0, 1, 1, 0], // log 1 identifies 1
    [0, 2, 1, 0, 1, 0], // crime 0 counts through 0
    [1, 3, 1, 1, 1, 0], // crime 1 counts through 1
    [3, 4, 1, 1, 1, 0], // and holds another pair of its offenders
    [2, 4, 2, 0, 1, 0], // a cell of somebody identified by crime 0 and of one by crime 1
    [3, 4, 2, 1, 1, 0], // a cell of two who are identified by crime 1 alone
  ]);

  test('takes its links, and the crimes and cells that counted through it alone', () => {
    expect(kept(links, withoutLogs(links, Uint8Array.from([0, 1])))).toEqual(['0-2:1/0', '0-5:0/0', '2-4:2/0']);
    expect(kept(links, withoutLogs(links, Uint8Array.from([1, 0])))).toEqual([
      '1-3:1/1',
      '1-6:0/1',
      '2-4:2/0',
      '3-4:1/1',
      '3-4:2/1',
    ]);
  });

  test('takes nothing where none is, and everything where all are', () => {
    expect(kept(links, withoutLogs(links, Uint8Array.from([0, 0]))).length).toBe(7);
    expect(kept(links, withoutLogs(links, Uint8Array.from([1, 1])))).toEqual([]);
  });
});

test('the more logs are missing, the fewer links stay', () => {
  const link = fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(link, { minLength: 1, maxLength: 30 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (given, missing) => {
        const links = table(
          given.flatMap(([a, b, system, record]) =>
            a < b && (system === 0 || b < 5) ? [[a, b, system, record, 1, 0]] : [],
          ),
        );
        const some = Uint8Array.from({ length: links.records.log }, (_, log) => (missing[log] ? 1 : 0));
        const more = Uint8Array.from({ length: links.records.log }, (_, log) =>
          missing[log] || missing[log + 4] ? 1 : 0,
        );
        const [first, second] = [withoutLogs(links, some), withoutLogs(links, more)];
        expect(Array.from(second.keys()).filter((row) => second[row] > first[row])).toEqual([]);
      },
    ),
  );
});

test('without adversarial links a rival leaves the log, unless it names a group that they are not at odds with', () => {
  const links = table([
    [0, 5, 0, 0, 1, 0], // log 0 names group 5: 0 is a member, 1 a victim
    [1, 5, 0, 0, 1, 1],
    [0, 1, 0, 0, 1, 0],
    [2, 5, 0, 1, 1, 1], // log 1 names both groups: 2 is a rival of 5 and a member of 6
    [2, 6, 0, 1, 1, 0],
    [0, 5, 0, 1, 1, 0],
    [0, 6, 0, 1, 1, 0],
    [0, 2, 0, 1, 1, 0],
    [1, 3, 1, 0, 1, 0], // a crime of the victim and somebody unknown: it counted through log 0
  ]);
  expect(kept(links, withoutAdversaries(links))).toEqual(['0-2:0/1', '0-5:0/0', '0-5:0/1', '0-6:0/1', '2-6:0/1']);
});
