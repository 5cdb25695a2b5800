import type { ComparedTable, PublishedRow } from './product-run.ts';
import type { Harm } from './slow-harm.ts';
import type { SlowRun } from './slow-method.ts';

/** The slow method's answer in the shape of the published tables, but for `left_out`, which is compared by ranges. */
export function asPublished(run: SlowRun): Readonly<Record<Exclude<ComparedTable, 'left_out'>, PublishedRow[]>> {
  const { groups, matches, links, edges, members, groupPairs, flags, steps } = run;
  const first = new Map(steps.filter(({ step }) => step === 0).map(({ unit, gcc }) => [unit, gcc]));
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
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
    links: links.map(({ system, ref, began: _, ...link }) => ({
      network: 'soc',
      source_system: system,
      source_ref: ref,
      ...link,
    })),
    edges: edges.map((edge) => ({ network: 'soc', ...edge })),
    members: members.map(({ nominal, group, hops, distance, linksToGroup }) => ({
      nominal_id: nominal,
      group_id: group,
      hops,
      distance,
      links_to_group: linksToGroup,
      ...harmColumns(run.memberHarm.get(nominal)!),
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
    network_harm: run.sharedHarm.map(({ group, members, ...harm }) => ({
      group_id: group,
      part: 'soc',
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
    // METHOD 10.1: 'wherever the nominal appears'. Who has no link appears in none of these tables, and has no row.
    safeguarding: [...flags]
      .filter(([nominal]) => linked.has(nominal))
      .map(([nominal_id, { underAgeNow, underAgeWhenLinked }]) => ({
        nominal_id,
        reasons: [underAgeNow ? 'under-18-now' : '', underAgeWhenLinked ? 'under-18-when-linked' : '']
          .filter((reason) => reason !== '')
          .join(';'),
      })),
    dismantling: steps.map(({ unit, order, step, removed, gcc }) => ({
      network: 'soc',
      unit,
      order,
      step,
      removed: removed ?? null,
      // METHOD 10.2: a step keeps its place in the arithmetic, and says that its name may not be shown.
      withheld: removed !== undefined && flags.has(removed),
      gcc,
      // Of a group that nobody is nearest to, S(0) is 0, and there is no share of it.
      gcc_relative: first.get(unit) === 0 ? null : gcc / first.get(unit)!,
    })),
  };
}

const harmColumns = ({ crimes, cchi, ons }: Harm) => ({ crimes, cchi_days: cchi, ons_css: ons });
