import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { shardReader } from '../../../components/person/shards.ts';
import { shardArchive } from '../../../loaders/site/data/shards.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 });

it('everything put into files is found in them again, and nothing else, each file read once', async () => {
  await fc.assert(
    fc.asyncProperty(keys, fc.integer({ min: 1, max: 6 }), fc.string(), async (names, count, other) => {
      const things = new Map(names.map((name, at) => [name, { at }]));
      const archive = await JSZip.loadAsync(await shardArchive(things, count));
      const reads = new Array<number>(count).fill(0);
      const files = Array.from({ length: count }, (_, at) => ({
        async stream() {
          reads[at]++;
          const bytes = await archive.file(`${at}.bin`)!.async('uint8array');
          return new Blob([new Uint8Array(bytes)]).stream();
        },
      }));
      const read = shardReader(JSON.parse(await archive.file('index.json')!.async('string')), files);
      for (const [name, thing] of things) expect(await read(name)).toEqual(thing);
      if (!things.has(other)) expect(await read(other)).toBeUndefined();
      expect(Math.max(...reads)).toBeLessThanOrEqual(1);
    }),
  );
});
