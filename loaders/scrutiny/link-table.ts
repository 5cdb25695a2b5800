import type { EdgeList } from '../network/graph.ts';

/** Where a link comes from. */
export const systems = { log: 0, crime: 1, custody: 2 } as const;

/** The links of the SOC network in columns, sorted by `a`, then `b`, then source; nodes are numbered in the order of their ids. */
export interface LinkTable {
  readonly nodes: number;
  /** Whether a node is a group's. */
  readonly isGroup: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** One of `systems`. */
  readonly system: Uint8Array;
  /** Number of the source record among those of its system, from 0. */
  readonly record: Uint32Array;
  readonly weight: Float64Array;
  /** Whether the link is one of a person and a group who is truly a rival or a victim of it on that log. */
  readonly isAdversarial: Uint8Array;
  /** How many source records each system has. */
  readonly records: Readonly<Record<keyof typeof systems, number>>;
}

/** Which links stay, a byte a link. */
export type Kept = Uint8Array;

/** Adds up the links that stay, pair by pair, in the order in which they stand (METHOD 4.1). */
export function edgesOf({ nodes, a, b, weight }: LinkTable, kept: Kept): EdgeList {
  const rows: number[] = [];
  const [links, weights]: [number[], number[]] = [[], []];
  for (let row = 0, last = -1; row < a.length; row++) {
    if (kept[row] === 0) continue;
    if (last >= 0 && a[last] === a[row] && b[last] === b[row]) {
      links[links.length - 1]++;
      weights[weights.length - 1] += weight[row];
    } else {
      rows.push(row);
      links.push(1);
      weights.push(weight[row]);
    }
    last = row;
  }
  return {
    size: nodes,
    a: Uint32Array.from(rows, (row) => a[row]),
    b: Uint32Array.from(rows, (row) => b[row]),
    links: Float64Array.from(links),
    weights: Float64Array.from(weights),
  };
}

/** The links that stay where some logs are missing: a byte a log. */
export const withoutLogs = (table: LinkTable, isMissing: Uint8Array): Kept =>
  stillIdentified(
    table,
    table.system.map((system, row) => (system === systems.log && isMissing[table.record[row]] === 1 ? 0 : 1)),
  );

/**
 * The links that stay without adversarial ones: those of a rival or victim to the group on that log, and, where the log names no other
 * group that they are not at odds with, theirs to everyone else on it. Strengths stay as they were recorded.
 */
export function withoutAdversaries(table: LinkTable): Kept {
  const { nodes, isGroup, a, b, system, record, isAdversarial } = table;
  const personAt = (row: number) => record[row] * nodes + (isGroup[a[row]] === 1 ? b[row] : a[row]);
  const isBetween = (row: number) => isGroup[a[row]] === 0 && isGroup[b[row]] === 0;
  const gone = new Set<number>();
  for (let row = 0; row < a.length; row++) if (isAdversarial[row] === 1) gone.add(personAt(row));
  for (let row = 0; row < a.length; row++)
    if (system[row] === systems.log && isAdversarial[row] === 0 && !isBetween(row)) gone.delete(personAt(row));
  const isGone = (row: number, node: number) => gone.has(record[row] * nodes + node);
  const kept = a.map((_, row) => {
    if (isAdversarial[row] === 1) return 0;
    return system[row] === systems.log && isBetween(row) && (isGone(row, a[row]) || isGone(row, b[row])) ? 0 : 1;
  });
  return stillIdentified(table, Uint8Array.from(kept));
}

/**
 * Crimes count where one of the offenders is on a log that counts, and shared cells where one of the two is on such a log or crime (METHOD 3.3,
 * 3.4): without the log they go as well. Changes `kept`.
 */
function stillIdentified({ nodes, a, b, system, record, records }: LinkTable, kept: Kept): Kept {
  const isIdentified = new Uint8Array(nodes);
  const identify = (row: number) => {
    isIdentified[a[row]] = 1;
    isIdentified[b[row]] = 1;
  };
  const isKnown = (row: number) => isIdentified[a[row]] === 1 || isIdentified[b[row]] === 1;
  const rowsOf = (wanted: number, visit: (row: number) => void) => {
    for (let row = 0; row < a.length; row++) if (system[row] === wanted) visit(row);
  };
  rowsOf(systems.log, (row) => {
    if (kept[row] === 1) identify(row);
  });
  const hasOffender = new Uint8Array(records.crime);
  rowsOf(systems.crime, (row) => {
    if (isKnown(row)) hasOffender[record[row]] = 1;
  });
  rowsOf(systems.crime, (row) => {
    if (hasOffender[record[row]] === 0) kept[row] = 0;
    else identify(row);
  });
  rowsOf(systems.custody, (row) => {
    if (!isKnown(row)) kept[row] = 0;
  });
  return kept;
}
