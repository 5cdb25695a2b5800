import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { openShards, shardReader } from '../../../components/person/shards.ts';
import { shardArchive } from '../../../loaders/site/data/shards.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 });

/** Things in so many files, the index of these, and how often each was read. */
async function filesOf(things: ReadonlyMap<string, unknown>, count: number) {
  const archive = await JSZip.loadAsync(await shardArchive(things, count));
  const reads = new Array<number>(count).fill(0);
  const files = Array.from({ length: count }, (_, at) => ({
    async stream() {
      reads[at]++;
      const bytes = await archive.file(`${at}.bin`)!.async('uint8array');
      return new Blob([new Uint8Array(bytes)]).stream();
    },
  }));
  return { firstKeys: JSON.parse(await archive.file('index.json')!.async('string')), files, reads };
}

it('everything put into files is found in them again, and nothing else, each file read once', async () => {
  await fc.assert(
    fc.asyncProperty(keys, fc.integer({ min: 1, max: 6 }), fc.string(), async (names, count, other) => {
      const things = new Map(names.map((name, at) => [name, { at }]));
      const { firstKeys, files, reads } = await filesOf(things, count);
      const read = shardReader(firstKeys, files);
      for (const [name, thing] of things) expect(await read(name)).toEqual(thing);
      if (!things.has(other)) expect(await read(other)).toBeUndefined();
      expect(Math.max(...reads)).toBeLessThanOrEqual(1);
    }),
  );
});

it('everything that begins so is found in the order of keys; of more files than may be read, the first ones, and that is said', async () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(short, { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
      fc.integer({ min: 1, max: 6 }),
      async (names, count, start, most) => {
        const { firstKeys, files, reads } = await filesOf(new Map(names.map((name) => [name, name])), count);
        const expected = names.filter((name) => name.startsWith(start)).sort();
        const all = await openShards<string>(firstKeys, files).startingWith(start);
        expect(all).toEqual({ things: expected, isWhole: true });
        reads.fill(0);
        const some = await openShards<string>(firstKeys, files).startingWith(start, most);
        expect(some.things).toEqual(expected.slice(0, some.things.length));
        if (some.isWhole) expect(some.things).toEqual(expected);
        expect(reads.filter((times) => times > 0).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
