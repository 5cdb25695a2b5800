import type { Cell } from '../../executor/executor.ts';
import { groupSlugs } from './group-slug.ts';
import { keptLocations } from './kept-locations.ts';
import type { PublishedTables } from './open-tables.ts';

/**
 * The locations on the logs that name each group, by year, as columns of equal length: `group` and `place` point into the lists, `group` -1 is
 * all groups together, a log counted once for each that it names. Of each group those with most logs over all years, and in each year; a location
 * that is kept is kept with all its years. A location whose text would give away somebody who is protected is not in the page (METHOD 10.2).
 */
export async function socPlaces(tables: PublishedTables) {
  const { rows } = tables;
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY name, group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)).sort());
  const { rows: found, withheld } = await keptLocations(tables);
  const counted = await rows(`SELECT group_id, count(DISTINCT location) AS locations FROM {locations} AS locations
    GROUP BY group_id ORDER BY group_id`);
  const naming = new Map(
    (
      await rows(
        `SELECT location, count(DISTINCT group_id) AS "groups" FROM {locations} AS locations GROUP BY location`,
      )
    ).map((row) => [row.location, row.groups]),
  );
  const places = new Map<Cell, number>();
  const placeList: Record<string, Cell>[] = [];
  for (const { location, area, latitude, longitude } of found)
    if (!places.has(location)) {
      places.set(location, placeList.length);
      placeList.push({ location, area, latitude, longitude });
    }
  const groupAt = new Map(groups.map(({ group_id }, index) => [group_id, index]));
  const areas = [...new Set(placeList.map(({ area }) => area))].filter((area) => area !== null).sort();
  return {
    hasLocations: await hasLocations(tables),
    withheld: new Set(withheld.map(({ location }) => location)).size,
    groups: groups.map(({ group_id, name }) => ({
      id: group_id,
      name,
      slug: slugs.get(String(group_id)),
      locations: counted.find((row) => row.group_id === group_id)?.locations ?? 0,
    })),
    areas,
    years: [...new Set(found.map(({ year }) => Number(year)))].sort((x, y) => x - y),
    places: {
      location: placeList.map(({ location }) => location),
      area: placeList.map(({ area }) => (area === null ? null : areas.indexOf(area))),
      latitude: placeList.map(({ latitude }) => latitude),
      longitude: placeList.map(({ longitude }) => longitude),
      groups: placeList.map(({ location }) => naming.get(location)),
    },
    group: found.map(({ group_id }) => groupAt.get(group_id) ?? -1),
    place: found.map(({ location }) => places.get(location)),
    year: found.map(({ year }) => year),
    logs: found.map(({ logs }) => logs),
  };
}

/** Whether the study has a table of locations on logs. */
export async function hasLocations({ rows }: PublishedTables): Promise<boolean> {
  const [given] = await rows(
    `SELECT max(counted) AS logs FROM {quality_tables} AS quality WHERE "table" = 'log_locations' AND file IS NOT NULL`,
  );
  return given?.logs != null;
}
