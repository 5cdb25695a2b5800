import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';

/** The police numbers of everyone flagged, in a network or not, so that a page can keep them out where somebody else has the same (METHOD 10.2). */
export const protectedNumbers: Stage = {
  name: 'protected-numbers',
  does: 'Keeps the police numbers of everyone for whom safeguarding comes first, so that no page shows them as somebody else’s.',
  module: import.meta.url,
  inputs: ['safeguarding', 'working_police_numbers'],
  parameters: [],
  outputs: ['protected_numbers'],
  async run(context) {
    const { executor, input } = context;
    const from = (table: Parameters<typeof input>[0]) => executor.dialect.readParquet(input(table));
    await writeTable(
      context,
      'protected_numbers',
      `SELECT numbers.nominal_id, pnc_id, cro_number FROM ${from('working_police_numbers')} AS numbers
       JOIN ${from('safeguarding')} AS flags ON flags.nominal_id = numbers.nominal_id
       WHERE pnc_id IS NOT NULL OR cro_number IS NOT NULL`,
    );
  },
};
