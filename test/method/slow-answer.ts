import { communitiesOf, type Partition, type SlowCommunities } from './slow-communities.ts';
import type { SlowRun } from './slow-method.ts';
import { type Summary, summarise } from './slow-summary.ts';
import type { StudyTables } from './study-tables.ts';

/** The slow method's answer to a study, with what it says of the communities that it is given. */
export interface SlowAnswer {
  readonly run: SlowRun;
  readonly communities: SlowCommunities;
  readonly summary: readonly Summary[];
}

export const answer = (study: StudyTables, run: SlowRun, partition: Partition): SlowAnswer => ({
  run,
  communities: communitiesOf(study, run.cse, partition),
  summary: summarise(study, run, partition),
});
