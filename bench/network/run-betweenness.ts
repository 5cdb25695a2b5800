import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { measureBetweenness } from '../../loaders/network/betweenness-parts.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { readEdges } from './files.ts';

/** run-betweenness.ts FILE NODES WORKERS [OUT]: betweenness as the stage of measures works it out; prints what it took, as JSON. */
const [file, nodes, workers, out] = process.argv.slice(2);
const { size, offsets, neighbours } = readEdges(file, Number(nodes));
const [started, before] = [performance.now(), process.cpuUsage()];
const values = await measureBetweenness(
  { size, offsets, neighbours },
  openWorkers(Number(workers), () => {}),
);
const { user, system } = process.cpuUsage(before);
const digest = createHash('sha256').update(values).digest('hex').slice(0, 12);
process.stdout.write(
  JSON.stringify({ sources: size, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, digest }),
);
if (out) writeFileSync(out, values);
