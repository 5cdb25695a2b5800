import type { Cell } from '../../executor/executor.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';
import { protectionOf } from './quality-protection.ts';

/** Locations kept of each group: the first of all years, and the first of each year; and of all groups together. */
const KEPT = { group: { years: 60, year: 10 }, all: { years: 300, year: 40 } };

/**
 * The locations on the logs that name each group, by year, as columns of equal length: `group` and `place` point into the lists, `group` -1 is
 * all groups together, a log counted once for each that it names. Of each group those with most logs over all years, and in each year; a location
 * that is kept is kept with all its years. A location whose text would give away somebody who is protected is not in the page (METHOD 10.2).
 */
export async function socPlaces(tables: PublishedTables) {
  const { rows } = tables;
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY name, group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)).sort());
  const most = [
    ...(await rows(keptQuery('{locations}', KEPT.group))),
    ...(await rows(keptQuery(ALL_GROUPS, KEPT.all))),
  ];
  const { isTold } = await protectionOf(tables);
  const withheld = new Set(
    most
      .filter(({ location, area }) => isTold(String(location)) || isTold(String(area ?? '')))
      .map(({ location }) => location),
  );
  const found = most.filter(({ location }) => !withheld.has(location));
  const counted = await rows(`SELECT group_id, count(DISTINCT location) AS locations FROM {locations} AS locations
    GROUP BY group_id ORDER BY group_id`);
  const naming = new Map(
    (
      await rows(
        `SELECT location, count(DISTINCT group_id) AS "groups" FROM {locations} AS locations GROUP BY location`,
      )
    ).map((row) => [row.location, row.groups]),
  );
  const [given] = await rows(
    `SELECT max(counted) AS logs FROM {quality_tables} AS quality WHERE "table" = 'log_locations' AND file IS NOT NULL`,
  );
  const places = new Map<Cell, number>();
  const placeList: Record<string, Cell>[] = [];
  for (const { location, area, latitude, longitude } of found)
    if (!places.has(location)) {
      places.set(location, placeList.length);
      placeList.push({ location, area, latitude: rounded(latitude), longitude: rounded(longitude) });
    }
  const groupAt = new Map(groups.map(({ group_id }, index) => [group_id, index]));
  const areas = [...new Set(placeList.map(({ area }) => area))].filter((area) => area !== null).sort();
  return {
    hasLocations: given?.logs != null,
    withheld: withheld.size,
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

/** All groups together, as one whose id is null. */
const ALL_GROUPS = `(SELECT CAST(NULL AS VARCHAR) AS group_id, year, location, area, CAST(sum(logs) AS BIGINT) AS logs, latitude, longitude
  FROM {locations} AS locations GROUP BY year, location, area, latitude, longitude)`;

/** Rows of the locations with most logs, in the order of group, location and year. */
const keptQuery = (locations: string, { years, year }: { years: number; year: number }) => `WITH totals AS (
    SELECT group_id, location, sum(logs) AS logs FROM ${locations} AS locations GROUP BY group_id, location
  ), placed AS (
    SELECT group_id, location, row_number() OVER (PARTITION BY group_id ORDER BY logs DESC, location) AS place FROM totals
  ), of_year AS (
    SELECT group_id, location, row_number() OVER (PARTITION BY group_id, year ORDER BY logs DESC, location) AS place
    FROM ${locations} AS locations
  ), kept AS (
    SELECT group_id, location FROM placed WHERE place <= ${years}
    UNION SELECT group_id, location FROM of_year WHERE place <= ${year}
  )
  SELECT locations.* FROM ${locations} AS locations
  JOIN kept ON kept.group_id IS NOT DISTINCT FROM locations.group_id AND kept.location = locations.location
  ORDER BY locations.group_id, locations.location, year`;

/** A ten-thousandth of a degree is some ten metres: more than a map can show. */
const rounded = (degrees: Cell): Cell => (typeof degrees === 'number' ? Number(degrees.toFixed(4)) : null);
