import { rowsOf, type StudyTables } from './study-tables.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tracked: boolean;
  /** The name and the aliases. */
  readonly names: readonly string[];
}

/** METHOD 2.3: the papers' list, accepted where nobody has written a `nouns.csv`. */
const papersNouns = 'gang crew thugs soldiers soljas boys family brothers bros ocg usg line clan bar'.split(' ');

/** METHOD 2.3: the nouns that a person accepted; one that nobody has decided is never used. */
export function acceptedNouns(study: StudyTables): string[] {
  const rows = study.tables['review/nouns'];
  return rows
    ? rows.filter(({ decision }) => decision === 'accept').map(({ word }) => word.toLowerCase())
    : papersNouns;
}

/** METHOD 2.4 to 2.6: the tracking list, then the names that a person accepted in the review file. */
export function listGroups(study: StudyTables): Group[] {
  const tracked = rowsOf(study, 'tracked_groups').map(
    (row): Group => ({
      id: row.ocg_id,
      name: row.name,
      kind: row.kind === '' ? 'OCG' : row.kind,
      tracked: true,
      names: [row.name, ...listed(row.aliases)],
    }),
  );
  const found = rowsOf(study, 'review/groups')
    .filter(({ decision }) => decision === 'accept')
    .map(
      (row): Group => ({
        id: row.group_id === '' ? `USG-${row.name.toLowerCase().split(/\s+/).join('-')}` : row.group_id,
        name: row.name,
        kind: row.kind === '' ? 'USG' : row.kind,
        tracked: false,
        names: [row.name, ...listed(row.aliases)],
      }),
    );
  // The same row twice is one group.
  return [...new Map([...tracked, ...found].map((group) => [group.id, group])).values()];
}

const listed = (aliases: string) =>
  aliases
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
