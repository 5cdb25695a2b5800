import { EDITION } from '../header.ts';
import type { PublishedTables } from './open-tables.ts';

/** Where a page's numbers come from, for what leaves the page. */
export async function provenanceData({ manifest: { run, study } }: PublishedTables) {
  return {
    runId: run,
    study: study.name,
    asOf: study.as_of ?? 'a day the study does not state',
    /** The day that the CSE network stands at, which may be another [I-18]. */
    cseAsOf: study.cse.as_of ?? study.as_of,
    edition: EDITION,
    synthetic: study.synthetic,
  };
}
