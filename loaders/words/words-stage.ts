import type { Stage, StageContext, Workers } from '../stage.ts';
import { tables } from '../tables.ts';
import type { EncodedCorpus } from './corpus.ts';
import { encodeLogs } from './encode-logs.ts';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import { nounCandidates } from './noun-candidates.ts';
import { publishedNouns } from './nouns.ts';
import { normaliseName } from './read-words.ts';
import { countSentences, trainingCorpus } from './training-corpus.ts';
import { encodeRow, toBytes, type WordBytes } from './word-bytes.ts';
import { mapWords } from './word-map.ts';
import { trainWordVectors } from './word2vec.ts';

const NEIGHBOURS = 10;
/** The map shows so many words nearest to the seeds, and the published nouns with so many neighbours each. */
const MAPPED_BY_SEEDS = 120;
const MAPPED_BY_NOUN = 6;
/** Words to train on, all epochs counted, below which one thread is as soon done as several that wait for each other. */
const WORTH_THREADS = 5e6;

/** Word vectors of the logs, and each word's neighbours (METHOD 2.1 and 2.2). No decision of a person changes them. */
export const words: Stage = {
  name: 'words',
  does: 'Learns from the logs which words stand in the same company.',
  module: import.meta.url,
  inputs: ['working_log_entries', 'working_unreliable_log_entries'],
  parameters: ['words', 'seed'],
  outputs: ['words', 'vocabulary'],
  async run(context) {
    const { source, workers } = context;
    const { words: settings, seed } = source.study;
    const corpus = await readCorpus(context);
    const bytes = toBytes(
      corpus.vocabulary.length === 0
        ? { size: settings.size, vectors: new Float32Array(0) }
        : await trainWordVectors(corpus, { ...settings, seed }, trainers(corpus, settings.epochs, workers)),
    );
    const neighbours = await findNeighbours(workers, corpus.vocabulary, bytes, NEIGHBOURS);
    await writeNeighbours(context, corpus, neighbours);
    await writeVocabulary(context, corpus, bytes, mappedWords(corpus, bytes, neighbours, settings.seeds));
  },
};

/** Who trains: the vectors are the same for any number. */
const trainers = ({ tokens }: EncodedCorpus, epochs: number, workers: Workers): Workers =>
  tokens.length * epochs < WORTH_THREADS ? { ...workers, count: 1 } : workers;

/** The text of the logs that train. All its other words are let go before training begins. */
async function readCorpus({ source, executor, input }: StageContext): Promise<EncodedCorpus> {
  const { train_on, minimum_count } = source.study.words;
  const unreliable = train_on === 'all' ? input('working_unreliable_log_entries') : [];
  const logs = await encodeLogs(executor, [...input('working_log_entries'), ...unreliable]);
  return trainingCorpus(logs, minimum_count);
}

/** Numbers of the words that the map shows. */
function mappedWords(
  { vocabulary, counts }: EncodedCorpus,
  bytes: WordBytes,
  { nearest, words }: Neighbours,
  seeds: readonly string[],
): number[] {
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const near = nounCandidates({ words: vocabulary, counts, bytes }, seeds.map(normaliseName), MAPPED_BY_SEEDS);
  const mapped = new Set(near.map(({ word }) => numbers.get(word)!));
  for (const noun of publishedNouns) {
    const number = numbers.get(noun);
    if (number === undefined) continue;
    mapped.add(number);
    const first = number * nearest;
    for (const neighbour of words.subarray(first, first + Math.min(nearest, MAPPED_BY_NOUN))) mapped.add(neighbour);
  }
  return [...mapped].sort((x, y) => x - y);
}

function writeNeighbours(
  { executor, output }: StageContext,
  { vocabulary }: EncodedCorpus,
  { nearest, words, similarities }: Neighbours,
): Promise<void> {
  const ranks = Array.from(words, (_, at) => (at % nearest) + 1);
  return executor.writeColumns(output('words'), tables.words.columns, {
    word: ranks.map((_, at) => vocabulary[Math.floor(at / nearest)]),
    neighbour: Array.from(words, (word) => vocabulary[word]),
    similarity: similarities,
    rank: ranks,
  });
}

function writeVocabulary(
  { executor, output }: StageContext,
  corpus: EncodedCorpus,
  bytes: WordBytes,
  mapped: readonly number[],
): Promise<void> {
  const places = new Map(mapWords(bytes, mapped).map((place, index) => [mapped[index], place]));
  return executor.writeColumns(output('vocabulary'), tables.vocabulary.columns, {
    word: corpus.vocabulary,
    occurrences: corpus.counts,
    logs: countSentences(corpus),
    vector: corpus.vocabulary.map((_, word) => encodeRow(bytes, word)),
    x: corpus.vocabulary.map((_, word) => places.get(word)?.x ?? null),
    y: corpus.vocabulary.map((_, word) => places.get(word)?.y ?? null),
  });
}
