import type { Draws } from './draws.ts';
import { fixed } from './grammar.ts';
import { abbreviations, misspellings } from './vocabulary/hands.ts';
import type { Voice } from './voices.ts';

const marked = new RegExp(`(${fixed.open}[^${fixed.close}]*${fixed.close})`);

/** Sentences as one officer would have typed them: short forms, slips, capitals, stops. What is marked as fixed keeps its spelling. */
export function typed(draws: Draws, voice: Voice, sentences: readonly string[]): string {
  const written = sentences
    .map((sentence) => tidy(sentence, voice))
    .join(voice.between)
    .replaceAll(`:${voice.between}`, ': ');
  const closed = voice.closes && !/[.?!]$/.test(written) ? `${written}.` : written;
  const text = closed
    .split(marked)
    .map((part) => (part.startsWith(fixed.open) ? part.slice(1, -1) : worded(draws, voice, part)))
    .join('');
  if (voice.letters === 'capitals') return text.toUpperCase();
  return voice.letters === 'lower' ? text.toLowerCase() : text;
}

/** A sentence without its stop, with a capital, with *an* before a vowel. */
function tidy(sentence: string, { clipped }: Voice): string {
  let text = sentence
    .replace(/ +/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .replace(/\b([Aa]) (?=[aeiou](?!ni|se|K|s[ei]))/g, '$1n ')
    .trim()
    .replace(/[.]$/, '');
  if (clipped)
    text = text
      .replace(/^(?:He|She|They|The) (?=[a-z])/, '')
      .replace(/\b(?:is|was) (?=(?:now|still|seen|said|known) )/g, '');
  if (!clipped)
    text = text.replace(/([.?!] )([a-z])/g, (_, stop: string, letter: string) => stop + letter.toUpperCase());
  return /^[a-z]/.test(text) ? text[0].toUpperCase() + text.slice(1) : text;
}

function worded(draws: Draws, voice: Voice, text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => {
    const short = abbreviations[word];
    if (short !== undefined && voice.short.has(word) && draws.chance(voice.shortens)) return short;
    const wrong = misspellings[word];
    if (wrong !== undefined && draws.chance(voice.misspells)) return wrong;
    return word.length > 4 && draws.chance(voice.slips) ? slip(draws, word) : word;
  });
}

/** One slip of the finger: two letters changed about, one left out, one twice. */
export function slip(draws: Draws, word: string): string {
  const at = draws.whole(1, word.length - 2);
  const [before, one, other, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return draws.pick([before + other + one + after, before + other + after, before + one + one + other + after]);
}
