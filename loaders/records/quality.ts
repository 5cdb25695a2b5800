import type { StageContext } from '../stage.ts';
import type { Fault } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { type TableName, tables } from '../tables.ts';
import { writeTable } from '../write-table.ts';
import type { LoadedRecords } from './load-records.ts';
import { networkColumns } from './network-tables.ts';
import { networkChecks, recordChecks } from './quality-checks.ts';
import { type ColumnQuality, columnQuality } from './quality-columns.ts';
import { type PublishedFault, withPeople } from './quality-faults.ts';
import { offencesQuery } from './quality-offences.ts';
import { yearsQuery } from './quality-years.ts';
import type { CheckedNetwork } from './read-network.ts';
import type { LoadedTable } from './read-table.ts';
import { recordFaults } from './record-faults.ts';
import { recordTableNames, recordTables } from './record-tables.ts';

/** The tables that say how good a study of each kind is; a stage that reads one writes all of them. */
export const qualityTables = {
  records: ['quality_tables', 'quality_columns', 'quality_years', 'quality_offences', 'faults'],
  network: ['quality_tables', 'quality_columns', 'faults'],
} as const satisfies Record<StudyFolder['study']['kind'], readonly TableName[]>;

type RuleCounts = Readonly<Record<string, number | undefined>>;

/** Publishes what the extracts hold and what is wrong with them, while they are loaded: RECORDS.md, 'What bad input gets'. */
export async function writeRecordsQuality(context: StageContext, loaded: LoadedRecords): Promise<void> {
  const { executor, source } = context;
  const present = recordTableNames.filter((table) => loaded.tables[table] !== undefined);
  const checks = recordChecks(executor.dialect);
  const columns: ColumnQuality[] = [];
  for (const table of present)
    columns.push(...(await columnQuality(executor, table, loaded.tables[table]!, recordTables[table], checks[table])));
  await writeTables(context, loaded.tables, loaded.leftOut);
  await writeColumnQuality(context, columns);
  await writeTable(context, 'quality_years', yearsQuery(executor, present, source.study));
  await writeTable(context, 'quality_offences', offencesQuery({ hasHarm: loaded.tables.harm !== undefined }));
  await writeFaults(
    context,
    await withPeople(executor, loaded, await recordFaults(executor, source, loaded), String(source.study.as_of)),
  );
}

/** The same of a bare network's files. */
export async function writeNetworkQuality(context: StageContext, checked: CheckedNetwork): Promise<void> {
  const { edges, nodes, leftOut, faults } = checked;
  const { executor } = context;
  const columns = await columnQuality(executor, 'edges', edges, networkColumns.edges, networkChecks.edges);
  if (nodes)
    columns.push(...(await columnQuality(executor, 'nodes', nodes, networkColumns.nodes, networkChecks.nodes)));
  await writeTables(context, { edges, nodes }, leftOut);
  await writeColumnQuality(context, columns);
  await writeFaults(context, faults);
}

function writeTables(
  context: StageContext,
  loaded: Readonly<Record<string, LoadedTable | undefined>>,
  leftOut: Readonly<Record<string, RuleCounts | undefined>>,
): Promise<void> {
  const { required, optional } = studyTables[context.source.study.kind];
  const sum = (rules: RuleCounts = {}) => Object.values(rules).reduce<number>((total, rows = 0) => total + rows, 0);
  const rows = [...required, ...optional].sort(byCodePoint).map((table) => {
    const read = loaded[table];
    return {
      table,
      needed: required.some((name) => name === table),
      file: read?.file ?? null,
      rows: read?.rows ?? null,
      counted: read === undefined ? null : read.rows - sum(leftOut[table]),
    };
  });
  return writeRows(context, 'quality_tables', rows);
}

const writeColumnQuality = (context: StageContext, columns: readonly ColumnQuality[]) =>
  writeRows(
    context,
    'quality_columns',
    columns.toSorted((x, y) => byCodePoint(x.table, y.table) || x.position - y.position),
  );

const SHOWN = 200;

const writeFaults = (context: StageContext, faults: readonly (Fault | PublishedFault)[]) =>
  writeRows(
    context,
    'faults',
    faults.map((fault, index) => ({
      ...fault,
      number: index + 1,
      // The first half of a pair of surrogates alone would be no character.
      ...(fault.value === undefined ? {} : { value: fault.value.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '') }),
    })),
  );

type Value = string | number | boolean | null | undefined;

/** Writes rows as columns of a published table; what a row does not say is null. */
function writeRows<Row extends object>(
  { executor, output }: StageContext,
  table: TableName,
  rows: readonly Row[],
): Promise<void> {
  const { columns } = tables[table];
  return executor.writeColumns(
    output(table),
    columns,
    Object.fromEntries(
      Object.keys(columns).map((column) => [
        column,
        rows.map((row) => (row as Readonly<Record<string, Value>>)[column] ?? null),
      ]),
    ),
  );
}

const byCodePoint = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
