import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import {
  betweennessParts,
  kernelFor,
  measureBetweenness,
  measureBetweennessPart,
  prepareBetweenness,
} from '../../loaders/network/betweenness/betweenness-parts.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { readEdges } from './files.ts';
import { clock, say } from './said.ts';

/**
 * run-betweenness.ts FILE NODES WORKERS [EVERY] [OUT]: betweenness as the stage of measures works it out; prints a `Said`. With EVERY above
 * 1 only so many of its parts are done, one of EVERY, and their times scaled to all.
 */
const [file, nodes, workers, every = '1', out] = process.argv.slice(2);
const { size, offsets, neighbours } = readEdges(file, Number(nodes));
const graph = { size, offsets, neighbours };
const threads = openWorkers(Number(workers), () => {});
const whole = clock();
if (Number(every) === 1) {
  const values = await measureBetweenness(graph, threads);
  say({ ...whole(), digest: createHash('sha256').update(values).digest('hex').slice(0, 12) });
  if (out) writeFileSync(out, values);
} else {
  const module = await kernelFor([graph]);
  const shared = { prepared: prepareBetweenness(graph, module), module };
  const before = whole();
  const some = clock();
  const parts = betweennessParts(graph);
  const chosen = parts.filter(({ part }) => part % Number(every) === 0);
  await threads.map(
    {
      module: new URL('../../loaders/network/betweenness/betweenness-parts.ts', import.meta.url).href,
      run: measureBetweennessPart,
    },
    shared,
    chosen,
  );
  const taken = some();
  const factor = parts.length / chosen.length;
  say({ seconds: before.seconds + factor * taken.seconds, cpu: before.cpu + factor * taken.cpu });
}
