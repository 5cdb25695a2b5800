/** Whole numbers from 0 to 2³² − 1, as many as come. */
export interface GrowingNumbers {
  push(value: number): void;
  readonly length: number;
  /** All of them so far, in an array of their own. */
  values(): Uint32Array;
}

const BLOCK = 1 << 16;

/** Numbers held in blocks, 4 bytes each: none is moved when more come, as it would be in one array that grows. */
export function growingNumbers(): GrowingNumbers {
  const blocks: Uint32Array[] = [];
  let length = 0;
  return {
    push(value) {
      if (length % BLOCK === 0) blocks.push(new Uint32Array(BLOCK));
      blocks[blocks.length - 1][length++ % BLOCK] = value;
    },
    get length() {
      return length;
    },
    values() {
      const all = new Uint32Array(length);
      for (const [block, numbers] of blocks.entries())
        all.set(numbers.subarray(0, length - block * BLOCK), block * BLOCK);
      return all;
    },
  };
}
