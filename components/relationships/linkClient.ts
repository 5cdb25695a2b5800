import type { Layout } from './layout.js';
import type { LinkPage, LinkQuery } from './linkEngine.js';
import type { LinkReply, LinkRequest } from './linkMessages.js';

/** The table of all links, in a thread of its own. */
export interface LinkClient {
  /** Fulfilled when the whole table can be asked; refused with what went wrong. */
  readonly ready: Promise<void>;
  page(query: LinkQuery, from: number, to: number): Promise<LinkPage>;
  /** What a query finds, as a CSV file; `onWritten` hears how many bytes of it there are. */
  file(query: LinkQuery, onWritten: (bytes: number) => void): Promise<Blob>;
  close(): void;
}

interface Asker {
  answer(reply: LinkReply): void;
  refuse(error: Error): void;
  readonly onWritten: ((bytes: number) => void) | undefined;
}

/** Opens the table; `onReceived` hears how many bytes have come. The worker is a file of the site itself, wherever the site stands. */
export function openLinks(address: string, layout: Layout, onReceived: (bytes: number) => void): LinkClient {
  const worker = new Worker(import.meta.resolve('./linkWorker.js'), { type: 'module' });
  const waiting = new Map<number, Asker>();
  let asked = 0;
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LinkReply>) => {
      if (data.kind === 'received') return onReceived(data.bytes);
      if (data.kind === 'ready') return resolve();
      const asker = data.id === undefined ? undefined : waiting.get(data.id);
      if (data.kind === 'written') return asker?.onWritten?.(data.bytes);
      if (data.id !== undefined) waiting.delete(data.id);
      if (data.kind !== 'failed') asker?.answer(data);
      else if (asker === undefined) reject(new Error(data.problem));
      else asker.refuse(new Error(data.problem));
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The table could not be started.')));
  });
  const send = (request: LinkRequest): void => worker.postMessage(request);
  const ask = (request: (id: number) => LinkRequest, onWritten?: (bytes: number) => void): Promise<LinkReply> =>
    new Promise((answer, refuse) => {
      const id = ++asked;
      waiting.set(id, { answer, refuse, onWritten });
      send(request(id));
    });
  send({ kind: 'open', address, layout });
  return {
    ready,
    async page(query, from, to) {
      const reply = await ask((id) => ({ kind: 'page', id, query, from, to }));
      if (reply.kind !== 'page') throw new Error('The table answered something else.');
      return reply.page;
    },
    async file(query, onWritten) {
      const reply = await ask((id) => ({ kind: 'file', id, query }), onWritten);
      if (reply.kind !== 'file') throw new Error('The table answered something else.');
      return reply.file;
    },
    close: () => worker.terminate(),
  };
}
