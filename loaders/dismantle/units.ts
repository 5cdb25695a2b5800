import type { Graph } from '../network/graph.ts';
import type { Network } from '../network/read-network.ts';

/** A network that is taken apart as a whole: a group's members, a community, or a bare network. Node v has id `ids[v]`, ids in code-point order. */
export interface Unit {
  readonly network: string;
  readonly unit: string;
  readonly ids: readonly string[];
  readonly graph: Graph;
}

/** A bare network as its one unit, `all`. */
export const wholeNetwork = ({ name, ids, graph }: Network): Unit => ({ network: name, unit: 'all', ids, graph });
