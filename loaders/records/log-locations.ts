const degrees = (column: string, most: number) =>
  `CASE WHEN abs(TRY_CAST(links.${column} AS DOUBLE)) <= ${most} THEN TRY_CAST(links.${column} AS DOUBLE) END`;

/**
 * A query for `working_log_locations`: the locations of logs that count, as recorded but for white space around them. A coordinate that
 * is no number, or outside its range, is unknown, and then so is the other: half a point is nowhere.
 */
export const logLocationsQuery = (kept: string): string =>
  `SELECT log_id, location, area, CASE WHEN longitude IS NOT NULL THEN latitude END AS latitude,
     CASE WHEN latitude IS NOT NULL THEN longitude END AS longitude
   FROM (
     SELECT links.log_id, trim(links.location) AS location, nullif(trim(links.area), '') AS area,
       ${degrees('latitude', 90)} AS latitude, ${degrees('longitude', 180)} AS longitude
     FROM ${kept}
   ) AS degrees`;
