import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadMessage } from './workers.ts';

type Run = (shared: unknown, call: unknown) => unknown;

const port = parentPort!;
let task: { readonly run: Promise<Run>; readonly shared: unknown } | undefined;

port.on('message', async (message: ThreadMessage) => {
  if (message.kind === 'begin') {
    const { module, name, shared } = message;
    task = { run: import(module).then((exports: Record<string, Run>) => exports[name]), shared };
  } else if (message.kind === 'end') {
    task = undefined;
  } else if (task) {
    const { shared } = task;
    const run = await task.run;
    port.postMessage({ index: message.index, result: run(shared, message.call) } satisfies ThreadAnswer);
  }
});
