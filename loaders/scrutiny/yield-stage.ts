import type { Stage } from '../stage.ts';
import { yieldQuery } from './yield-query.ts';

/**
 * What every noun, every name and every group's names together bring in (METHOD 2.4 and 3.1): logs, people on them, and what would go
 * without them. Counted over the run's matches: without a criterion a longer match that goes might uncover a shorter one [I-16], which is
 * not searched for again; so logs and people of other groups that it might add are not counted, and a loss may be smaller where
 * the same group is uncovered. Where bare names match [I-05] a log that names a group with a noun names it without, so that a noun's
 * going costs no log.
 */
export const criterionYield: Stage = {
  name: 'criterion-yield',
  does: 'Counts the logs and people that each noun and each group’s names bring in, and what would go without each.',
  module: import.meta.url,
  inputs: ['working_namings', 'working_log_nominals', 'working_nouns', 'working_group_names', 'working_groups'],
  parameters: ['search.bare_names'],
  outputs: ['criterion_yield'],
  async run({ source, executor: { dialect, execute }, input, output }) {
    const read = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const query = yieldQuery({
      namings: read('working_namings'),
      logNominals: read('working_log_nominals'),
      nouns: read('working_nouns'),
      names: read('working_group_names'),
      groups: read('working_groups'),
      bareNames: source.study.search.bare_names,
    });
    const ordered = `SELECT * FROM (${query}) AS yields ORDER BY kind, criterion, group_id NULLS FIRST`;
    await execute(dialect.writeParquet(ordered, output('criterion_yield')));
  },
};
