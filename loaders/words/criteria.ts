import type { Cell } from '../executor/executor.ts';
import { normaliseName } from './read-words.ts';

/** A group to search for. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tracked: boolean;
  readonly crimeTypes: string | null;
  /** Its name and aliases as words in lower case joined by single spaces, each once. */
  readonly words: ReadonlySet<string>;
}

/**
 * One list of groups from the tracking list and the accepted rows of the review file (METHOD 2.4 to 2.6). An accepted row with the id
 * of a group that is already listed gives it further names and changes nothing else; one without an id or a word in its name is nothing
 * to search for.
 */
export function listGroups(
  tracked: readonly Record<string, Cell>[],
  accepted: readonly Record<string, Cell>[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of tracked) {
    add(groups, {
      id: String(row.group_id),
      name: textOf(row.name),
      kind: textOf(row.kind) || 'OCG',
      tracked: true,
      crimeTypes: row.crime_types === null ? null : String(row.crime_types),
      words: namesOf(row),
    });
  }
  for (const row of accepted) {
    const id = discoveredId(row);
    if (id === undefined) continue;
    const name = textOf(row.name);
    add(groups, { id, name, kind: textOf(row.kind) || 'USG', tracked: false, crimeTypes: null, words: namesOf(row) });
  }
  return [...groups.values()];
}

function add(groups: Map<string, Group>, group: Group) {
  const listed = groups.get(group.id) ?? group;
  groups.set(group.id, { ...listed, words: new Set([...listed.words, ...group.words]) });
}

/**
 * The id of the group that a row of the review file names: the one it gives, or `USG-` and the name in lower case, words joined by hyphens
 * (METHOD 2.5); none where the name has no word.
 */
export function discoveredId({ group_id, name }: Readonly<Record<string, Cell>>): string | undefined {
  const given = textOf(group_id);
  if (given !== '') return given;
  const words = normaliseName(textOf(name));
  return words === '' ? undefined : `USG-${words.replaceAll(' ', '-')}`;
}

/** A group's name and aliases as they are searched for: words in lower case joined by single spaces, each once. */
export function namesOf({ name, aliases }: Readonly<Record<string, Cell>>): Set<string> {
  const names = [textOf(name), ...textOf(aliases).split(';')].map(normaliseName);
  return new Set(names.filter((words) => words !== ''));
}

const textOf = (value: Cell) => (value === null ? '' : String(value).trim());
