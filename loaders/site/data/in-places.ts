import type { Cell } from '../../executor/executor.ts';
import type { Person } from './people.ts';

type Row = Record<string, Cell>;

/** How many of each group a table of the first few shows. */
export const OF_GROUP = 10;

/** Nobody protected stands under a code here, nor with the reason: with a rank beside it that would say on other pages who is ranked so. */
export const shownInPlace = ({ id, name, born, safeguarding, ageUnknown }: Person) =>
  safeguarding === null
    ? { id, name, born, age_unknown: ageUnknown, safeguarding: false }
    : { id: null, name: 'safeguarding first', born: null, age_unknown: false, safeguarding: true };

/** Rows in the order of some columns; of equals by id, and protected people last by group, so that no order tells their ids. */
export function inPlaces(rows: readonly Row[], people: ReadonlyMap<string, Person>, ...columns: readonly string[]) {
  const found = rows.map((row) => {
    const person = people.get(String(row.nominal_id));
    if (!person) throw new Error('A member of a group is in no network');
    const isProtected = person.safeguarding !== null;
    const place = columns.map((column) => row[column] ?? Number.POSITIVE_INFINITY);
    return { row, person, key: [...place, Number(isProtected), isProtected ? String(row.group_id) : person.id] };
  });
  return found.sort((x, y) => {
    const at = x.key.findIndex((value, index) => value !== y.key[index]);
    return at < 0 ? 0 : x.key[at] < y.key[at] ? -1 : 1;
  });
}

/**
 * The last step of an order of removal, from the sizes of the largest connected part after each, 0 first, at which a page names whom it takes:
 * the one after which nobody is linked to anybody. Beyond it removals stand in the order of ids, which would tell the ids of those withheld.
 */
export function lastTold(gcc: readonly Cell[]): number {
  const apart = gcc.findIndex((size) => Number(size) <= 1);
  return apart < 0 ? gcc.length - 1 : apart;
}

/** Who is taken out at a step of the run's `dismantling`. Throws where the step and the person do not agree on whether it is withheld (METHOD 10.2). */
export function removedPerson(
  people: ReadonlyMap<string, Person>,
  { removed, withheld }: Readonly<Record<'removed' | 'withheld', Cell>>,
): Person {
  const person = people.get(String(removed));
  if (!person) throw new Error('Somebody who is removed is in no network');
  if (Boolean(withheld) !== (person.safeguarding !== null))
    throw new Error('A removal is withheld and its person is not, or the other way');
  return person;
}
