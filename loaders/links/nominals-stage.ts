import type { Stage } from '../stage.ts';

/** Who is in a network: of the people whom the records know, those whom a link names and nobody else. */
export const nominals: Stage = {
  name: 'nominals',
  does: 'Keeps name and birth date of the people in a network, and of nobody else.',
  module: import.meta.url,
  inputs: ['working_nodes', 'working_nominals'],
  parameters: [],
  outputs: ['nominals'],
  async run({ executor: { dialect, execute }, input, output }) {
    const query = `SELECT nominal_id, family_name, given_names, date_of_birth FROM ${dialect.readParquet(input('working_nominals'))}
      WHERE nominal_id IN (SELECT node_id FROM ${dialect.readParquet(input('working_nodes'))} WHERE kind = 'nominal') ORDER BY nominal_id`;
    await execute(dialect.writeParquet(query, output('nominals')));
  },
};
