import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { stagesOf } from '../../loaders/method.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { stagesFor } from '../../loaders/run/stages-for.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import type { TableName } from '../../loaders/tables.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';
import { type StudyTables, studyFiles } from './study-tables.ts';

/** The published tables that are compared, and their columns; those of other issues are not looked at. */
const compared = {
  groups: [
    'group_id',
    'name',
    'kind',
    'tracked',
    'members',
    'immediate_members',
    'logs',
    'crimes',
    'cchi_days',
    'ons_css',
  ],
  matches: ['log_id', 'group_id', 'start', 'text', 'noun'],
  links: ['network', 'source_system', 'source_ref', 'a', 'b', 'date', 'strength', 'weight'],
  edges: ['network', 'a', 'b', 'links', 'weight'],
  members: [
    'nominal_id',
    'group_id',
    'hops',
    'distance',
    'links_to_group',
    'crimes',
    'cchi_days',
    'ons_css',
    'first_linked',
    'last_linked',
    'first_group_id',
  ],
  group_links: ['group_a', 'group_b', 'facilitators'],
  safeguarding: ['nominal_id', 'reasons'],
  dismantling: ['network', 'unit', 'order', 'step', 'removed', 'withheld', 'gcc', 'gcc_relative'],
  group_harm: ['group_id', 'crimes_without_cchi', 'crimes_without_ons', 'crimes_uncertain_cchi'],
  network_harm: ['group_id', 'part', 'members', 'crimes', 'cchi_days', 'ons_css'],
  offence_harm: ['offence_code', 'crimes'],
  temporal: ['group_id', 'year', 'nominals', 'crimes', 'cchi_days', 'ons_css', 'logs_share'],
  decade_members: ['group_id', 'decade', 'nominal_id', 'hops'],
  decade_edges: ['group_id', 'decade', 'a', 'b', 'links', 'weight'],
  locations: ['group_id', 'year', 'location', 'area', 'logs', 'latitude', 'longitude'],
  cse_full: [
    'crime_id',
    'offender_id',
    'victim_id',
    'occurred_on',
    'offender_age',
    'victim_age',
    'offender_sex',
    'victim_sex',
    'offender_ethnicity',
    'victim_ethnicity',
    'in_final',
    'matched_by',
    'offence_title',
    'offence_code',
  ],
  cse_final: ['offender_a', 'crime_a', 'offender_b', 'crime_b', 'victim_id', 'weight'],
  cse_yield: ['kind', 'criterion', 'crimes', 'rows', 'final_rows', 'crimes_lost', 'rows_lost', 'final_rows_lost'],
  communities: ['network', 'nominal_id', 'community_id', 'degree', 'betweenness'],
  community_harm: [
    'network',
    'community_id',
    'nominals',
    'offenders',
    'victims',
    'in_soc',
    'flagged',
    'crimes',
    'cchi_days',
    'ons_css',
    'crimes_without_cchi',
    'crimes_without_ons',
    'crimes_uncertain_cchi',
    'cse_crimes',
    'cse_cchi_days',
    'cse_ons_css',
    'cse_crimes_without_cchi',
    'cse_crimes_without_ons',
    'cse_crimes_uncertain_cchi',
  ],
  nominal_summary: [
    'nominal_id',
    'in_soc',
    'in_cse',
    'in_county_lines',
    'group_id',
    'cse_community',
    'crimes',
    'cchi_days',
    'ons_css',
    'cse_crimes',
    'cse_cchi_days',
    'cse_ons_css',
    'cse_offender',
    'cse_victim',
    'safeguarding',
  ],
  left_out: ['rule', 'table', 'rows'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

export type ComparedTable = keyof typeof compared;
/** All but `left_out`, whose rows METHOD does not settle one by one. */
export type ExpectedTable = Exclude<ComparedTable, 'left_out'>;
export const expectedTables = Object.keys(compared).filter((table) => table !== 'left_out') as ExpectedTable[];
export type PublishedRow = Readonly<Record<string, Cell>>;
export type Published = Readonly<Record<ComparedTable, readonly PublishedRow[]>>;

interface RunOptions<Table extends ComparedTable> {
  /** The tables that are wanted beside `left_out`. */
  readonly tables: readonly Table[];
  /** Turns the order of columns of the extracts. */
  readonly turn?: number;
}

/**
 * Runs the product over a study, written to a folder of its own, and reads what it publishes. In this process, not through the
 * command line, and without the stages that no table that is wanted rests on, so that twenty studies take seconds.
 */
export async function runProduct<Table extends ComparedTable>(
  study: StudyTables,
  name: string,
  { tables, turn = 0 }: RunOptions<Table>,
): Promise<Pick<Published, Table | 'left_out'>> {
  const checked = await checkStudy(folderOf(studyFiles(study, name, turn)));
  if (!checked.ok) throw new Error(`The run is refused:\n${checked.faults.map(describeFault).join('\n')}`);
  const { source } = checked.value;
  // A manifest tells what was read and left out.
  const wanted = new Set<ComparedTable>([...tables, 'left_out']);
  const stages = stagesFor(stagesOf(source.study), [...wanted, 'inputs']);
  const run = await runStudy(source, { stages, cache: temporaryFolder(), workers: 1, progress: silent });
  const executor = await openDuckDB();
  try {
    const published: Partial<Record<ComparedTable, PublishedRow[]>> = {};
    for (const table of wanted) {
      const file = executor.dialect.readParquet(path.join(run.folder, `${table}.parquet`));
      const selected = compared[table].map((column) => executor.dialect.name(column));
      published[table] = await executor.rows(`SELECT ${selected.join(', ')} FROM ${file}`);
    }
    return published as Published;
  } finally {
    executor.close();
  }
}
