import { cseTables } from './compared-cse-tables.ts';
import { dismantlingRows, edgeRows, harmColumns, linkRows } from './compared-rows.ts';
import type { ExpectedTable, PublishedRow } from './product-run.ts';
import type { SlowAnswer } from './slow-answer.ts';
import { reasonsOf } from './slow-safeguarding.ts';

export type ExpectedTables = Readonly<Record<ExpectedTable, PublishedRow[]>>;

/** The slow method's answer in the shape of the published tables, but for `left_out`, which is compared by ranges. */
export function asPublished({ run, communities, summary }: SlowAnswer): ExpectedTables {
  const { groups, matches, links, edges, members, groupPairs, flags, steps, cse } = run;
  // METHOD 10.1: 'wherever the nominal appears'. Who stands in none of these tables has no row.
  const appearing = new Set([
    ...[...links, ...cse.links].flatMap(({ a, b }) => [a, b]),
    ...cse.full.flatMap(({ offender, victim }) => [offender, victim]),
  ]);
  return {
    groups: groups.map(({ id, name, kind, tracked }) => {
      const assigned = members.filter(({ group }) => group === id);
      return {
        group_id: id,
        name,
        kind,
        tracked,
        members: assigned.length,
        immediate_members: assigned.filter(({ hops }) => hops === 1).length,
        logs: new Set(matches.filter(({ group }) => group === id).map(({ log }) => log)).size,
        ...harmColumns(run.groupHarm.find(({ group }) => group === id)!),
      };
    }),
    matches: matches.map(({ log, group, start, text, noun }) => ({ log_id: log, group_id: group, start, text, noun })),
    ...cseTables(cse, communities, summary, flags),
    links: [...linkRows('soc', links), ...linkRows('cse', cse.links)],
    edges: [...edgeRows('soc', edges), ...edgeRows('cse', cse.edges)],
    members: members.map(({ nominal, group, hops, distance, linksToGroup }) => ({
      nominal_id: nominal,
      group_id: group,
      hops,
      distance,
      links_to_group: linksToGroup,
      ...harmColumns(run.nominalHarm.get(nominal)!),
      first_linked: run.standing.get(nominal)!.first,
      last_linked: run.standing.get(nominal)!.last,
      first_group_id: run.standing.get(nominal)!.firstGroup,
    })),
    group_harm: run.groupHarm.map(({ group, withoutCchi, withoutOns, uncertain }) => ({
      group_id: group,
      crimes_without_cchi: withoutCchi,
      crimes_without_ons: withoutOns,
      crimes_uncertain_cchi: uncertain,
    })),
    network_harm: run.sharedHarm.map(({ group, part, members, ...harm }) => ({
      group_id: group,
      part,
      members,
      ...harmColumns(harm),
    })),
    offence_harm: [...run.offences].map(([code, crimes]) => ({ offence_code: code === '' ? null : code, crimes })),
    temporal: run.years.map(({ group, year, nominals, harm, logsShare }) => ({
      group_id: group,
      year,
      nominals,
      ...harmColumns(harm),
      logs_share: logsShare,
    })),
    decade_members: run.decades.members.map(({ group, decade, nominal, hops }) => ({
      group_id: group,
      decade,
      nominal_id: nominal,
      hops,
    })),
    decade_edges: run.decades.edges.map(({ group, ...edge }) => ({ group_id: group, ...edge })),
    locations: run.locations.map(({ group, point, ...row }) => ({
      group_id: group,
      ...row,
      latitude: point?.[0] ?? null,
      longitude: point?.[1] ?? null,
    })),
    group_links: groupPairs.map(({ a, b, facilitators }) => ({ group_a: a, group_b: b, facilitators })),
    safeguarding: [...flags]
      .filter(([nominal]) => appearing.has(nominal))
      .map(([nominal_id, flag]) => ({ nominal_id, reasons: reasonsOf(flag) })),
    dismantling: [...dismantlingRows('soc', steps, flags), ...dismantlingRows('cse', communities.steps, flags)],
  };
}
