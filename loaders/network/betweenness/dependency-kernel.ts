import type { Adjacency } from '../graph.ts';
import type { Multiples, SourceRange } from './dependencies.ts';

/** A network whose nodes stand for others: see `Multiples`. */
export interface MultipleNetwork extends Multiples {
  readonly graph: Adjacency;
}

/** `dependenciesOn` (Brandes 2001) by the kernel `betweenness`. */
export interface DependencyKernel {
  /**
   * The dependencies of some sources on every node, as `dependenciesOn` gives them, but for the last bits: the same bits for the same
   * network and sources; to be read before the next call. 16 sources at a time, O(nodes + edges) a time where those are near each other;
   * 48 bytes a node and distance, and up to 256 a node. Throws a RangeError where more than 10³⁰⁸ shortest paths join two nodes, a
   * WebAssembly.RuntimeError where 4 GB do not suffice.
   */
  dependencies(network: MultipleNetwork, sources: SourceRange): Float64Array;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly offsets: WebAssembly.Global<'i32'>;
  readonly neighbours: WebAssembly.Global<'i32'>;
  readonly masses: WebAssembly.Global<'i32'>;
  readonly counts: WebAssembly.Global<'i32'>;
  readonly sums: WebAssembly.Global<'i32'>;
  layOut(nodes: number, ends: number): void;
  add(first: number, count: number): number;
  addWide(first: number, count: number): number;
}

export const LANES = 16;

/** An instance of the kernel, for one thread; it keeps the network that it was last asked about. */
export function openDependencyKernel(module: WebAssembly.Module): DependencyKernel {
  const kernel = new WebAssembly.Instance(module).exports as unknown as Exports;
  let held: MultipleNetwork | undefined;
  const doubles = ({ value }: WebAssembly.Global<'i32'>, count: number) =>
    new Float64Array(kernel.memory.buffer, value >>> 0, count);
  const codes = ({ value }: WebAssembly.Global<'i32'>, count: number) =>
    new Uint32Array(kernel.memory.buffer, value >>> 0, count);

  const hold = (network: MultipleNetwork) => {
    const { graph, masses, counts } = network;
    kernel.layOut(graph.size, graph.neighbours.length);
    codes(kernel.offsets, graph.size + 1).set(graph.offsets);
    codes(kernel.neighbours, graph.neighbours.length).set(graph.neighbours);
    doubles(kernel.masses, graph.size).set(masses);
    doubles(kernel.counts, graph.size).set(counts);
    held = network;
  };
  return {
    dependencies(network, { from, to }) {
      if (network !== held) hold(network);
      const { size } = network.graph;
      doubles(kernel.sums, size).fill(0);
      for (let first = from; first < to; first += LANES) {
        const count = Math.min(LANES, to - first);
        if (kernel.add(first, count) === 0 && kernel.addWide(first, count) === 0)
          throw new RangeError('more shortest paths between two nodes than a double holds');
      }
      return doubles(kernel.sums, size);
    },
  };
}
