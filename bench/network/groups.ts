import { makeGroupsFile } from './make-groups.ts';
import { compare, daylight, type Part, peer } from './row.ts';

const REMOVALS = 50;

/** Iterative betweenness inside every group, 50 removals; ours goes on by degree to the end. */
export const groups: Part = {
  name: 'groups',
  async bench(network) {
    const { file, nodes } = network;
    const of = await makeGroupsFile(network);
    const ours = (name: string, workers: number) =>
      daylight(name, 'run-groups.ts', file, of, nodes, workers, 'iterative-betweenness');
    return compare({
      work: `Iterative betweenness, all groups, ${REMOVALS} removals`,
      runners: [
        ours('Daylight, 2 workers', 2),
        ours('Daylight, 1 worker', 1),
        peer('igraph', 'groups.py', file, of, nodes, REMOVALS),
      ],
      targets: [
        { of: 'Daylight, 2 workers', against: 'igraph', times: 20 },
        { of: 'Daylight, 1 worker', against: 'igraph', times: 20 },
      ],
      rounds: 1,
    });
  },
};

/** All groups in every order, with the caps of METHOD 5.3. */
export const orders: Part = {
  name: 'orders',
  async bench(network) {
    const { file, nodes } = network;
    const of = await makeGroupsFile(network);
    return compare({
      work: 'All groups, every order',
      runners: [2, 1].map((workers) =>
        daylight(
          `Daylight, ${workers} worker${workers > 1 ? 's' : ''}`,
          'run-groups.ts',
          file,
          of,
          nodes,
          workers,
          'every',
        ),
      ),
      targets: [{ of: 'Daylight, 2 workers', seconds: 180 }],
      rounds: 1,
    });
  },
};
