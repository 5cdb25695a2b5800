import type { Cell } from '../../executor/executor.ts';
import { inPlaces, OF_GROUP, shownInPlace } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { peopleOf } from './people.ts';

/** How many of the longest standing of all groups are shown, beside the first of each group. */
const OVERALL = 500;

/**
 * Who has stood in the records longest (METHOD 7.3): days between first and latest link, most first, then the earlier first day. `place`
 * counts everyone, 1 being the longest; equals share a place. The first 500, and the first ten of every group. Of a person with a
 * safeguarding flag only the place and the group now are in the page (METHOD 10.2), after everyone who shares the place.
 */
export async function socStanding(tables: PublishedTables) {
  const people = await peopleOf(tables);
  const names = new Map(
    (await tables.rows('SELECT group_id, name FROM {groups}')).map(({ group_id, name }) => [group_id, name]),
  );
  const found = await tables.rows(`WITH spans AS (
      SELECT nominal_id, group_id, first_group_id, first_linked, last_linked, CAST(last_linked - first_linked AS BIGINT) AS days
      FROM {members} WHERE first_linked IS NOT NULL
    ), placed AS (
      SELECT *, rank() OVER (ORDER BY days DESC, first_linked) AS place,
        rank() OVER (PARTITION BY group_id ORDER BY days DESC, first_linked) AS place_in_group
      FROM spans)
    SELECT nominal_id, group_id, first_group_id, CAST(first_linked AS VARCHAR) AS first_linked,
      CAST(last_linked AS VARCHAR) AS last_linked, days, place, place_in_group
    FROM placed WHERE place <= ${OVERALL} OR (group_id IS NOT NULL AND place_in_group <= ${OF_GROUP})`);
  const [{ everyone }] = await tables.rows('SELECT count(*) AS everyone FROM {members} WHERE first_linked IS NOT NULL');
  const nameOf = (group: Cell) => (group === null ? null : (names.get(group) ?? group));
  return {
    everyone,
    groups: [...names].map(([id, name]) => ({ id, name })).sort((x, y) => (String(x.name) < String(y.name) ? -1 : 1)),
    rows: inPlaces(found, people, 'place').map(({ row, person }) => ({
      ...shownInPlace(person),
      place: row.place,
      place_in_group: row.place_in_group,
      group_id: row.group_id,
      group: nameOf(row.group_id),
      ...(person.safeguarding === null
        ? {
            first_group: nameOf(row.first_group_id),
            first_linked: row.first_linked,
            last_linked: row.last_linked,
            days: row.days,
          }
        : { first_group: null, first_linked: null, last_linked: null, days: null }),
    })),
  };
}

/**
 * The ten most harmful members of every group by each index (METHOD 6); equals share a rank, so that there may be more than ten, and whoever
 * has no harm by an index has no rank in it. Of a person with a safeguarding flag only the ranks are in the page (METHOD 10.2).
 */
export async function socHarmful(tables: PublishedTables) {
  const people = await peopleOf(tables);
  const groups = await tables.rows('SELECT group_id, name, members FROM {groups} ORDER BY name, group_id');
  const rankBy = (index: string) =>
    `CASE WHEN ${index} > 0 THEN rank() OVER (PARTITION BY group_id ORDER BY ${index} DESC NULLS LAST) END`;
  const found = await tables.rows(`WITH ranked AS (
      SELECT nominal_id, group_id, crimes, cchi_days, ons_css, ${rankBy('cchi_days')} AS cchi_rank, ${rankBy('ons_css')} AS ons_rank
      FROM {members} WHERE group_id IS NOT NULL)
    SELECT ranked.*, groups.name FROM ranked JOIN {groups} AS groups ON groups.group_id = ranked.group_id
    WHERE cchi_rank <= ${OF_GROUP} OR ons_rank <= ${OF_GROUP}`);
  return {
    groups: groups.map(({ group_id, name, members }) => ({ id: group_id, name, members })),
    rows: inPlaces(found, people, 'group_id', 'ons_rank', 'cchi_rank').map(({ row, person }) => ({
      ...shownInPlace(person),
      group_id: row.group_id,
      group: row.name,
      cchi_rank: top(row.cchi_rank),
      ons_rank: top(row.ons_rank),
      ...(person.safeguarding === null
        ? { crimes: row.crimes, cchi_days: rounded(row.cchi_days), ons_css: rounded(row.ons_css) }
        : { crimes: null, cchi_days: null, ons_css: null }),
    })),
  };
}

const top = (rank: Cell): Cell => (rank !== null && Number(rank) <= OF_GROUP ? rank : null);
const rounded = (value: Cell): Cell => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);
