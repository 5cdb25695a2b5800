import { Worker } from 'node:worker_threads';
import type { Task, Workers } from '../stage.ts';

export interface TaskMessage {
  readonly index: number;
  readonly call: unknown;
}

/**
 * Threads for a stage's tasks. Each takes the next call when it is free; results stand in the order of the calls, so that nothing
 * downstream can tell how many threads there were.
 */
export function openWorkers(count: number, onAdvance: (done: number, total: number) => void): Workers {
  return {
    count,
    map<Shared, Call, Result>(
      task: Task<Shared, Call, Result>,
      shared: Shared,
      calls: readonly Call[],
    ): Promise<Result[]> {
      const results = new Array<Result>(calls.length);
      if (calls.length === 0) return Promise.resolve(results);
      const threads: Worker[] = [];
      let next = 0;
      let done = 0;
      const finished = new Promise<void>((resolve, reject) => {
        const feed = (thread: Worker) => {
          if (next < calls.length) thread.postMessage({ index: next, call: calls[next++] } satisfies TaskMessage);
        };
        for (let thread = 0; thread < Math.min(count, calls.length); thread++) {
          const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
            workerData: { module: task.module, name: task.run.name, shared },
          });
          threads.push(worker);
          worker.on('error', reject);
          worker.on('message', ({ index, result }: { index: number; result: Result }) => {
            results[index] = result;
            onAdvance(++done, calls.length);
            if (done === calls.length) resolve();
            else feed(worker);
          });
          feed(worker);
        }
      });
      return finished.then(() => results).finally(() => Promise.all(threads.map((thread) => thread.terminate())));
    },
  };
}
