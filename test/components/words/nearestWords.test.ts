import { describe, expect, it } from 'vitest';
import { completions, nearestWords, openVocabulary } from '../../../components/words/nearestWords.ts';

const words = ['gang', 'crew', 'clan', 'phone', 'zero', 'opposite'];
const rows = [127, 0, 127, 127, 127, 127, 0, 127, 0, 0, -127, 0];
const vocabulary = openVocabulary(words, 2, Int8Array.from(rows).buffer);

describe('nearest words', () => {
  it('gives cosines, nearest first, ties by word, without the word itself or one that has no direction', () => {
    const near = nearestWords(vocabulary, 0);
    expect(near.map(({ word }) => word)).toEqual(['clan', 'crew', 'phone', 'opposite']);
    expect(near.map(({ similarity }) => similarity)).toEqual([
      expect.closeTo(Math.SQRT1_2, 12),
      expect.closeTo(Math.SQRT1_2, 12),
      0,
      -1,
    ]);
    expect(nearestWords(vocabulary, 0, 1)).toHaveLength(1);
    expect(nearestWords(vocabulary, 4)).toEqual([]);
  });

  it('refuses vectors of other words', () => {
    expect(() => openVocabulary(words, 3, Int8Array.from(rows).buffer)).toThrow('not those of the words');
  });
});

describe('completion', () => {
  const list = ['gang', 'gangs', 'gangster', 'chaingang', 'crew'];
  it('gives words that begin so, then those that hold it, as many as are wanted', () => {
    expect(completions(list, ' GANG ')).toEqual(['gang', 'gangs', 'gangster', 'chaingang']);
    expect(completions(list, 'gang', 2)).toEqual(['gang', 'gangs']);
    expect([completions(list, ''), completions(list, 'x')]).toEqual([[], []]);
  });
});
