import { Worker } from 'node:worker_threads';
import type { Task, Workers } from '../stage.ts';

/** What a thread is told: what to work on from now on, or the next call. */
export type ThreadMessage =
  | { readonly kind: 'begin'; readonly module: string; readonly name: string; readonly shared: unknown }
  | { readonly kind: 'call'; readonly index: number; readonly call: unknown }
  | { readonly kind: 'end' };

export interface ThreadAnswer {
  readonly index: number;
  readonly result: unknown;
}

/** Threads without work. They do not keep the process alive; starting one costs more than many a task. */
const idle: Worker[] = [];

function takeThread(): Worker {
  const thread = idle.pop() ?? new Worker(new URL('./worker-thread.ts', import.meta.url));
  thread.ref();
  return thread;
}

function giveBack(thread: Worker): void {
  thread.removeAllListeners('message').removeAllListeners('error');
  thread.postMessage({ kind: 'end' } satisfies ThreadMessage);
  thread.unref();
  idle.push(thread);
}

/**
 * Threads for a stage's tasks. Each takes the next call when it is free; results stand in the order of the calls, so that nothing
 * downstream can tell how many threads there were. The first `count` calls run at the same time, each in a thread of its own.
 */
export function openWorkers(count: number, onAdvance: (done: number, total: number) => void): Workers {
  return {
    count,
    async map<Shared, Call, Result>(
      task: Task<Shared, Call, Result>,
      shared: Shared,
      calls: readonly Call[],
    ): Promise<Result[]> {
      const results = new Array<Result>(calls.length);
      if (calls.length === 0) return results;
      const threads = Array.from({ length: Math.min(count, calls.length) }, takeThread);
      let next = 0;
      let done = 0;
      try {
        await new Promise<void>((resolve, reject) => {
          for (const thread of threads) {
            const feed = () => {
              if (next >= calls.length) return;
              thread.postMessage({ kind: 'call', index: next, call: calls[next++] } satisfies ThreadMessage);
            };
            thread.on('error', reject);
            thread.on('message', ({ index, result }: ThreadAnswer) => {
              results[index] = result as Result;
              onAdvance(++done, calls.length);
              if (done === calls.length) resolve();
              else feed();
            });
            const { module, run } = task;
            thread.postMessage({ kind: 'begin', module, name: run.name, shared } satisfies ThreadMessage);
            feed();
          }
        });
      } catch (error) {
        await Promise.all(threads.map((thread) => thread.terminate()));
        throw error;
      }
      threads.forEach(giveBack);
      return results;
    },
  };
}
