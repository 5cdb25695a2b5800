import { harmColumns } from './compared-rows.ts';
import type { PublishedRow } from './product-run.ts';
import { peopleOf, type SlowCommunities } from './slow-communities.ts';
import { isInFinal } from './slow-cse-final.ts';
import { dayOf } from './slow-cse-full.ts';
import type { SlowCse } from './slow-cse-method.ts';
import type { GroupHarm } from './slow-harm.ts';
import { type Flag, reasonsOf } from './slow-safeguarding.ts';
import type { Summary } from './slow-summary.ts';

/** The tables of METHOD 8 as they are published. */
export function cseTables(
  { full, final, yields }: SlowCse,
  communities: SlowCommunities,
  summary: readonly Summary[],
  flags: ReadonlyMap<string, Flag>,
) {
  const { partition, measures } = communities;
  const offenders = new Set(full.map(({ offender }) => offender));
  const victims = new Set(full.map(({ victim }) => victim));
  const inSoc = new Set(summary.filter((person) => person.inSoc).map(({ nominal }) => nominal));
  return {
    cse_full: full.map(
      (row): PublishedRow => ({
        crime_id: row.crime.id,
        offender_id: row.offender,
        victim_id: row.victim,
        occurred_on: dayOf(row),
        offender_age: row.offenderAge ?? null,
        victim_age: row.victimAge,
        offender_sex: row.offenderLooks.sex,
        victim_sex: row.victimLooks.sex,
        offender_ethnicity: row.offenderLooks.ethnicity,
        victim_ethnicity: row.victimLooks.ethnicity,
        in_final: isInFinal(row, final),
        matched_by: row.matchedBy.join(';'),
        offence_title: row.crime.title === '' ? null : row.crime.title,
        offence_code: row.crime.offence === '' ? null : row.crime.offence,
      }),
    ),
    cse_final: final.map(
      ({ a, crimeA, b, crimeB, victim, weight }): PublishedRow => ({
        offender_a: a,
        crime_a: crimeA.id,
        offender_b: b,
        crime_b: crimeB.id,
        victim_id: victim,
        weight,
      }),
    ),
    cse_yield: yields.map(
      ({ kind, criterion, crimes, rows, finalRows, crimesLost, rowsLost, finalRowsLost }): PublishedRow => ({
        kind,
        criterion,
        crimes,
        rows,
        final_rows: finalRows,
        crimes_lost: crimesLost,
        rows_lost: rowsLost,
        final_rows_lost: finalRowsLost,
      }),
    ),
    communities: [...partition].map(
      ([nominal_id, community_id]): PublishedRow => ({
        network: 'cse',
        nominal_id,
        community_id,
        ...measures.get(nominal_id),
      }),
    ),
    community_harm: communities.harm.map((harm, index): PublishedRow => {
      const people = peopleOf(harm.group, partition);
      const among = (set: { has(nominal: string): boolean }) => people.filter((nominal) => set.has(nominal)).length;
      return {
        network: 'cse',
        community_id: harm.group,
        nominals: people.length,
        offenders: among(offenders),
        victims: among(victims),
        in_soc: among(inSoc),
        flagged: among(flags),
        ...unitHarm(harm),
        ...Object.fromEntries(
          Object.entries(unitHarm(communities.cseHarm[index])).map(([name, value]) => [`cse_${name}`, value]),
        ),
      };
    }),
    nominal_summary: summary.map((person): PublishedRow => {
      const { crimes, cchi_days, ons_css } = harmColumns(person.cseHarm);
      return {
        nominal_id: person.nominal,
        in_soc: person.inSoc,
        in_cse: person.inCse,
        // METHOD 9 is not looked at here: these studies hold no report of a missing person.
        in_county_lines: false,
        group_id: person.group,
        cse_community: person.community,
        ...harmColumns(person.harm),
        cse_crimes: crimes,
        cse_cchi_days: cchi_days,
        cse_ons_css: ons_css,
        cse_offender: person.isCseOffender,
        cse_victim: person.isCseVictim,
        safeguarding: reasonsOf(flags.get(person.nominal)),
      };
    }),
  };
}

const unitHarm = (harm: GroupHarm) => ({
  ...harmColumns(harm),
  crimes_without_cchi: harm.withoutCchi,
  crimes_without_ons: harm.withoutOns,
  crimes_uncertain_cchi: harm.uncertain,
});
