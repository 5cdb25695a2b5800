import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GroupLink, readGroupLinks, unpackGroupLinks } from '../../../components/person/groupLinks.ts';
import { packGroupLinks } from '../../../loaders/site/data/soc-group-links.ts';

const name = fc.constantFrom('N00001', 'N00002', 'Protected 3', 'group:OCG-001', 'a|b');
const link: fc.Arbitrary<GroupLink> = fc
  .record({
    source_system: fc.constantFrom('log', 'crime', 'custody'),
    source_ref: fc.constantFrom('IL-1', 'C/2', '2014-02-01|2014-05-02', '|'),
    date: fc.constantFrom('', '2014-05-02', '2019-12-31'),
    a: name,
    b: name,
    strength: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    weight: fc.double({ min: 0, max: 9, noNaN: true }),
  })
  .map((each) =>
    each.source_system === 'custody' ? { ...each, source_ref: `${each.a}|${each.b}|${each.source_ref}` } : each,
  );

it('links that are packed for a group’s file are the same, in the same order, when the page has unpacked them', () => {
  fc.assert(
    fc.property(fc.array(link), (links) => {
      expect(unpackGroupLinks(packGroupLinks(links))).toEqual(links);
    }),
  );
});

it('a packed file is read alike, whether the browser has unpacked it on the way or not', async () => {
  const links = fc.sample(fc.array(link, { minLength: 5 }), { numRuns: 1, seed: 1 })[0];
  const text = JSON.stringify(packGroupLinks(links));
  for (const bytes of [gzipSync(text), Buffer.from(text)]) {
    const file = { stream: async () => new Blob([new Uint8Array(bytes)]).stream() };
    expect(await readGroupLinks(file)).toEqual(links);
  }
});
