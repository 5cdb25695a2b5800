import { expect, test } from 'vitest';
import { MOST_NOUNS, nounCandidates } from '../../loaders/words/noun-candidates.ts';
import { toBytes } from '../../loaders/words/word-bytes.ts';

/** Words of two dimensions, by their angle in degrees. */
const circle = (angles: Readonly<Record<string, number>>, count = 100) => {
  const radians = Object.values(angles).map((angle) => (angle * Math.PI) / 180);
  return {
    words: Object.keys(angles),
    counts: radians.map(() => count),
    bytes: toBytes({ size: 2, vectors: Float32Array.from(radians.flatMap((at) => [Math.cos(at), Math.sin(at)])) }),
  };
};

test('the words nearest to the middle of the seeds, the seeds among them', () => {
  const words = circle({ far: 180, crew: 0, gang: 30, ocg: -30, mob: 60 });
  const found = nounCandidates(words, ['gang', 'ocg', 'unheard']);
  expect(found.map(({ word }) => word)).toEqual(['crew', 'gang', 'ocg', 'mob', 'far']);
  expect(found[0].similarity).toBeCloseTo(1, 3);
  expect(found[1].similarity).toBeCloseTo(Math.cos(Math.PI / 6), 2);
});

test('a seed named twice counts once, and the order of seeds does not matter', () => {
  const words = circle({ crew: 20, gang: 0, ocg: 90 });
  expect(nounCandidates(words, ['gang', 'gang', 'ocg'])).toEqual(nounCandidates(words, ['ocg', 'gang']));
});

test('no seed has a vector, the seeds cancel out, there are no words: no candidates', () => {
  expect(nounCandidates(circle({ crew: 0 }), ['gang'])).toEqual([]);
  expect(nounCandidates(circle({ gang: 0, ocg: 180 }), ['gang', 'ocg'])).toEqual([]);
  expect(nounCandidates({ words: [], counts: [], bytes: { size: 0, rows: new Int8Array(0) } }, ['gang'])).toEqual([]);
});

test('at most forty; of words as near, the often used ones are taken, and all stand by nearness', () => {
  const angles = Object.fromEntries(Array.from({ length: 60 }, (_, word) => [`w${word}`, word / 2]));
  const words = {
    ...circle({ gang: 0, ...angles }),
    counts: [100, ...Array.from({ length: 60 }, (_, word) => (word < 30 ? 1 : 1000))],
  };
  const found = nounCandidates(words, ['gang']);
  expect(found).toHaveLength(MOST_NOUNS);
  expect(found.filter(({ word }) => Number(word.slice(1)) >= 30)).toHaveLength(30);
  expect(found.map(({ similarity }) => similarity)).toEqual(
    found.map(({ similarity }) => similarity).sort((x, y) => y - x),
  );
});
