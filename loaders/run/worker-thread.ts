import { parentPort, workerData } from 'node:worker_threads';
import type { TaskMessage } from './workers.ts';

const { module, name, shared } = workerData as { module: string; name: string; shared: unknown };
const exports = (await import(module)) as Record<string, (shared: unknown, call: unknown) => unknown>;

parentPort?.on('message', ({ index, call }: TaskMessage) => {
  parentPort?.postMessage({ index, result: exports[name](shared, call) });
});
