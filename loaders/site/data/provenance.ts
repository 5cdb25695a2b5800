import { EDITION } from '../header.ts';
import type { PublishedTables } from './open-tables.ts';

/** Where a page's numbers come from, for what leaves the page. */
export async function provenanceData({ manifest: { run, study } }: PublishedTables) {
  return {
    runId: run,
    study: study.name,
    asOf: study.as_of ?? 'a day the study does not state',
    edition: EDITION,
    synthetic: study.synthetic,
  };
}
