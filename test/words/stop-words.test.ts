import { expect, test } from 'vitest';
import { isStopVerb } from '../../loaders/words/stop-verbs.ts';
import { isStopWord } from '../../loaders/words/stop-words.ts';

test('words that say little are stop words; nouns of groups and words of names are not', () => {
  for (const word of ['the', 'with', 'a', 's', '7']) expect(isStopWord(word)).toBe(true);
  for (const word of ['gang', 'line', 'family', 'nine', 'pewter', '28']) expect(isStopWord(word)).toBe(false);
});

test('a verb of the stop list is one in all its forms; names and nouns are none', () => {
  for (const verb of ['join', 'joins', 'joined', 'joining', 'running', 'ran', 'owes', 'owing', 'believed', 'robbed'])
    expect(isStopVerb(verb)).toBe(true);
  for (const word of ['lions', 'salt', 'guards', 'storm', 'member', 'bar', 'line'])
    expect(isStopVerb(word)).toBe(false);
});
