import type { Executor } from '../executor/executor.ts';
import type { LeftOut } from './write-left-out.ts';

/** A rule of a network that leaves records out of it, or changes them, and a query for those that it judges: id, judged_column, judged_value. */
export interface ListedRule {
  readonly rule: string;
  /** The table of the study whose rows they are, or the published table that the rows would stand in. */
  readonly table: string;
  readonly why: string;
  readonly judged: string;
}

/** How many records each rule judges; a rule that judges none is passed over. */
export async function countListed({ rows }: Executor, rules: readonly ListedRule[]): Promise<LeftOut[]> {
  const counted: LeftOut[] = [];
  for (const { rule, table, why, judged } of rules) {
    const [{ count }] = await rows(`SELECT count(*) AS count FROM (${judged}) AS judged`);
    if (Number(count) > 0) counted.push({ rule, table, rows: Number(count), why });
  }
  return counted;
}
