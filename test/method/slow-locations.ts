import { isoDay } from './slow-days.ts';
import type { Log, Place } from './slow-records.ts';
import type { Match } from './slow-search.ts';

export interface GroupLocation {
  readonly group: string;
  readonly year: number;
  readonly location: string;
  readonly logs: number;
  readonly area: string | null;
  readonly point: Place['point'];
}

/** TABLES, `locations`: the logs of each year that match a group and give a location, each log once. */
export function groupLocations(logs: readonly Log[], matches: readonly Match[]): GroupLocation[] {
  const found = new Map<string, GroupLocation>();
  for (const log of logs) {
    const year = Number(isoDay(log.day).slice(0, 4));
    const groups = new Set(matches.filter((match) => match.log === log.id).map(({ group }) => group));
    for (const group of groups)
      for (const location of new Set(log.places.map((place) => place.location))) {
        const key = JSON.stringify([group, year, location]);
        const before = found.get(key)?.logs ?? 0;
        found.set(key, { group, year, location, logs: before + 1, ...whereIs(location, logs) });
      }
  }
  return [...found.values()];
}

/** What most logs say of a location; of equals the smaller. */
function whereIs(location: string, logs: readonly Log[]): { area: string | null; point: Place['point'] } {
  const said = logs.map(({ places }) => places.filter((place) => place.location === location));
  const areas = said.map((places) => new Set(places.flatMap(({ area }) => (area === null ? [] : [area]))));
  const points = said.map(
    (places) => new Set(places.flatMap(({ point }) => (point === null ? [] : [point.join(' ')]))),
  );
  const area = mostSaid(areas, (x, y) => (x < y ? -1 : 1));
  const point = mostSaid(points, (x, y) => {
    const [[north, east], [otherNorth, otherEast]] = [numbers(x), numbers(y)];
    return north - otherNorth || east - otherEast;
  });
  return { area: area ?? null, point: point === undefined ? null : numbers(point) };
}

const numbers = (text: string) => text.split(' ').map(Number) as [number, number];

function mostSaid(logs: readonly ReadonlySet<string>[], order: (x: string, y: string) => number): string | undefined {
  const counts = new Map<string, number>();
  for (const log of logs) for (const each of log) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([x, many], [y, others]) => others - many || order(x, y))[0]?.[0];
}
