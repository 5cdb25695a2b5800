import type { Stage } from '../stage.ts';

/** Who is in a network: of the people whom the records know, those whom a link names and nobody else. */
export const nominals: Stage = {
  name: 'nominals',
  does: 'Keeps name, birth date and police numbers of the people in a network, and of nobody else.',
  module: import.meta.url,
  inputs: ['working_nodes', 'working_nominals', 'working_police_numbers'],
  parameters: [],
  outputs: ['nominals'],
  async run({ executor: { dialect, execute }, input, output }) {
    const query = `SELECT people.nominal_id, family_name, given_names, date_of_birth, pnc_id, cro_number
      FROM ${dialect.readParquet(input('working_nominals'))} AS people
      LEFT JOIN ${dialect.readParquet(input('working_police_numbers'))} AS numbers ON numbers.nominal_id = people.nominal_id
      WHERE people.nominal_id IN (SELECT node_id FROM ${dialect.readParquet(input('working_nodes'))} AS nodes WHERE kind = 'nominal')
      ORDER BY people.nominal_id`;
    await execute(dialect.writeParquet(query, output('nominals')));
  },
};
