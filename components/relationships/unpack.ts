/**
 * The bytes of a file that was packed with gzip, whether or not the server or the browser has unpacked it on the way: some servers take a
 * packed file for a packed transfer. `onReceived` hears how many bytes have come.
 */
export async function unpacked(
  packed: ReadableStream<Uint8Array>,
  onReceived: (bytes: number) => void = () => {},
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = packed.getReader();
  let first = (await reader.read()).value;
  const isPacked = first?.[0] === 0x1f && first[1] === 0x8b;
  let received = 0;
  const counted = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const value = first ?? (await reader.read()).value;
      first = undefined;
      if (value === undefined) return controller.close();
      received += value.length;
      onReceived(received);
      controller.enqueue(new Uint8Array(value));
    },
  });
  return isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}

/**
 * The bytes of a packed file (see {@link unpacked}).
 *
 * @throws where it does not hold `size` bytes.
 */
export async function unpack(
  packed: ReadableStream<Uint8Array>,
  size: number,
  onReceived: (bytes: number) => void = () => {},
): Promise<ArrayBuffer> {
  const reader = (await unpacked(packed, onReceived)).getReader();
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (at + piece.value.length > size) throw new Error('The file of links is longer than this report says.');
    bytes.set(piece.value, at);
    at += piece.value.length;
  }
  if (at !== size) throw new Error('The file of links is shorter than this report says.');
  return bytes.buffer;
}
