import { compileKernel } from '../../kernel.ts';
import type { Adjacency } from '../graph.ts';
import { plainSteps, type VectorSteps } from './vector-steps.ts';

/** The symmetric matrix of a network, and vectors that it is multiplied with. */
export interface NetworkMatrix extends VectorSteps {
  readonly size: number;
  /** The sum of every row. */
  readonly sums: Float64Array;
  /** One of the vectors that were asked for, all 0 at first. */
  vector(index: number): Float64Array;
  /** Puts A x into `image`, and gives x · A x; both are among the vectors. O(nodes + edges). */
  multiply(x: Float64Array, image: Float64Array): number;
}

type Vector = number;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly offsets: WebAssembly.Global<'i32'>;
  readonly neighbours: WebAssembly.Global<'i32'>;
  readonly entries: WebAssembly.Global<'i32'>;
  readonly vectors: WebAssembly.Global<'i32'>;
  layOut(nodes: number, ends: number, kept: number, room: number): void;
  readonly greatest: WebAssembly.Global<'f64'>;
  multiplyOnes(x: Vector, image: Vector): number;
  multiply(x: Vector, image: Vector): number;
  scale(vector: Vector, factor: number): void;
  addTo(vector: Vector, factor: number, x: Vector): void;
  takeFrom(vector: Vector, a: number, x: Vector, b: number, y: Vector): number;
  descend(
    given: Vector,
    direction: Vector,
    image: Vector,
    residual: Vector,
    sums: Vector,
    inverse: Vector,
    step: number,
    damping: number,
  ): number;
  turn(direction: Vector, residual: Vector, sums: Vector, inverse: Vector, kept: number): number;
}

/** Ends of edges that are worth the kernel, which may have to be compiled first. */
const WORTH_THE_KERNEL = 2 ** 16;
/** What it lays out of a node at most, 65 vectors and a little, and of an end of an edge, and what it has. */
const BYTES_A_NODE = 600;
const BYTES_AN_END = 12;
const MOST_BYTES = 2 ** 32 - 2 ** 20;

/** The kernel of products, where a network is large enough for it, and not too large; else null: it goes without. */
export const matrixKernelFor = async ({ size, neighbours }: Adjacency): Promise<WebAssembly.Module | null> =>
  neighbours.length >= WORTH_THE_KERNEL && BYTES_A_NODE * size + BYTES_AN_END * neighbours.length <= MOST_BYTES
    ? compileMatrixKernel()
    : null;

/** The kernel, compiled: `kernels/matrix.ts` of the room. */
export const compileMatrixKernel = (): Promise<WebAssembly.Module> => compileKernel(import.meta.url, 'matrix');

/**
 * The matrix of a network with `values` beside the neighbours, or 1 all over, and room for some vectors, two at least; its products by the kernel, if
 * one is given, or without, to the same bits. The kernel copies the network: 12 bytes an end of an edge; pages of vectors that are not
 * reached take no memory. Throws a WebAssembly.RuntimeError where 4 GB do not suffice it.
 */
export function openMatrix(
  graph: Adjacency,
  values: Float64Array | null,
  vectors: number,
  kernel: WebAssembly.Module | null,
): NetworkMatrix {
  const { size } = graph;
  const slices = (room: Float64Array) => (index: number) => room.subarray(index * size, (index + 1) * size);
  if (kernel === null) {
    const vector = slices(new Float64Array(vectors * size));
    const product = (x: Float64Array, image: Float64Array) => multiply(graph, values, x, image);
    return { size, sums: rowSums(product, vector), vector, ...plainSteps, multiply: product };
  }
  const held = new WebAssembly.Instance(kernel).exports as unknown as Exports;
  const ends = graph.neighbours.length;
  held.layOut(size, ends, values === null ? 0 : ends, vectors);
  const { buffer } = held.memory;
  new Uint32Array(buffer, held.offsets.value >>> 0, size + 1).set(graph.offsets);
  new Uint32Array(buffer, held.neighbours.value >>> 0, ends).set(graph.neighbours);
  if (values !== null) new Float64Array(buffer, held.entries.value >>> 0, ends).set(values);
  const rows = values === null ? held.multiplyOnes : held.multiply;
  const product = (x: Float64Array, image: Float64Array) => rows(x.byteOffset, image.byteOffset);
  const vector = slices(new Float64Array(buffer, held.vectors.value >>> 0, vectors * size));
  return {
    size,
    sums: rowSums(product, vector),
    vector,
    multiply: product,
    scale: (vector, factor) => held.scale(vector.byteOffset, factor),
    addTo: (vector, factor, x) => held.addTo(vector.byteOffset, factor, x.byteOffset),
    takeFrom: (vector, a, x, b, y) => held.takeFrom(vector.byteOffset, a, x.byteOffset, b, y.byteOffset),
    descend({ given, direction, image, residual, sums: diagonal, inverse }, step, damping) {
      const left = held.descend(
        given.byteOffset,
        direction.byteOffset,
        image.byteOffset,
        residual.byteOffset,
        diagonal.byteOffset,
        inverse.byteOffset,
        step,
        damping,
      );
      return { left, greatest: held.greatest.value };
    },
    turn: ({ direction, residual, sums: diagonal, inverse }, kept) =>
      held.turn(direction.byteOffset, residual.byteOffset, diagonal.byteOffset, inverse.byteOffset, kept),
  };
}

/** Puts A x into `image` for a network's matrix A, and gives x · A x: what the kernel does, for any vectors. O(nodes + edges). */
export function multiply(
  { size, offsets, neighbours }: Adjacency,
  values: Float64Array | null,
  x: Float64Array,
  image: Float64Array,
): number {
  let along = 0;
  for (let row = 0, at = 0; row < size; row++) {
    const end = offsets[row + 1];
    let sum = 0;
    if (values === null) for (; at < end; at++) sum += x[neighbours[at]];
    else for (; at < end; at++) sum += values[at] * x[neighbours[at]];
    image[row] = sum;
    along += sum * x[row];
  }
  return along;
}

/** A times a vector of ones; leaves the first two vectors at 0. */
function rowSums(product: NetworkMatrix['multiply'], vector: NetworkMatrix['vector']): Float64Array {
  const [ones, image] = [vector(0).fill(1), vector(1)];
  product(ones, image);
  const sums = image.slice();
  ones.fill(0);
  image.fill(0);
  return sums;
}
