import type { Executor } from '../executor/executor.ts';
import { isBlank, type Judgement } from './record-judgements.ts';
import type { RecordRule } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTables } from './record-tables.ts';

/** The SQL table of the rows of an input table that are left out: `row_number`, `rule`, and what {@link holds} says of each judgement. */
export const leftTable = (table: RecordTableName): string => `left_${table}`;

/** The column of a table of rows left out that is true where a judgement holds, whichever rule leaves the row out. */
export const holds = (index: number): string => `holds_${index}`;

/** Rows of a loaded input table that count. */
export const keptRows = (table: RecordTableName): string =>
  `(SELECT kept.* FROM input_${table} AS kept LEFT JOIN ${leftTable(table)} AS gone ON gone.row_number = kept.row_number
    WHERE gone.row_number IS NULL)`;

/**
 * Judges every row of a loaded table, and the rows left out, each under one rule, become `left_<table>`: rows without an id, then rows
 * that repeat an earlier one, then what the judgements say. Tables that they name must be loaded. Gives how many rows each rule left out.
 */
export async function judgeRows(
  executor: Executor,
  table: RecordTableName,
  judgements: readonly Judgement[],
): Promise<Partial<Record<RecordRule, number>>> {
  const declared: RecordTable = recordTables[table];
  const { dialect } = executor;
  const left = leftTable(table);
  const conditions = judgements.map((judgement, index) => {
    const when =
      'when' in judgement
        ? judgement.when
        : `known_${index}.known_id IS NULL AND NOT ${isBlank(`rows_in.${judgement.column}`)}`;
    return `coalesce(${when}, false) AS ${holds(index)}`;
  });
  const cases = judgements.map(({ rule }, index) => `WHEN ${holds(index)} THEN ${dialect.text(rule)}`);
  await executor.execute(`
    CREATE OR REPLACE TEMP TABLE ${left} AS
    WITH ${repeats(table, declared)}, tested AS (
      SELECT ${[
        'rows_in.row_number',
        `${declared.ids.map((id) => isBlank(`rows_in.${id}`)).join(' OR ')} AS has_no_id`,
        'copies.variants',
        'copies.copy',
        ...conditions,
      ].join(', ')}
      FROM input_${table} AS rows_in
      LEFT JOIN copies ON copies.copied_row = rows_in.row_number
      ${judgements.map(knownIds).join('\n      ')}
    ), judged AS (
      SELECT ${['row_number', ...judgements.map((_, index) => holds(index))].join(', ')}, CASE
        WHEN has_no_id THEN 'id-missing'
        ${declared.unique ? `WHEN variants > 1 THEN 'duplicate-id'` : ''}
        WHEN copy > 1 THEN 'duplicate-row'
        ${cases.join('\n        ')} END AS rule
      FROM tested
    )
    SELECT * FROM judged WHERE rule IS NOT NULL ORDER BY row_number`);
  const counted = await executor.rows(`SELECT rule, count(*) AS rows FROM ${left} GROUP BY rule ORDER BY rule`);
  return Object.fromEntries(counted.map(({ rule, rows }) => [rule, Number(rows)]));
}

/** Rows whose key stands more than once: which copy a row is of identical ones, and how many different rows have the key. */
function repeats(table: RecordTableName, { key, same, required, optional }: RecordTable): string {
  const on = key.map((column) => `rows_in.${column} IS NOT DISTINCT FROM often.${column}`).join(' AND ');
  const keys = key.map((column) => `rows_in.${column}`).join(', ');
  const identical = (same ?? [...required, ...optional]).map((column) => `rows_in.${column}`).join(', ');
  return `often AS (SELECT ${key.join(', ')} FROM input_${table} GROUP BY ${key.join(', ')} HAVING count(*) > 1),
    numbered AS (
      SELECT rows_in.row_number AS copied_row, ${keys},
        row_number() OVER (PARTITION BY ${identical} ORDER BY rows_in.row_number) AS copy
      FROM input_${table} AS rows_in JOIN often ON ${on}
    ), copies AS (
      SELECT copied_row, copy, sum(CASE WHEN copy = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY ${key.join(', ')}) AS variants
      FROM numbered
    )`;
}

const knownIds = (judgement: Judgement, index: number): string =>
  'when' in judgement
    ? ''
    : `LEFT JOIN ${idsOf(judgement.of)} AS known_${index} ON known_${index}.known_id = rows_in.${judgement.column}`;

/** The ids of all records of a table, those that are left out for another reason included. */
export const idsOf = (table: RecordTableName): string =>
  `(SELECT DISTINCT ${recordTables[table].key[0]} AS known_id FROM input_${table})`;
