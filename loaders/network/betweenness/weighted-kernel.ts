import type { Lengths } from '../distances.ts';
import type { SourceRange } from './dependencies.ts';

/** A network with lengths, and how many nodes of a larger one stand at each of its nodes. */
export interface MassiveNetwork {
  readonly network: Lengths;
  readonly masses: Float64Array;
}

/** `weightedDependencies` (Brandes 2001) by the kernel `weighted-dependencies`. */
export interface WeightedKernel {
  /**
   * The dependencies of some sources on every node, as `weightedDependencies` gives them, but for the last bits: the same bits for the same
   * network and sources; to be read before the next call. O(edges) a source where lengths are alike, O((nodes + edges) log nodes) at worst;
   * 52 bytes an end of an edge. Throws a RangeError where more than 10³⁰⁸ shortest ways join two nodes, a WebAssembly.RuntimeError
   * where 4 GB do not suffice.
   */
  dependencies(network: MassiveNetwork, sources: SourceRange): Float64Array;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly offsets: WebAssembly.Global<'i32'>;
  readonly edges: WebAssembly.Global<'i32'>;
  readonly masses: WebAssembly.Global<'i32'>;
  readonly sums: WebAssembly.Global<'i32'>;
  layOut(nodes: number, ends: number, longest: number): void;
  add(source: number): void;
}

/** An edge in the kernel's memory: a double, its length; a code, its other end; and as much that is not used. */
const EDGE = 16;

/** An instance of the kernel, for one thread; it keeps the network that it was last asked about. */
export function openWeightedKernel(module: WebAssembly.Module): WeightedKernel {
  const kernel = new WebAssembly.Instance(module).exports as unknown as Exports;
  let held: MassiveNetwork | undefined;
  const doubles = ({ value }: WebAssembly.Global<'i32'>, count: number) =>
    new Float64Array(kernel.memory.buffer, value >>> 0, count);
  const codes = ({ value }: WebAssembly.Global<'i32'>, count: number) =>
    new Uint32Array(kernel.memory.buffer, value >>> 0, count);

  const hold = (asked: MassiveNetwork) => {
    const { size, offsets, neighbours, lengths } = asked.network;
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    kernel.layOut(size, neighbours.length, longest);
    codes(kernel.offsets, size + 1).set(offsets);
    doubles(kernel.masses, size).set(asked.masses);
    const [own, others] = [
      doubles(kernel.edges, (neighbours.length * EDGE) / 8),
      codes(kernel.edges, (neighbours.length * EDGE) / 4),
    ];
    for (let at = 0; at < neighbours.length; at++) {
      own[2 * at] = lengths[at];
      others[4 * at + 2] = neighbours[at];
    }
    held = asked;
  };
  return {
    dependencies(network, { from, to }) {
      if (network !== held) hold(network);
      const sums = doubles(kernel.sums, network.network.size).fill(0);
      for (let source = from; source < to; source++) kernel.add(source);
      if (sums.some(Number.isNaN)) throw new RangeError('more shortest ways between two nodes than a double holds');
      return sums;
    },
  };
}
