import type { Dialect } from '../executor/dialect.ts';
import { offenderRoles, VICTIM_ROLE } from '../records/roles.ts';

/**
 * A query for the crimes that anybody has a part in: crime_id, has_offender and has_victim (0 or 1, by the CSE paper's roles, METHOD 1.5). Over
 * tables of crime_id, nominal_id and role, roles trimmed and in capitals.
 */
export function crimePartsQuery({ text }: Dialect, roles: readonly string[]): string {
  const has = (wanted: readonly string[]) =>
    `max(CASE WHEN role IN (${wanted.map(text).join(', ')}) THEN 1 ELSE 0 END)`;
  const parts = roles.map((table, at) => `SELECT crime_id, role FROM ${table} AS roles_${at}`).join(' UNION ALL ');
  return `SELECT crime_id, ${has(offenderRoles.cse)} AS has_offender, ${has([VICTIM_ROLE])} AS has_victim
    FROM (${parts}) AS parts GROUP BY crime_id`;
}
