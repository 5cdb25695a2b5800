import { dismantleGroups, type Step } from './slow-dismantling.ts';
import { acceptedNouns, type Group, listGroups } from './slow-groups.ts';
import { type Link, makeLinks } from './slow-links.ts';
import { assignMembers, countFacilitators, type GroupPair, type Member } from './slow-members.ts';
import { addUp, type Edge, neighboursOf } from './slow-network.ts';
import { type LeftOut, readRecords } from './slow-records.ts';
import { type Flag, flagNominals } from './slow-safeguarding.ts';
import { type Match, searchLogs } from './slow-search.ts';
import type { StudyTables } from './study-tables.ts';

/** What METHOD 1 to 5 and 10.1 say of a study. */
export interface SlowRun {
  readonly groups: readonly Group[];
  readonly matches: readonly Match[];
  readonly links: readonly Link[];
  readonly edges: readonly Edge[];
  readonly members: readonly Member[];
  readonly groupPairs: readonly GroupPair[];
  readonly flags: ReadonlyMap<string, Flag>;
  readonly steps: readonly Step[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The rules of METHOD 1, 2.4, 3, 4.1, 4.4, 4.5, 5.1 to 5.3, 10.1 and 10.2 worked out a second time, from their text alone: no
 * code, database or graph library is shared with the product, and nothing is done for speed but in betweenness.
 */
export function runSlowly(study: StudyTables): SlowRun {
  const records = readRecords(study);
  const groups = listGroups(study);
  const matches = searchLogs(records.logs, groups, acceptedNouns(study));
  const links = makeLinks(records, matches, study.settings);
  const edges = addUp(links);
  const neighbours = neighboursOf(edges);
  const members = assignMembers(groups, neighbours);
  return {
    groups,
    matches,
    links,
    edges,
    members,
    groupPairs: countFacilitators(groups, neighbours),
    flags: flagNominals(records.nominals, links, study.settings.asOf),
    steps: dismantleGroups(groups.map(({ id }) => id).sort(), members, neighbours),
    leftOut: records.leftOut,
  };
}
