import { prepareWeighted, weightedPartTask } from '../../loaders/network/betweenness/weighted-betweenness.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { readEdges } from './files.ts';
import { clock, say } from './said.ts';

/** run-weighted.ts FILE NODES WORKERS EVERY: weighted betweenness; one of EVERY of its parts is done, and their times scaled to all. Prints a `Said`. */
const [file, nodes, workers, every] = process.argv.slice(2);
const graph = readEdges(file, Number(nodes));
const threads = openWorkers(Number(workers), () => {});
const first = clock();
const { shared, parts } = await prepareWeighted(graph);
const before = first();
const some = clock();
const chosen = parts.filter((_, part) => part % Number(every) === 0);
await threads.map(weightedPartTask, shared, chosen);
const taken = some();
const factor = parts.length / chosen.length;
say({ seconds: before.seconds + factor * taken.seconds, cpu: before.cpu + factor * taken.cpu });
