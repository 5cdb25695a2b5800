import { createHash } from 'node:crypto';
import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';

/** A nominal as a page may show them. */
export interface Person {
  /** The nominal's id; of somebody with a safeguarding flag a code that leads back to nobody. */
  readonly id: string;
  readonly name: string;
  readonly born: string | null;
  /** Why safeguarding comes first; null where it does not. */
  readonly safeguarding: string | null;
  /** True where no birth date is recorded, so that nobody can say whether the person was a child. */
  readonly ageUnknown: boolean;
}

/**
 * Everyone in the run's networks, by nominal id, as pages may show them (METHOD 10.2): of a person with a safeguarding flag no file of a
 * site holds the id, the name or the birth date, but a code. The same run gives the same codes.
 */
export async function peopleOf({ rows }: PublishedTables): Promise<ReadonlyMap<string, Person>> {
  const found =
    await rows(`SELECT node_id AS id, family_name, given_names, CAST(date_of_birth AS VARCHAR) AS born, reasons
    FROM (SELECT node_id FROM {nodes} WHERE kind = 'nominal' UNION SELECT nominal_id FROM {safeguarding})
    LEFT JOIN {nominals} AS nominals ON nominals.nominal_id = node_id
    LEFT JOIN {safeguarding} AS flagged ON flagged.nominal_id = node_id ORDER BY node_id`);
  const codes = codesOf(found.filter(({ reasons }) => reasons !== null));
  return new Map(
    found.map(({ id, family_name, given_names, born, reasons }) => {
      const code = codes.get(String(id));
      const name = [given_names, family_name].filter((part) => part !== null).join(' ') || 'no name recorded';
      const person: Person = code
        ? { id: code, name: 'safeguarding first', born: null, safeguarding: String(reasons), ageUnknown: false }
        : {
            id: String(id),
            name,
            born: born === null ? null : String(born),
            safeguarding: null,
            ageUnknown: born === null,
          };
      return [String(id), person];
    }),
  );
}

/**
 * A code for each flagged person, in an order that says nothing of their ids: by a hash keyed with all their names and birth dates, which
 * no file of a site holds. An order that anyone could work out again from the seed would give away whose id is smaller than whose.
 */
function codesOf(flagged: readonly Record<string, Cell>[]): ReadonlyMap<string, string> {
  const key = createHash('sha256').update(JSON.stringify(flagged)).digest('hex');
  const hashOf = (id: Cell) => createHash('sha256').update(`${key} ${id}`).digest('hex');
  const ordered = flagged
    .map(({ id }) => ({ id: String(id), hash: hashOf(id) }))
    .sort((x, y) => (x.hash < y.hash ? -1 : 1));
  return new Map(ordered.map(({ id }, index) => [id, `Protected ${index + 1}`]));
}
