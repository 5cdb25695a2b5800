import { runCseSlowly, type SlowCse } from './slow-cse-method.ts';
import { dismantleUnits, type Step } from './slow-dismantling.ts';
import { acceptedNouns, type Group, listGroups } from './slow-groups.ts';
import {
  type GroupHarm,
  groupHarm,
  type Harm,
  harmOf,
  offencesOf,
  type PartHarm,
  readHarm,
  sharedHarm,
} from './slow-harm.ts';
import { endsOf, type Link, makeLinks } from './slow-links.ts';
import { type GroupLocation, groupLocations } from './slow-locations.ts';
import { assignMembers, countFacilitators, type GroupPair, type Member } from './slow-members.ts';
import { addUp, type Edge, neighboursOf } from './slow-network.ts';
import { type LeftOut, readRecords } from './slow-records.ts';
import { type Flag, flagNominals } from './slow-safeguarding.ts';
import { type Match, searchLogs } from './slow-search.ts';
import { decadeNetworks, type GroupYear, groupYears, type Standing, standingOf } from './slow-time.ts';
import type { StudyTables } from './study-tables.ts';

/** What METHOD 1 to 8 and 10.1 say of a study; communities, which are drawn at random, are looked at apart. */
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
  readonly groupHarm: readonly GroupHarm[];
  readonly sharedHarm: readonly PartHarm[];
  /** How many crimes of members there are of each offence. */
  readonly offences: ReadonlyMap<string, number>;
  /** Of everyone in the SOC or the CSE network. */
  readonly nominalHarm: ReadonlyMap<string, Harm>;
  readonly standing: ReadonlyMap<string, Standing>;
  readonly years: readonly GroupYear[];
  readonly decades: ReturnType<typeof decadeNetworks>;
  readonly locations: readonly GroupLocation[];
  readonly cse: SlowCse;
}

/**
 * The rules of METHOD 1, 2.4, 3, 4.1, 4.4, 4.5, 5.1 to 5.3, 6, 7.1 to 7.3, 8.1 to 8.4, 10.1 and 10.2 worked out a second time, from their text alone: no
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
  const { crimes } = records;
  const table = readHarm(study);
  const sources = { records, groups, matches, settings: study.settings };
  const ids = groups.map(({ id }) => id);
  const cse = runCseSlowly(study);
  const inCse = endsOf(cse.links);
  const committed = (nominal: string) => crimes.filter(({ offenders }) => offenders.includes(nominal));
  return {
    groups,
    matches,
    links,
    edges,
    members,
    groupPairs: countFacilitators(groups, neighbours),
    flags: flagNominals(records.nominals, [...links, ...cse.links], cse.full, study.settings.asOf),
    steps: dismantleUnits(groups.map(({ id }) => id).sort(), members, neighbours),
    leftOut: records.leftOut,
    groupHarm: groupHarm(ids, members, crimes, table),
    sharedHarm: ids.flatMap((id) => sharedHarm(id, members, crimes, table, inCse)),
    offences: offencesOf(members, crimes),
    nominalHarm: new Map([...endsOf(links), ...inCse].map((nominal) => [nominal, harmOf(committed(nominal), table)])),
    standing: new Map(members.map(({ nominal }) => [nominal, standingOf(nominal, links)])),
    years: groupYears(sources, table),
    decades: decadeNetworks(sources),
    locations: groupLocations(records.logs, matches),
    cse,
  };
}
