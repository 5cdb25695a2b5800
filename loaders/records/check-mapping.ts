import type { Fault } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import { STUDY_FILE } from '../study/parse-study.ts';
import type { Study } from '../study/schema.ts';
import type { InputColumns } from './input-columns.ts';
import { networkColumns } from './network-tables.ts';
import { recordTables, reviewTables } from './record-tables.ts';

const tablesOf: Readonly<Record<Study['kind'], Readonly<Record<string, InputColumns>>>> = {
  network: networkColumns,
  records: { ...recordTables, ...reviewTables },
};

/** Names under `columns` in the study file that are no table of the study, or no column of the table. */
export function checkMapping({ kind, columns }: Study): Fault[] {
  const tables = tablesOf[kind];
  return Object.entries(columns).flatMap(([table, mapping]) => {
    const declared = Object.hasOwn(tables, table) ? tables[table] : undefined;
    if (!declared) return [unknownName(`columns.${table}`, 'There is no such table', table, Object.keys(tables))];
    const known = [...declared.required, ...declared.optional];
    return Object.keys(mapping)
      .filter((column) => !known.includes(column))
      .map((column) => unknownName(`columns.${table}.${column}`, 'The table has no such column', column, known));
  });
}

function unknownName(key: string, problem: string, name: string, known: readonly string[]): Fault {
  const near = nearest(name, known);
  return {
    kind: 'study-key-unknown',
    file: STUDY_FILE,
    column: key,
    problem,
    expected: near ? `Did you mean ${near}?` : `Names that may stand here: ${known.join(', ')}.`,
    effect: 'run refused',
  };
}
