import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { randomSource } from '../../random.ts';
import type { PublishedTables } from './open-tables.ts';

/** A nominal as a page may show them. */
export interface Person {
  /** The nominal's id; of somebody with a safeguarding flag a code that leads back to nobody. */
  readonly id: string;
  readonly name: string;
  readonly born: string | null;
  /** Why safeguarding comes first; null where it does not. */
  readonly safeguarding: string | null;
}

/**
 * Everyone in the run's networks, by nominal id, as pages may show them (METHOD 10.2): of a person with a safeguarding flag no file of a
 * site holds the id, the name or the birth date, but a code. Codes are given in a seeded random order, so that they do not follow ids.
 */
export async function peopleOf({ manifest, rows }: PublishedTables): Promise<ReadonlyMap<string, Person>> {
  const found =
    await rows(`SELECT node_id AS id, family_name, given_names, CAST(date_of_birth AS VARCHAR) AS born, reasons
    FROM (SELECT DISTINCT node_id FROM {nodes} WHERE kind = 'nominal')
    LEFT JOIN {nominals} ON nominal_id = node_id
    LEFT JOIN {safeguarding} USING (nominal_id) ORDER BY node_id`);
  const flagged = shuffled(
    found.filter(({ reasons }) => reasons !== null).map(({ id }) => String(id)),
    manifest.study.seed,
  );
  const codes = new Map(flagged.map((id, index) => [id, `Protected ${index + 1}`]));
  return new Map(
    found.map(({ id, family_name, given_names, born, reasons }) => {
      const code = codes.get(String(id));
      const name = [given_names, family_name].filter((part) => part !== null).join(' ') || 'no name recorded';
      const person: Person = code
        ? { id: code, name: 'safeguarding first', born: null, safeguarding: String(reasons) }
        : { id: String(id), name, born: born === null ? null : String(born), safeguarding: null };
      return [String(id), person];
    }),
  );
}

function shuffled(ids: string[], seed: number): string[] {
  const random = randomSource(seed, 'safeguarding codes');
  for (let last = ids.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [ids[last], ids[other]] = [ids[other], ids[last]];
  }
  return ids;
}
