import { compileKernel } from '../kernel.ts';
import type { WordBytes } from './word-bytes.ts';

/** Rows that are multiplied with the others at a time. */
export const ROWS_AT_A_TIME = 4;
const PAGE_BYTES = 65_536;
const LANES = 8;

interface Exports {
  readonly memory: WebAssembly.Memory;
  multiply(four: number, rows: number, count: number, width: number, products: number): void;
}

/** The kernel of `openRowProducts`; it can be handed to threads. */
export const compileRowProducts = (): Promise<WebAssembly.Module> => compileKernel(import.meta.url, 'row-products');

/**
 * Dot products of rows with all rows. The function that it gives takes the numbers of up to four rows and gives, for each of them, its
 * products with all rows: whole numbers, exact. They hold until the next call.
 */
export function openRowProducts(
  kernel: WebAssembly.Module,
  { size, rows }: WordBytes,
): (wanted: readonly number[]) => Int32Array[] {
  const { memory, multiply } = new WebAssembly.Instance(kernel).exports as unknown as Exports;
  const count = rows.length / size;
  const width = Math.ceil(size / LANES) * LANES;
  const start = memory.buffer.byteLength;
  const fourBytes = ROWS_AT_A_TIME * width * 2;
  const rowBytes = count * width * 2;
  memory.grow(Math.ceil((fourBytes + rowBytes + ROWS_AT_A_TIME * count * 4) / PAGE_BYTES));
  const four = new Int16Array(memory.buffer, start, ROWS_AT_A_TIME * width);
  const all = new Int16Array(memory.buffer, start + fourBytes, count * width);
  for (let row = 0; row < count; row++) all.set(rows.subarray(row * size, (row + 1) * size), row * width);
  return (wanted) => {
    for (const [place, row] of wanted.entries()) {
      four.set(all.subarray(row * width, (row + 1) * width), place * width);
    }
    multiply(start, start + fourBytes, count, width, start + fourBytes + rowBytes);
    return wanted.map(
      (_, place) => new Int32Array(memory.buffer, start + fourBytes + rowBytes + place * count * 4, count),
    );
  };
}
