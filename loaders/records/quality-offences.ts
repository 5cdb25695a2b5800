import { harmQuery } from './harm-scores.ts';
import { keptRows } from './judge-records.ts';
import { isBlank } from './record-judgements.ts';

/**
 * A query for the rows of the published `quality_offences`: crimes that count by offence code, each with the first of its titles in text
 * order, and whether the published `harm` scores it.
 */
export function offencesQuery({ hasHarm }: { readonly hasHarm: boolean }): string {
  const scored = (column: string) => (hasHarm ? `harm.${column} IS NOT NULL` : 'CAST(NULL AS BOOLEAN)');
  return `SELECT codes.offence_code, codes.offence_title, codes.crimes,
      ${scored('cchi_days')} AS has_cchi_days, ${scored('ons_css')} AS has_ons_css
    FROM (SELECT code AS offence_code, min(offence_title) AS offence_title, count(*) AS crimes
      FROM (SELECT CASE WHEN NOT ${isBlank('offence_code')} THEN offence_code END AS code, offence_title FROM ${keptRows('crimes')} AS kept) AS coded
      GROUP BY code) AS codes
    LEFT JOIN (${harmQuery()}) AS harm ON harm.offence_code = codes.offence_code`;
}
