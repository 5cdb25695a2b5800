import type { Fault } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import { type LineOf, STUDY_FILE } from '../study/parse-study.ts';
import type { Study } from '../study/schema.ts';
import type { InputColumns } from './input-columns.ts';
import { networkColumns } from './network-tables.ts';
import { recordTables, reviewTables } from './record-tables.ts';

const tablesOf: Readonly<Record<Study['kind'], Readonly<Record<string, InputColumns>>>> = {
  network: networkColumns,
  records: { ...recordTables, ...reviewTables },
};

/** Names under `columns` in the study file that are no table of the study, or no column of the table; `lineOf` says where a key stands. */
export function checkMapping({ kind, columns }: Study, lineOf: LineOf = () => ({})): Fault[] {
  const tables = tablesOf[kind];
  return Object.entries(columns).flatMap(([table, mapping]) => {
    const declared = Object.hasOwn(tables, table) ? tables[table] : undefined;
    const unknown = (keys: readonly string[], problem: string, known: readonly string[]) =>
      unknownName(['columns', ...keys], problem, known, lineOf);
    if (!declared) return [unknown([table], 'There is no such table', Object.keys(tables))];
    const known = [...declared.required, ...declared.optional];
    return Object.keys(mapping)
      .filter((column) => !known.includes(column))
      .map((column) => unknown([table, column], 'The table has no such column', known));
  });
}

function unknownName(keys: readonly string[], problem: string, known: readonly string[], lineOf: LineOf): Fault {
  const name = keys[keys.length - 1];
  const near = known.find((each) => each === `review_${name}`) ?? nearest(name, known);
  return {
    kind: 'study-key-unknown',
    file: STUDY_FILE,
    ...lineOf(keys),
    column: keys.join('.'),
    problem,
    expected: near ? `Did you mean ${near}?` : `Names that may stand here: ${known.join(', ')}.`,
    effect: 'run refused',
  };
}
