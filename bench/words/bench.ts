import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Measured, measure, median } from '../measure.ts';
import { printTable } from '../print-table.ts';
import { printTargets, type Target } from '../print-targets.ts';
import { makeCorpus, writeCorpus } from './corpus.ts';
import { nearestWords, overlap } from './overlap.ts';

const SIZE = 100;
const TOKENS = 2_000_000;
const WORDS = 20_000;
const EPOCHS = 5;
const MANY_TOKENS = 10_000_000;
/** A round is run with its own number as the seed. */
const ROUNDS = 2;
/** Overlap is counted over words that occur so often. */
const FREQUENT = 50;
/** How many times gensim's speed is asked for with as many workers as it has, by their number. */
const SPEEDS = { 1: 1.8, 2: 3 };
/** How much smaller our overlap with gensim may be than that of two of gensim's seeds. */
const OVERLAP_LOST = 0.02;
const MOST_MB = 1000;

const ways = {
  'gensim, 1 worker': { peer: true, workers: 1 },
  'Daylight, 1 worker': { peer: false, workers: 1 },
  'gensim, 2 workers': { peer: true, workers: 2 },
  'Daylight, 2 workers': { peer: false, workers: 2 },
} as const;
type Way = keyof typeof ways;

/** What a runner says: see run-daylight.ts and peers/word2vec.py. */
interface Said {
  readonly seconds: number;
  readonly cpu: number;
  readonly absent?: boolean;
  readonly version?: string;
  readonly digest?: string;
}

interface Outcome extends Said, Pick<Measured, 'peak_mb'> {
  readonly vectors: Float32Array;
}

/** Training word vectors beside gensim: words a second, and whether both find the same neighbours. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-words-'));
  const targets: Target[] = [];
  try {
    const { counts, tokens } = makeInput(folder, TOKENS);
    const frequent = counts.findIndex((count) => count < FREQUENT);
    say(
      `${tokens.length} words of ${counts.length}, ${EPOCHS} epochs; a word counts once an epoch, sub-sampled or not. Medians of ${ROUNDS} rounds.\n`,
    );
    const outcomes = new Map<Way, Outcome[]>();
    for (let round = 1; round <= ROUNDS; round++) {
      for (const way of Object.keys(ways) as Way[]) {
        const outcome = await train(way, folder, EPOCHS, round);
        if (outcome) outcomes.set(way, [...(outcomes.get(way) ?? []), outcome]);
      }
    }
    targets.push(...printSpeeds(outcomes, tokens.length * EPOCHS), ...printOverlaps(outcomes, frequent));
  } finally {
    rmSync(folder, { recursive: true });
  }
  targets.push(await benchMemory());
  say('');
  printTargets(targets);
}

/** The most memory that training on ten million words takes. */
async function benchMemory(): Promise<Target> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-words-'));
  try {
    const { tokens, counts } = makeInput(folder, MANY_TOKENS);
    const outcome = await train('Daylight, 2 workers', folder, 1, 1);
    say(`\n${tokens.length} words of ${counts.length}, 1 epoch, 2 workers: ${outcome?.peak_mb} MB at most.`);
    return { what: 'MB for 10 million words', most: MOST_MB, measured: outcome?.peak_mb ?? null, decimals: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeInput(folder: string, tokens: number) {
  const corpus = makeCorpus(tokens, WORDS);
  writeCorpus(corpus, folder);
  return corpus;
}

/** One run; null where the peer is absent. */
async function train(way: Way, folder: string, epochs: number, seed: number): Promise<Outcome | null> {
  const { peer, workers } = ways[way];
  const out = path.join(folder, 'vectors.bin');
  const command = peer ? '/usr/bin/python3' : process.execPath;
  const script = path.join(import.meta.dirname, peer ? 'peers/word2vec.py' : 'run-daylight.ts');
  try {
    const { stdout, peak_mb } = await measure(command, [script, folder, ...[workers, epochs, seed].map(String), out]);
    const said = JSON.parse(stdout) as Said;
    if (said.absent) return null;
    const { buffer, byteOffset, byteLength } = readFileSync(out);
    return { ...said, peak_mb, vectors: new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function printSpeeds(outcomes: ReadonlyMap<Way, readonly Outcome[]>, words: number): Target[] {
  const figures = (way: Way) => {
    const all = outcomes.get(way);
    if (!all) return null;
    return {
      speed: words / median(all.map(({ seconds }) => seconds)),
      speedByCpu: words / median(all.map(({ cpu }) => cpu)),
      peak: Math.max(...all.map(({ peak_mb }) => peak_mb)),
    };
  };
  const peer = figures('gensim, 1 worker');
  printTable(
    ['', 'words/s', 'words/processor s', 'ratio to gensim, 1 worker', 'ratio by processor', 'peak MB'],
    (Object.keys(ways) as Way[]).map((way) => {
      const own = figures(way);
      if (!own) return [way, 'absent'];
      return [
        way,
        own.speed.toFixed(0),
        own.speedByCpu.toFixed(0),
        peer ? (own.speed / peer.speed).toFixed(2) : 'absent',
        peer ? (own.speedByCpu / peer.speedByCpu).toFixed(2) : 'absent',
        own.peak,
      ];
    }),
  );
  return ([1, 2] as const).map((workers) => {
    const [ours, theirs] = (['Daylight', 'gensim'] as const).map((who) =>
      figures(workers === 1 ? `${who}, 1 worker` : `${who}, 2 workers`),
    );
    return {
      what: `words/s on ${workers} worker${workers === 1 ? '' : 's'}, times gensim's on as many`,
      least: SPEEDS[workers],
      measured: ours && theirs ? ours.speed / theirs.speed : null,
    };
  });
}

/** How many neighbours two models share: gensim's of two seeds, and ours with gensim's. */
function printOverlaps(outcomes: ReadonlyMap<Way, readonly Outcome[]>, words: number): Target[] {
  const ours = outcomes.get('Daylight, 1 worker') ?? [];
  const digests = ours.map(({ digest }, round) => digest === outcomes.get('Daylight, 2 workers')?.[round]?.digest);
  const same: Target = {
    what: 'rounds in which one and two workers give the same bytes',
    least: ROUNDS,
    measured: digests.filter(Boolean).length,
    decimals: 0,
  };
  const nearest = (way: Way) => (outcomes.get(way) ?? []).map(({ vectors }) => nearestWords(vectors, SIZE, words));
  const own = nearest('Daylight, 1 worker');
  const peers = nearest('gensim, 1 worker');
  if (peers.length === 0) return [same];
  const across = own.flatMap((one) => peers.map((other) => overlap(one, other)));
  const between = overlap(peers[0], peers[1]);
  const withPeers = across.reduce((sum, one) => sum + one, 0) / across.length;
  say(`\nThe ten nearest neighbours of the ${words} words that occur ${FREQUENT} times or more, among those words:`);
  printTable(
    ['overlap', 'share'],
    [
      ['gensim with gensim of another seed', between.toFixed(3)],
      ['Daylight with gensim, mean over seeds', withPeers.toFixed(3)],
      ['Daylight with Daylight of another seed', overlap(own[0], own[1]).toFixed(3)],
    ],
  );
  const what = `overlap with gensim, of gensim's own less ${OVERLAP_LOST}`;
  return [same, { what, least: between - OVERLAP_LOST, measured: withPeers, decimals: 3 }];
}

const say = (line: string) => process.stdout.write(`${line}\n`);
