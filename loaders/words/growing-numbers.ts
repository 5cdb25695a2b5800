/** Whole numbers from 0 to 2³² − 1, as many as come. */
export interface GrowingNumbers {
  push(value: number): void;
  /** All of them so far. The memory is shared until the next push. */
  values(): Uint32Array<ArrayBuffer>;
  readonly length: number;
}

/** An array of numbers that doubles its room when it is full: 4 bytes each, where an array of JavaScript takes 8 or more. */
export function growingNumbers(): GrowingNumbers {
  let room = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    get length() {
      return length;
    },
    values: () => room.subarray(0, length),
  };
}
