import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseStudy } from '../../loaders/study/parse-study.ts';
import { resolvedStudy } from '../../loaders/study/resolved-study.ts';
import { type Study, studySchema } from '../../loaders/study/schema.ts';

const readAgain = (study: Study) => parseStudy(Buffer.from(resolvedStudy(study)));

test('a study as it is used is a study file that reads as the same study, its keys in the same order', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('null', 'yes', '1', '2019-12-31', '# x', 'a: b', '- a'),
  );
  const given = fc.record({
    name: text,
    kind: fc.constantFrom('records', 'network'),
    as_of: fc.constantFrom('2019-12-31', '2024-02-29'),
    columns: fc.dictionary(text, fc.dictionary(text, text)),
    words: fc.record({ seeds: fc.array(text), size: fc.integer({ min: 1, max: 1000 }) }),
    custody: fc.record({ strength: fc.double({ min: 1e-300, max: 1, noNaN: true }) }),
    decay: fc.record({ half_life_years: fc.constantFrom('none', 3, 2.5) }),
    grades: fc.constantFrom({}, { '5x5x5': { source: ['a'], information: [1, '2'] } }),
  });
  fc.assert(
    fc.property(given, (source) => {
      const study = studySchema.parse(source);
      const again = readAgain(study);
      expect(again.faults).toEqual([]);
      // A run's id is a hash of this text.
      expect(JSON.stringify(again.study)).toBe(JSON.stringify(study));
    }),
  );
});

test('every default stands in it', () => {
  const study = studySchema.parse({ name: 'A', as_of: null, kind: 'network' });
  expect(parse(resolvedStudy(study))).toEqual(study);
  expect(resolvedStudy(study)).toContain('seeds: [gang, ocg, usg]');
});
