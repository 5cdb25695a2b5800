import type { StudyTables } from '../study-tables.ts';
import { type HandMade, handMade } from './study.ts';

/** What a study must give, as tables written by hand. A table that is not there must be empty. */
export interface Expected {
  /** `log_id | group_id | start | text | noun` */
  readonly matches?: string;
  /** Of the SOC network: `source_system | source_ref | a | b | date | strength | weight` */
  readonly links?: string;
  /** `nominal_id | group_id | hops | distance | links_to_group` */
  readonly members?: string;
  /** `group_a | group_b | facilitators` */
  readonly group_links?: string;
  /** `crime_id | offender_id | victim_id | occurred_on | offender_age | victim_age | in_final | matched_by` */
  readonly cse_full?: string;
  /** `offender_a | crime_a | offender_b | crime_b | victim_id | weight` */
  readonly cse_final?: string;
  /** As `links`, of the CSE network. */
  readonly cse_links?: string;
  /** `rule | table | rows` */
  readonly left_out?: string;
  /** `nominal_id | community_id`; looked at only where it is given. */
  readonly communities?: string;
  /** `unit | order | step | removed | withheld | gcc`; looked at only where it is given. */
  readonly dismantling?: string;
  /** `nominal_id | reasons`; looked at only where it is given. */
  readonly safeguarding?: string;
}

export interface KnownCase {
  readonly name: string;
  readonly study: StudyTables;
  readonly expected: Expected;
}

export const knownCase = (name: string, study: HandMade, expected: Expected): KnownCase => ({
  name,
  study: handMade(study),
  expected,
});

/** A group to search for. */
export const lowfield = 'G1 | Lowfield |';

/** A log that names no group, and one person alone: it links nobody. */
export const quietLog = (person: string): string => `Q1 | 2010-01-01 | A | 1 | ${person} | Nothing seen`;
