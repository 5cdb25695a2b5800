import type { Graph } from '../network/graph.ts';
import type { Network } from '../network/read-network.ts';

/** A network that is taken apart as a whole: a group's members, a community, or a bare network. Node v has id `ids[v]`, ids in code-point order. */
export interface Unit {
  readonly network: string;
  readonly unit: string;
  readonly ids: readonly string[];
  readonly graph: Graph;
  /**
   * How many are people, nodes 0 … people − 1; all of them where it is not given. A node after them, a group's own, holds people together
   * but is never removed, and is not counted in the size of a component [I-10].
   */
  readonly people?: number;
}

/** How many nodes of a unit are people. */
export const peopleIn = ({ graph, people }: Pick<Unit, 'graph' | 'people'>): number => people ?? graph.size;

/** A bare network as its one unit, `all`. */
export const wholeNetwork = ({ name, ids, graph }: Network): Unit => ({ network: name, unit: 'all', ids, graph });
