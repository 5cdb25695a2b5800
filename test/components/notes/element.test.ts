import { expect, it } from 'vitest';
import { fileName } from '../../../components/notes/download.ts';
import { slug } from '../../../components/notes/element.ts';
import { provenanceLine, readmeLine } from '../../../components/notes/provenance.ts';

it('makes names that are safe in a file and an address', () => {
  expect(slug('Six removals halve group “K”; 12 %')).toBe('six-removals-halve-group-k-12');
  expect(slug('É à')).toBe('e-a');
  expect(slug('…')).toBe('untitled');
  expect(slug(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
});

it('names a file after its run', () => {
  expect(fileName('7F3A', 'GCC curves', 'csv')).toBe('daylight-7f3a-gcc-curves.csv');
});

it('says where a picture comes from, and that it is made up', () => {
  const provenance = { runId: '7f3a', study: 'example', asOf: '2019-12-31', synthetic: true };
  expect(provenanceLine(provenance)).toBe(
    'Study example, as of 2019-12-31, run 7f3a. Synthetic data: nobody in it exists.',
  );
  expect(readmeLine({ rule: '5.3', stage: 'dismantling' })).toContain('rule 5.3');
});
