import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomSource } from '../../loaders/random.ts';
import type { EncodedCorpus } from '../../loaders/words/corpus.ts';

const TOPICS = 60;
const CIRCLES_A_TOPIC = 8;
/** The most frequent words belong to every topic. */
const COMMON_WORDS = 60;
const MINIMUM_COUNT = 5;
/** Of a sentence's words: drawn from all words, and from its topic; the rest come from a circle of words in the topic. */
const FROM_ALL = 0.3;
const FROM_TOPIC = 0.25;
/** How often a sentence goes over to another circle of its topic. */
const CHANGES = 0.15;

/** Words to draw by their weights. */
interface Urn {
  readonly words: readonly number[];
  readonly sums: Float64Array;
}

/**
 * Sentences with a structure to be found, about so many tokens long: words as frequent as Zipf's law has them, each but the commonest at home
 * in one topic or two, and there in a circle of words that stand together. Words below the minimum count are left out.
 */
export function makeCorpus(tokens: number, words: number): EncodedCorpus {
  const random = randomSource(1, 'bench', 'words', tokens, words);
  const uniform = () => (random.next() >>> 0) / 2 ** 32;
  const below = (limit: number) => Math.floor(uniform() * limit);
  const weights = Float64Array.from({ length: words }, (_, rank) => 1 / (rank + 2.7));
  const urn = (drawn: readonly number[]): Urn => {
    let sum = 0;
    return {
      words: drawn,
      sums: Float64Array.from(drawn, (word) => {
        sum += weights[word];
        return sum;
      }),
    };
  };
  const members: number[][] = Array.from({ length: TOPICS }, () => []);
  for (let word = COMMON_WORDS; word < words; word++) {
    for (let home = uniform() < 0.7 ? 1 : 2; home > 0; home--) members[below(TOPICS)].push(word);
  }
  const topics = members.map((topic) => {
    const circles: number[][] = Array.from({ length: CIRCLES_A_TOPIC }, () => []);
    for (const word of topic) circles[below(CIRCLES_A_TOPIC)].push(word);
    return { all: urn(topic), circles: circles.filter(({ length }) => length > 0).map(urn) };
  });
  const all = urn(Array.from({ length: words }, (_, word) => word));
  const draw = ({ words: drawn, sums }: Urn): number => {
    const at = uniform() * sums[sums.length - 1];
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return drawn[low];
  };

  const text = new Uint32Array(tokens);
  const ends: number[] = [];
  for (let written = 0; written < tokens; ) {
    const topic = topics[below(TOPICS)];
    let circle = topic.circles[below(topic.circles.length)];
    const end = Math.min(tokens, written + 8 + below(30));
    for (; written < end; written++) {
      if (uniform() < CHANGES) circle = topic.circles[below(topic.circles.length)];
      const from = uniform();
      text[written] = draw(from < FROM_ALL ? all : from < FROM_ALL + FROM_TOPIC ? topic.all : circle);
    }
    ends.push(end);
  }
  return encode(text, ends, words);
}

/** Numbers the words that are frequent enough by falling count. */
function encode(text: Uint32Array, ends: readonly number[], words: number): EncodedCorpus {
  const occurrences = new Uint32Array(words);
  for (const word of text) occurrences[word]++;
  const kept = Array.from({ length: words }, (_, word) => word)
    .filter((word) => occurrences[word] >= MINIMUM_COUNT)
    .sort((x, y) => occurrences[y] - occurrences[x] || x - y);
  const ids = new Int32Array(words).fill(-1);
  for (const [id, word] of kept.entries()) ids[word] = id;
  const tokens = new Uint32Array(text.length);
  const starts = new Uint32Array(ends.length + 1);
  let written = 0;
  let at = 0;
  for (const [sentence, end] of ends.entries()) {
    for (; at < end; at++) if (ids[text[at]] >= 0) tokens[written++] = ids[text[at]];
    starts[sentence + 1] = written;
  }
  return {
    vocabulary: kept.map((_, id) => wordOf(id)),
    counts: Uint32Array.from(kept, (word) => occurrences[word]),
    tokens: tokens.slice(0, written),
    starts,
  };
}

const wordOf = (id: number): string => `w${id}`;

/** Writes a corpus for both sides: numbers for Daylight, a sentence a line for its peers. */
export function writeCorpus({ counts, tokens, starts }: EncodedCorpus, folder: string): void {
  writeFileSync(path.join(folder, 'counts.bin'), counts as Uint32Array);
  writeFileSync(path.join(folder, 'tokens.bin'), tokens);
  writeFileSync(path.join(folder, 'starts.bin'), starts);
  const lines = Array.from(starts.subarray(1), (end, sentence) =>
    Array.from(tokens.subarray(starts[sentence], end), wordOf).join(' '),
  );
  writeFileSync(path.join(folder, 'sentences.txt'), `${lines.join('\n')}\n`);
}

export function readCorpus(folder: string): EncodedCorpus {
  const read = (name: string) => {
    const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, `${name}.bin`));
    return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  };
  const counts = read('counts');
  return {
    vocabulary: Array.from(counts, (_, id) => wordOf(id)),
    counts,
    tokens: read('tokens'),
    starts: read('starts'),
  };
}
