import type { PublishedTables } from './open-tables.ts';

/** Whether a text from the records, or a row of them, would give away somebody who is protected (METHOD 10.2). */
export interface Protection {
  readonly isProtected: (id: string | null) => boolean;
  /** True where a text holds the id of a protected person, however it is garbled round it, or both their names. */
  readonly isTold: (text: string) => boolean;
  /** The same of ids alone, for sentences, in which short names stand by chance. */
  readonly holdsId: (text: string) => boolean;
}

/** Ids shorter than this stand in many texts by chance: they are looked for as the whole of a text alone. */
const TELLING_LENGTH = 4;

/**
 * What a page about a study of records must not show: everyone with a flag, and everyone in a network whose birth date nobody knows. Faults
 * say themselves whether they are about anybody else who is not shown to be an adult. A bare network knows nobody's age.
 */
export async function protectionOf({ manifest, rows }: PublishedTables): Promise<Protection> {
  if (manifest.study.kind !== 'records') return { isProtected: () => false, isTold: () => false, holdsId: () => false };
  const flagged = (
    await rows(
      `SELECT nominal_id, family_name, given_names FROM {safeguarding} AS flags LEFT JOIN {nominals} AS named USING (nominal_id)
       UNION SELECT nominal_id, family_name, given_names FROM {nominals} WHERE date_of_birth IS NULL`,
    )
  ).map(({ nominal_id, family_name, given_names }) => ({
    id: String(nominal_id),
    comparable: comparable(String(nominal_id)),
    names: [family_name, given_names].flatMap((name) => (name === null ? [] : [comparable(String(name))])),
  }));
  const ids = new Set(flagged.map(({ id }) => id));
  return {
    isProtected: (id) => id !== null && ids.has(id),
    isTold(text) {
      const told = comparable(text);
      return flagged.some(
        (person) =>
          isIdIn(told, person.comparable) ||
          (person.names.length === 2 && person.names.every((name) => name !== '' && told.includes(name))),
      );
    },
    holdsId(text) {
      const told = comparable(text);
      return flagged.some((person) => isIdIn(told, person.comparable));
    },
  };
}

const isIdIn = (told: string, id: string) => (id.length < TELLING_LENGTH ? told === id : told.includes(id));

const comparable = (text: string) => text.trim().toLowerCase();
