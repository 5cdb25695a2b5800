import { type LinkEngine, linkEngine } from './linkEngine.js';
import type { LinkReply, LinkRequest } from './linkMessages.js';
import { openLinkTable } from './linkTable.js';
import { unpack } from './unpack.js';

let engine: Promise<LinkEngine> | undefined;

const reply = (message: LinkReply): void => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<LinkRequest>) => {
  try {
    if (data.kind === 'open') {
      engine = open(data);
      await engine;
      reply({ kind: 'ready' });
      return;
    }
    const opened = await engine;
    if (opened === undefined) return;
    const { id, query } = data;
    if (data.kind === 'page') reply({ kind: 'page', id, page: opened.page(query, data.from, data.to) });
    else reply({ kind: 'file', id, file: fileOf(opened.csv(query)) });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    reply(data.kind === 'open' ? { kind: 'failed', problem } : { kind: 'failed', id: data.id, problem });
  }
});

/** The browser holds each part from when it is made: a file may be larger than what a tab should. */
function fileOf(parts: Iterable<string>): Blob {
  const held: Blob[] = [];
  for (const part of parts) held.push(new Blob([part]));
  return new Blob(held, { type: 'text/csv;charset=utf-8' });
}

async function open({ address, layout }: LinkRequest & { kind: 'open' }): Promise<LinkEngine> {
  const response = await fetch(address);
  if (!response.ok || response.body === null)
    throw new Error(`The file of links could not be read (${response.status}). Load the page again.`);
  const buffer = await unpack(response.body, layout.unpacked, (bytes) => reply({ kind: 'received', bytes }));
  return linkEngine(openLinkTable(layout, buffer));
}
