import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';
import type { RecordKind } from './pack-network.ts';

/** What an edge goes by: its ends as the run turns them, `a` before `b`. */
export const pairKey = (a: Cell, b: Cell): string => `${a}\n${b}`;

/** A query of the edges of a network whose ends stand in the same group of `people`, a query with `group_id` and `nominal_id`. */
export const edgesAmong = (
  network: 'soc' | 'cse',
  people: string,
) => `SELECT one.group_id, edges.a, edges.b, edges.links, edges.weight FROM {edges} AS edges
  JOIN (${people}) AS one ON one.nominal_id = edges.a
  JOIN (${people}) AS other ON other.nominal_id = edges.b AND other.group_id = one.group_id
  WHERE edges.network = '${network}'`;

/**
 * The source systems and years of the links behind each of some edges, oldest first, by {@link pairKey}. Lists that are alike are kept once.
 *
 * @param pairs a query of edges of the network, with `a` and `b`, each once.
 */
export async function recordKinds(
  { rows }: PublishedTables,
  network: 'soc' | 'cse',
  pairs: string,
): Promise<ReadonlyMap<string, readonly RecordKind[]>> {
  const found = await rows(`SELECT DISTINCT links.a, links.b, links.source_system AS source,
      CAST(EXTRACT(YEAR FROM links.date) AS BIGINT) AS year FROM {links} AS links
    JOIN (${pairs}) AS pairs ON pairs.a = links.a AND pairs.b = links.b
    WHERE links.network = '${network}' AND links.date IS NOT NULL ORDER BY links.a, links.b, year, source`);
  const lists = new Map<string, RecordKind[]>();
  const kinds = new Map<string, RecordKind[]>();
  for (let at = 0, end = 0; at < found.length; at = end) {
    const { a, b } = found[at];
    while (end < found.length && found[end].a === a && found[end].b === b) end++;
    const list = found.slice(at, end).map(({ source, year }): RecordKind => [String(source), Number(year)]);
    const key = list.join(';');
    const known = lists.get(key) ?? list;
    lists.set(key, known);
    kinds.set(pairKey(a, b), known);
  }
  return kinds;
}
