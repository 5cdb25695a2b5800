import type { Cell } from '../../executor/executor.ts';
import { isGroupNodeSql } from '../../links/group-node.ts';
import { decadesOf } from '../../time/periods.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/** The names of a run's decades, the earliest first. */
export const decadeNames = ({ manifest }: Pick<PublishedTables, 'manifest'>): string[] =>
  decadesOf(manifest.study.temporal)
    .map(({ name }) => name)
    .sort();

/** Every group's members, and links among them, in each decade (METHOD 7.2); and how many people it has in more than one. */
export async function socDecades(tables: PublishedTables) {
  const { rows } = tables;
  const decades = decadeNames(tables);
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const people = await countsOf(tables, 'SELECT group_id, decade, nominal_id FROM {decade_members}');
  const links = await countsOf(
    tables,
    `SELECT group_id, decade, a FROM {decade_edges} WHERE NOT ${isGroupNodeSql('a')} AND NOT ${isGroupNodeSql('b')}`,
  );
  const stayed = await rows(`SELECT group_id, count(*) AS people FROM (
      SELECT group_id, nominal_id FROM {decade_members} GROUP BY group_id, nominal_id HAVING count(*) > 1) AS several
    GROUP BY group_id`);
  const inSeveral = new Map(stayed.map((row) => [row.group_id, row.people]));
  return {
    decades,
    groups: groups.map(({ group_id, name }) => ({
      id: group_id,
      name,
      slug: slugs.get(String(group_id)),
      in_several: inSeveral.get(group_id) ?? 0,
      people: decades.map((decade) => people(group_id, decade)),
      links: decades.map((decade) => links(group_id, decade)),
    })),
  };
}

async function countsOf({ rows }: PublishedTables, query: string) {
  const found = await rows(
    `SELECT group_id, decade, count(*) AS count FROM (${query}) AS each GROUP BY group_id, decade`,
  );
  const counts = new Map(found.map(({ group_id, decade, count }) => [`${decade}\n${group_id}`, Number(count)]));
  return (group: Cell, decade: string): number => counts.get(`${decade}\n${group}`) ?? 0;
}
