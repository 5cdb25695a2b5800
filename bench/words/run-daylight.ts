import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openWorkers } from '../../loaders/run/workers.ts';
import { trainWordVectors } from '../../loaders/words/word2vec.ts';
import { readCorpus } from './corpus.ts';

/** Trains on a corpus and says as JSON what that took: run-daylight.ts FOLDER WORKERS EPOCHS SEED OUT, OUT for the vectors. */
const [folder, workers, epochs, seed, out] = process.argv.slice(2);
const corpus = readCorpus(folder);
const threads = openWorkers(Number(workers), () => {});
const before = performance.now();
const cpu = process.cpuUsage();
const { vectors } = await trainWordVectors(
  corpus,
  { size: 100, window: 5, negative: 5, epochs: Number(epochs), seed: Number(seed) },
  threads,
);
const seconds = (performance.now() - before) / 1000;
const { user, system } = process.cpuUsage(cpu);
writeFileSync(out, vectors);
const digest = createHash('sha256').update(vectors).digest('hex');
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, digest }));
