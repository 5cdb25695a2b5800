import type { Dialect } from '../executor/dialect.ts';
import { isGroupNodeSql } from '../links/group-node.ts';
import type { Period } from './periods.ts';

/**
 * A query for the edges of the SOC network of one period on its own records, without decay (METHOD 7.1, 7.2): a, b, links, weight.
 *
 * It is taken from the links of the whole network, which hold every link that any period can have: a log links the same people in any
 * network; a crime counts where one of its offenders is on a log of the period that names a group (METHOD 3.3), and a shared cell where one
 * of the pair is on such a log or in such a crime (METHOD 3.4). O(links).
 */
export const periodEdgesQuery = (dialect: Dialect, links: string, { first, last }: Period): string => `
  WITH dated AS (
    SELECT source_system, source_ref, a, b, strength FROM ${links} AS links
    WHERE network = 'soc' AND extract(year FROM date) BETWEEN ${first} AND ${last}),
  on_logs AS (
    SELECT a AS nominal_id FROM dated WHERE source_system = 'log' AND NOT ${isGroupNodeSql('a')}
    UNION SELECT b FROM dated WHERE source_system = 'log' AND NOT ${isGroupNodeSql('b')}),
  crimes AS (
    SELECT DISTINCT source_ref FROM dated WHERE source_system = 'crime'
      AND (a IN (SELECT nominal_id FROM on_logs) OR b IN (SELECT nominal_id FROM on_logs))),
  crime_links AS (
    SELECT * FROM dated WHERE source_system = 'crime' AND source_ref IN (SELECT source_ref FROM crimes)),
  identified AS (
    SELECT nominal_id FROM on_logs UNION SELECT a FROM crime_links UNION SELECT b FROM crime_links),
  counting AS (
    SELECT * FROM dated WHERE source_system = 'log'
    UNION ALL SELECT * FROM crime_links
    UNION ALL SELECT * FROM dated WHERE source_system = 'custody'
      AND (a IN (SELECT nominal_id FROM identified) OR b IN (SELECT nominal_id FROM identified)))
  SELECT a, b, count(*) AS links, ${dialect.orderedSum('strength', 'source_system, source_ref')} AS weight
  FROM counting GROUP BY a, b`;
