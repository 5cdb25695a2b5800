import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';
import { protectionOf } from './quality-protection.ts';

/** Locations kept of each group: the first of all years, and the first of each year; and of all groups together. */
const KEPT = { group: { years: 60, year: 10 }, all: { years: 300, year: 40 } };

/** Rows of `locations` that pages show. */
export interface KeptLocations {
  /** Of every group those with most logs over all years, and in each year; then the same of all groups together, their `group_id` null. */
  readonly rows: readonly Record<string, Cell>[];
  /** The rows left out because a location's text would give away somebody who is protected (METHOD 10.2). */
  readonly withheld: readonly Record<string, Cell>[];
}

/** The locations with most logs, in the order of group, location and year; a location that is kept is kept with all its years. */
export async function keptLocations(tables: PublishedTables): Promise<KeptLocations> {
  const most = [
    ...(await tables.rows(keptQuery('{locations}', KEPT.group))),
    ...(await tables.rows(keptQuery(ALL_GROUPS, KEPT.all))),
  ];
  const { isTold } = await protectionOf(tables);
  const told = new Map<string, boolean>();
  const isWithheld = ({ location, area }: Record<string, Cell>) => {
    const text = `${location}\n${area ?? ''}`;
    const known = told.get(text) ?? (isTold(String(location)) || isTold(String(area ?? '')));
    told.set(text, known);
    return known;
  };
  const withheld = most.filter(isWithheld);
  const hidden = new Set(withheld.map(({ location }) => location));
  const rows = most
    .filter(({ location }) => !hidden.has(location))
    .map((row) => ({ ...row, latitude: rounded(row.latitude), longitude: rounded(row.longitude) }));
  return { rows, withheld };
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
