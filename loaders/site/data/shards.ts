import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { inShownOrder } from './shown-order.ts';

/** When a file in an archive is said to be from: always the same, so that the bytes are. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/**
 * An archive of things by key, in `count` packed files of about equal size, `0.bin` and so on, each a JSON object; and `index.json`, with the
 * first key of each file. A thing is in the last file that does not begin after its key.
 */
export function shardArchive(things: ReadonlyMap<string, unknown>, count: number): Promise<Uint8Array> {
  const entries = [...things]
    .sort(([x], [y]) => inShownOrder(x, y))
    .map(([key, value]) => ({ key, json: `${JSON.stringify(key)}:${JSON.stringify(value)}` }));
  const total = entries.reduce((sum, { json }) => sum + json.length, 0);
  const files = Array.from({ length: count }, (): typeof entries => []);
  let before = 0;
  for (const entry of entries) {
    files[Math.min(count - 1, Math.floor((before / total) * count))].push(entry);
    before += entry.json.length;
  }
  const archive = new JSZip();
  archive.file('index.json', JSON.stringify(files.map(([first]) => first?.key ?? null)), { date: NO_TIME });
  files.forEach((file, at) => {
    const text = `{${file.map(({ json }) => json).join(',')}}`;
    archive.file(`${at}.bin`, gzipSync(text, { level: 9 }), { date: NO_TIME });
  });
  return archive.generateAsync({ type: 'uint8array' });
}
