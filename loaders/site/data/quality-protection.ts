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
    family: comparable(String(family_name ?? '')),
    given: comparable(String(given_names ?? '')),
  }));
  const ids = new Set(flagged.map(({ id }) => id));
  const comparableIds = flagged.map(({ id }) => comparable(id));
  const shortIds = new Set(comparableIds.filter((id) => id.length < TELLING_LENGTH));
  const longIds = byLength(comparableIds.filter((id) => id.length >= TELLING_LENGTH));
  const named = flagged.filter(({ family, given }) => family !== '' && given !== '');
  const givenNames = Map.groupBy(named, ({ family }) => family);
  const families = byLength([...givenNames.keys()]);
  const isIdIn = (told: string) => shortIds.has(told) || heldIn(told, longIds).length > 0;
  return {
    isProtected: (id) => id !== null && ids.has(id),
    isTold(text) {
      const told = comparable(text);
      const isNamed = (family: string) => givenNames.get(family)?.some(({ given }) => told.includes(given)) ?? false;
      return isIdIn(told) || heldIn(told, families).some(isNamed);
    },
    holdsId: (text) => isIdIn(comparable(text)),
  };
}

/** Texts by their length, so that all that another text holds are found in one look at each of its places, however many there are. */
function byLength(texts: readonly string[]): ReadonlyMap<number, ReadonlySet<string>> {
  const lengths = new Map<number, Set<string>>();
  for (const text of texts) {
    const known = lengths.get(text.length);
    if (known) known.add(text);
    else lengths.set(text.length, new Set([text]));
  }
  return lengths;
}

function heldIn(told: string, texts: ReadonlyMap<number, ReadonlySet<string>>): string[] {
  const held: string[] = [];
  for (const [length, known] of texts)
    for (let at = 0; at + length <= told.length; at++) {
      const part = told.slice(at, at + length);
      if (known.has(part)) held.push(part);
    }
  return held;
}

const comparable = (text: string) => text.trim().toLowerCase();
