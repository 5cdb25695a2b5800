import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../components/relationships/unpack.ts';

const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 251);

/** A file that arrives in pieces. */
const arriving = (file: Uint8Array, piece: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < file.length; at += piece) controller.enqueue(file.slice(at, at + piece));
      controller.close();
    },
  });

describe('unpacking a file', () => {
  it.each([7, 1000, 10_000])('gives its bytes, packed or unpacked on the way, in pieces of %i', async (piece) => {
    const packed = gzipSync(bytes);
    const heard: number[] = [];
    const unpacked = await unpack(arriving(packed, piece), bytes.length, (received) => heard.push(received));
    expect(new Uint8Array(unpacked)).toEqual(bytes);
    expect(heard.at(-1)).toBe(packed.length);
    expect(heard).toEqual(heard.toSorted((x, y) => x - y));
    expect(new Uint8Array(await unpack(arriving(bytes, piece), bytes.length))).toEqual(bytes);
  });

  it('refuses a file that is longer or shorter than was said', async () => {
    await expect(unpack(arriving(gzipSync(bytes), 100), bytes.length + 1)).rejects.toThrow('shorter');
    await expect(unpack(arriving(gzipSync(bytes), 100), bytes.length - 1)).rejects.toThrow('longer');
    await expect(unpack(arriving(new Uint8Array(), 100), 1)).rejects.toThrow('shorter');
  });
});
