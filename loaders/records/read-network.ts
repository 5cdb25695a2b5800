import type { Executor } from '../executor/executor.ts';
import { type Fault, isRefusal, type Result } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { cutFiles } from './cut-files.ts';
import { ignoredFaults } from './ignored-columns.ts';
import { type FaultSource, type FaultyRows, firstFaults } from './list-faults.ts';
import { lostTable } from './lost-table.ts';
import { type NetworkRule, networkColumns } from './network-tables.ts';
import { type LoadedTable, readTable } from './read-table.ts';

/** A bare network's files as checked SQL tables. */
export interface CheckedNetwork {
  readonly edges: LoadedTable;
  readonly nodes?: LoadedTable;
  /** How many rows of each table each rule leaves out or joins. */
  readonly leftOut: { readonly edges: RuleCounts; readonly nodes: RuleCounts };
  /** Faults that do not stop a run. */
  readonly faults: readonly Fault[];
}

type RuleCounts = Partial<Record<NetworkRule, number>>;

/** Weights above this are refused, so that a sum of any number of them is a number. */
const MOST_WEIGHT = '1e150';

/**
 * Loads a bare network's files and judges every row: `input_edges` and `input_nodes` gain a column `rule`, the rule that leaves the
 * row out or null; edges gain `a`, `b` (in text order) and `strength` (1 where no weight is given). Refused where the result would be
 * wrong.
 */
export async function readNetwork(executor: Executor, source: StudyFolder): Promise<Result<CheckedNetwork>> {
  const { edges, nodes, leftOut, sources } = await readNetworkFiles(executor, source);
  const faults = await firstFaults(executor, sources);
  if (!edges || faults.some(isRefusal)) return { ok: false, faults };
  return { ok: true, value: { edges, ...(nodes ? { nodes } : {}), leftOut, faults } };
}

/** A bare network's files as far as they can be read. */
export interface NetworkFiles extends Pick<CheckedNetwork, 'nodes' | 'leftOut'> {
  readonly edges?: LoadedTable;
  readonly sources: readonly FaultSource[];
}

/** The same as far as it goes where a file cannot be read, with what every fault can be had from. */
export async function readNetworkFiles(executor: Executor, source: StudyFolder): Promise<NetworkFiles> {
  const read = async (table: keyof typeof networkColumns) =>
    source.files[table] === undefined ? undefined : readTable(executor, source, table, networkColumns[table]);
  const [edges, nodes] = [await read('edges'), await read('nodes')];
  const leftOut = { edges: {} as RuleCounts, nodes: {} as RuleCounts };
  const sources: FaultSource[] = [];
  const note = (table: LoadedTable, counted: RuleCounts, rowFaults: readonly FaultyRows[]) => {
    const lost = lostTable(table, counted);
    sources.push(
      ...(lost ? [lost] : []),
      ...ignoredFaults(table),
      { known: table.faults },
      ...rowFaults.map((rows) => ({ table, rows })),
    );
  };
  if (edges?.ok) {
    await judgeEdges(executor, edges.value);
    leftOut.edges = await countRules(executor, edges.value);
    note(edges.value, leftOut.edges, [weightNotPositive, missingIds('edges')]);
  }
  if (nodes?.ok) {
    await judgeNodes(executor, nodes.value);
    leftOut.nodes = await countRules(executor, nodes.value);
    note(nodes.value, leftOut.nodes, [conflictingNodes, missingIds('nodes')]);
  }
  sources.push(...cutFiles([edges, nodes].flatMap((table) => (table?.ok ? [table.value] : []))));
  return {
    ...(edges?.ok ? { edges: edges.value } : {}),
    ...(nodes?.ok ? { nodes: nodes.value } : {}),
    leftOut,
    sources: [...[edges, nodes].flatMap((table) => (table === undefined || table.ok ? [] : table.faults)), ...sources],
  };
}

async function countRules(executor: Executor, { name, unreadableRows }: LoadedTable): Promise<RuleCounts> {
  const rows = await executor.rows(`SELECT rule, count(*) AS rows FROM ${name} WHERE rule IS NOT NULL GROUP BY rule`);
  const counted = rows.map((row) => [row.rule, Number(row.rows)] as const);
  return Object.fromEntries(unreadableRows === 0 ? counted : [...counted, ['row-unreadable', unreadableRows]]);
}

async function judgeEdges(executor: Executor, { name }: LoadedTable): Promise<void> {
  const strength = `CASE WHEN weight IS NULL OR trim(weight) = '' THEN 1.0 ELSE TRY_CAST(weight AS DOUBLE) END`;
  await executor.execute(`
    CREATE OR REPLACE TEMP TABLE ${name} AS
    WITH measured AS (
      SELECT row_number, source, target, weight, ${strength} AS strength,
        CASE WHEN source < target THEN source ELSE target END AS a,
        CASE WHEN source < target THEN target ELSE source END AS b
      FROM ${name}
    ), judged AS (
      SELECT *, CASE
        WHEN source IS NULL OR target IS NULL OR trim(source) = '' OR trim(target) = '' THEN ${rule(executor, 'id-missing')}
        WHEN source = target THEN ${rule(executor, 'self-loop')}
        WHEN strength IS NULL OR NOT (strength > 0 AND strength <= ${MOST_WEIGHT}) THEN ${rule(executor, 'weight-not-positive')}
      END AS judgement
      FROM measured
    )
    SELECT row_number, source, target, weight, strength, a, b, CASE
      WHEN judgement IS NULL AND row_number() OVER (PARTITION BY judgement, a, b ORDER BY row_number) > 1
        THEN ${rule(executor, 'repeated-pair')}
      ELSE judgement END AS rule
    FROM judged ORDER BY row_number`);
}

async function judgeNodes(executor: Executor, { name }: LoadedTable): Promise<void> {
  await executor.execute(`
    CREATE OR REPLACE TEMP TABLE ${name} AS
    SELECT row_number, id, label, "group", CASE
      WHEN id IS NULL OR trim(id) = '' THEN ${rule(executor, 'id-missing')}
      WHEN row_number() OVER (PARTITION BY id, label, "group" ORDER BY row_number) > 1 THEN ${rule(executor, 'duplicate-row')}
      END AS rule
    FROM ${name} ORDER BY row_number`);
}

const rule = ({ dialect }: Executor, name: NetworkRule) => dialect.text(name);

const weightNotPositive: FaultyRows = {
  kind: 'weight-not-positive',
  from: `FROM input_edges WHERE rule = 'weight-not-positive'`,
  value: 'weight',
  column: 'weight',
  problem: 'The weight is not a number above zero, or is above 1e150',
  expected:
    'A weight is a strength: a number above 0, with a full stop for decimals, or a comma in a file with semicolons.',
  effect: 'row left out',
};

const missingIds = (table: keyof typeof networkColumns): FaultyRows => ({
  kind: 'id-missing',
  from: `FROM input_${table} WHERE rule = 'id-missing'`,
  problem: 'An id is missing',
  expected: 'Every row names its node, or both its nodes.',
  effect: 'row left out',
});

const conflictingNodes: FaultyRows = {
  kind: 'duplicate-id',
  from: `FROM input_nodes WHERE rule IS NULL
    AND id IN (SELECT id FROM input_nodes WHERE rule IS NULL GROUP BY id HAVING count(*) > 1)`,
  value: 'id',
  column: 'id',
  problem: 'The id stands in several rows that differ',
  expected: 'Keep one row a node.',
  effect: 'run refused',
};
