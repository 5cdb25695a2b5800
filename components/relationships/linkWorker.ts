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
      const opened = await engine;
      reply({ kind: 'ready' });
      return await prepareAll(opened);
    }
    const opened = await engine;
    if (opened === undefined) return;
    const { id, query } = data;
    if (data.kind === 'page') reply({ kind: 'page', id, page: opened.page(query, data.from, data.to) });
    else reply({ kind: 'file', id, file: await fileOf(id, opened.csv(query)) });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    reply(data.kind === 'open' ? { kind: 'failed', problem } : { kind: 'failed', id: data.id, problem });
  }
});

/** Lets whatever was asked meanwhile be answered. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function prepareAll({ prepare }: LinkEngine): Promise<void> {
  for (const _ of prepare()) await breath();
}

/** The browser holds each part from when it is made: a file may be larger than what a tab should. */
async function fileOf(id: number, parts: Iterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const held: Blob[] = [];
  let bytes = 0;
  for (const part of parts) {
    const blob = new Blob([part]);
    held.push(blob);
    bytes += blob.size;
    reply({ kind: 'written', id, bytes });
    // Read back, it has left this tab: parts that wait to be handed over would pile up in its memory.
    await blob.slice(0, 1).arrayBuffer();
  }
  return new Blob(held, { type: 'text/csv;charset=utf-8' });
}

async function open({ address, layout }: LinkRequest & { kind: 'open' }): Promise<LinkEngine> {
  const response = await fetch(address);
  if (!response.ok || response.body === null)
    throw new Error(`The file of links could not be read (${response.status}). Load the page again.`);
  const buffer = await unpack(response.body, layout.unpacked, (bytes) => reply({ kind: 'received', bytes }));
  return linkEngine(openLinkTable(layout, buffer));
}
