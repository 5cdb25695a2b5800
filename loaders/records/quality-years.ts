import type { Executor } from '../executor/executor.ts';
import type { Study } from '../study/schema.ts';
import { gradingScheme } from './grades.ts';
import { leftTable } from './judge-records.ts';
import type { RecordTableName } from './record-tables.ts';

/** A query for the rows of the published `quality_years`: what is recorded in each year, and how much of it counts. */
export function yearsQuery({ dialect }: Executor, tables: readonly RecordTableName[], study: Study): string {
  const days: Readonly<Partial<Record<RecordTableName, string>>> = {
    logs: 'created',
    crimes: 'recorded',
    custody: `${study.custody.date}_day`,
    missing_reports: 'went',
  };
  const parts = tables.flatMap((table) => {
    const day = days[table];
    if (day === undefined) return [];
    const graded = table === 'logs';
    return [
      `SELECT ${dialect.text(table)} AS ${dialect.name('table')}, year, scheme, count(*) AS rows,
        ${graded ? 'count(CASE WHEN reliable THEN 1 END)' : 'CAST(NULL AS BIGINT)'} AS reliable,
        count(CASE WHEN rule IS NULL THEN 1 END) AS counted
      FROM (SELECT extract(year FROM ${day}) AS year, ${graded ? 'reliable' : 'NULL AS reliable'}, gone.rule,
          ${graded ? gradingScheme(dialect, 'graded') : 'CAST(NULL AS VARCHAR)'} AS scheme
        FROM input_${table} AS rows_in LEFT JOIN ${leftTable(table)} AS gone ON gone.row_number = rows_in.row_number
      ) AS ${table}_rows GROUP BY year, scheme`,
    ];
  });
  return parts.join(' UNION ALL ');
}
