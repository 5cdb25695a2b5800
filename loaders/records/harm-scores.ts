import { keptRows } from './judge-records.ts';

/** SQL for a score as a number; null where it is missing, is no number, or is below nought. */
const score = (column: string) =>
  `CASE WHEN TRY_CAST(${column} AS DOUBLE) >= 0 AND TRY_CAST(${column} AS DOUBLE) < 1e15 THEN TRY_CAST(${column} AS DOUBLE) END`;

const said = (column: string) => `nullif(trim(${column}), '')`;

/**
 * A query for the rows of the published `harm`: the scores of each offence code as the study's harm table gives them, how certain the
 * Cambridge score is and which edition each is of. Codes are compared as they stand.
 */
export const harmQuery = (): string =>
  `SELECT offence_code, offence_title, ${score('cchi_days')} AS cchi_days, ${score('ons_css')} AS ons_css,
     ${said('cchi_certainty')} AS cchi_certainty, ${said('cchi_edition')} AS cchi_edition, ${said('ons_edition')} AS ons_edition
   FROM ${keptRows('harm')} AS scores`;
