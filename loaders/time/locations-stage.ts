import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';

/**
 * Where each group is named, year by year: the distinct logs of a year that match the group (METHOD 3.1) and give a location. A log that
 * names two groups counts for both, and one that gives two locations for both. What a location is called is what it is: two places of
 * one name are one location, which has the area and the coordinates that most logs give it; of equals, the first in alphabetical order,
 * the southernmost, the westernmost.
 */
export const locations: Stage = {
  name: 'locations',
  does: 'Counts the logs that name each group by year and by the locations that they give.',
  module: import.meta.url,
  inputs: ['working_log_locations', 'working_logs', 'matches'],
  parameters: [],
  outputs: ['locations'],
  async run(context) {
    const { executor, input } = context;
    const from = (table: Parameters<typeof input>[0]) => executor.dialect.readParquet(input(table));
    await writeTable(
      context,
      'locations',
      `WITH given AS (SELECT * FROM ${from('working_log_locations')} AS log_locations),
       areas AS (
         SELECT location, area, row_number() OVER (PARTITION BY location ORDER BY count(DISTINCT log_id) DESC, area) AS place
         FROM given WHERE area IS NOT NULL GROUP BY location, area
       ), points AS (
         SELECT location, latitude, longitude,
           row_number() OVER (PARTITION BY location ORDER BY count(DISTINCT log_id) DESC, latitude, longitude) AS place
         FROM given WHERE latitude IS NOT NULL GROUP BY location, latitude, longitude
       ), named AS (
         SELECT DISTINCT log_id, group_id FROM ${from('matches')} AS matches
       ), counted AS (
         SELECT named.group_id, extract(year FROM logs.created_on) AS year, given.location, count(DISTINCT given.log_id) AS logs
         FROM named JOIN ${from('working_logs')} AS logs ON logs.log_id = named.log_id
         JOIN given ON given.log_id = named.log_id
         GROUP BY named.group_id, extract(year FROM logs.created_on), given.location
       )
       SELECT counted.*, areas.area, points.latitude, points.longitude FROM counted
       LEFT JOIN areas ON areas.location = counted.location AND areas.place = 1
       LEFT JOIN points ON points.location = counted.location AND points.place = 1`,
    );
  },
};
