import { isoDate } from './calendar.ts';
import type { TrueCrime } from './crime-nature.ts';
import type { Row } from './csv.ts';
import type { PlantedFault } from './faults.ts';
import type { LogEvent } from './log-events.ts';
import { groupNouns } from './recipe.ts';
import type { World } from './world.ts';

/** A table of the truth: columns and rows. */
export interface TruthTable {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What only the maker of a synthetic study can know. Nothing but the scrutiny of a run may read it. */
export function makeTruth(
  { people, groups, memberships }: World,
  events: readonly LogEvent[],
  faults: readonly PlantedFault[],
  crimes: readonly TrueCrime[],
): Record<string, TruthTable> {
  const spells = memberships.map(({ person, group, since, until }) => ({
    nominal_id: people[person].id,
    group_id: groups[group].id,
    since: isoDate(since),
    until: until === null ? null : isoDate(until),
  }));
  return {
    members: {
      columns: ['nominal_id', 'group_id', 'since', 'until'],
      rows: spells.sort((one, other) => (one.nominal_id < other.nominal_id ? -1 : 1)),
    },
    // One row a person and log; the group is the one that the log is about, or whose name it uses in its everyday sense.
    relations: {
      columns: ['log_id', 'nominal_id', 'relation', 'group_id', 'sense'],
      rows: events.flatMap(({ id, subject, group, relations }) =>
        [...relations].map(([person, relation]) => ({
          log_id: id,
          nominal_id: people[person].id,
          relation,
          group_id: group === null ? null : groups[group].id,
          sense: subject.startsWith('everyday') ? 'everyday' : 'group',
        })),
      ),
    },
    names: {
      columns: ['group_id', 'name'],
      rows: groups.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((called) => ({ group_id: id, name: called })),
      ),
    },
    // Crimes that truly were exploitation or other sexual abuse of a child, and no others.
    crimes: {
      columns: ['crime_id', 'nature'],
      rows: crimes.toSorted((one, other) => (one.crime_id < other.crime_id ? -1 : 1)),
    },
    nouns: { columns: ['word'], rows: groupNouns.map((word) => ({ word })) },
    faults: { columns: ['table', 'fault', 'row'], rows: faults.map((fault) => ({ ...fault })) },
  };
}
