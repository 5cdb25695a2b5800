import type { Study } from '../../study/schema.ts';
import { whyNoCse } from './cse-state.ts';
import type { PublishedTables } from './open-tables.ts';

/**
 * Rows of the CSE full table beside what figures of the final table count, as one table expression: `part` is `full` or `final` (METHOD 8.6).
 * Where the study counts connections, a row of the final table stands once for each connection that it is an end of [I-20].
 */
export function bothTables({ cse }: Pick<Study, 'cse'>): string {
  const final =
    cse.final_counts === 'rows'
      ? 'SELECT * FROM {cse_full} AS linked WHERE in_final'
      : `SELECT linked.* FROM {cse_full} AS linked JOIN (
           SELECT offender_a AS offender_id, crime_a AS crime_id, victim_id FROM {cse_final}
           UNION ALL SELECT offender_b, crime_b, victim_id FROM {cse_final}) AS ends
         ON ends.offender_id = linked.offender_id AND ends.crime_id = linked.crime_id AND ends.victim_id = linked.victim_id`;
  return `(SELECT 'full' AS part, whole.* FROM {cse_full} AS whole UNION ALL SELECT 'final' AS part, counted.* FROM (${final}) AS counted)`;
}

/** SQL that counts rows of {@link bothTables} in each of the two, as `full_rows` and `final_rows`. */
export const COUNT_BOTH = `count(CASE WHEN part = 'full' THEN 1 END) AS full_rows, count(CASE WHEN part = 'final' THEN 1 END) AS final_rows`;

/** The size of one of the two tables; `connections` are of the final one alone. */
export interface CseExtent {
  readonly rows: number;
  readonly connections: number | null;
  readonly crimes: number;
  readonly offenders: number;
  readonly victims: number;
  /** Crimes with one offender alone, and the most offenders that a crime has. */
  readonly crimesOfOne: number;
  readonly mostOffenders: number;
}

/** How large the full and the final table are, and why there is no network where there is none. */
export async function cseExtents(tables: PublishedTables) {
  const { rows } = tables;
  const [{ connections }] = await rows('SELECT count(*) AS connections FROM {cse_final}');
  const extent = async (where: string, connections: number | null): Promise<CseExtent> => {
    const [whole] =
      await rows(`SELECT count(*) AS rows, count(DISTINCT offender_id) AS offenders, count(DISTINCT victim_id) AS victims
      FROM {cse_full} AS full_table WHERE ${where}`);
    const [crimes] =
      await rows(`SELECT count(*) AS crimes, count(CASE WHEN offenders = 1 THEN 1 END) AS of_one, coalesce(max(offenders), 0) AS most
      FROM (SELECT crime_id, count(DISTINCT offender_id) AS offenders FROM {cse_full} AS full_table WHERE ${where} GROUP BY crime_id) AS crimes`);
    return {
      rows: Number(whole.rows),
      connections,
      crimes: Number(crimes.crimes),
      offenders: Number(whole.offenders),
      victims: Number(whole.victims),
      crimesOfOne: Number(crimes.of_one),
      mostOffenders: Number(crimes.most),
    };
  };
  return {
    absent: await whyNoCse(tables),
    full: await extent('true', null),
    final: await extent('in_final', Number(connections)),
  };
}

/** What the rules of METHOD 8.1 and 8.2 left out, amended or counted, in the order of the manifest. */
export const cseLeftOut = ({ manifest }: PublishedTables) =>
  manifest.left_out.filter(({ rule }) => rule.startsWith('cse-')).map(({ rule, rows, why }) => ({ rule, rows, why }));
