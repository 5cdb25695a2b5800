import type { Cell } from '../../executor/executor.ts';
import { keptLocations } from './kept-locations.ts';
import type { PublishedTables } from './open-tables.ts';
import { columnsOf } from './pack-network.ts';
import { hasLocations } from './soc-places.ts';

/** What pages of groups show of places. */
export interface GroupPlaces {
  readonly hasLocations: boolean;
  /** By group; the group null is all groups together. */
  readonly rows: ReadonlyMap<Cell, readonly Record<string, Cell>[]>;
  readonly withheld: ReadonlyMap<Cell, readonly Record<string, Cell>[]>;
  /** How many locations each group has altogether. */
  readonly counted: ReadonlyMap<Cell, Cell>;
}

/** Reads the locations of all groups, those with most logs (METHOD 3.1, PAGES.md: Top locations), once for all pages. */
export async function readGroupPlaces(tables: PublishedTables): Promise<GroupPlaces> {
  const { rows, withheld } = await keptLocations(tables);
  const counted = await tables.rows(
    'SELECT group_id, count(DISTINCT location) AS locations FROM {locations} AS locations GROUP BY group_id',
  );
  return {
    hasLocations: await hasLocations(tables),
    rows: Map.groupBy(rows, ({ group_id }) => group_id),
    withheld: Map.groupBy(withheld, ({ group_id }) => group_id),
    counted: new Map(counted.map(({ group_id, locations }) => [group_id, locations])),
  };
}

/**
 * The locations on the logs that name a group, a row for each and year, as columns; and `ground`, the locations that all groups together have
 * most logs at, so that the maps of all groups show the same area.
 */
export function placesOfGroup(groupId: string, { hasLocations, rows, withheld, counted }: GroupPlaces) {
  const own = rows.get(groupId) ?? [];
  const all = new Map((rows.get(null) ?? []).map((row) => [row.location, row]));
  return {
    hasLocations,
    locations: counted.get(groupId) ?? 0,
    withheld: new Set(withheld.get(groupId)?.map(({ location }) => location)).size,
    rows: columnsOf(own.map(({ group_id: _, ...row }) => row)),
    ground: columnsOf(
      [...all.values()]
        .filter(({ latitude }) => latitude !== null)
        .map(({ area, latitude, longitude }) => ({ area, latitude, longitude })),
    ),
  };
}
