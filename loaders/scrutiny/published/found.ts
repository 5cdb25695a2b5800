import type { Cell, Executor } from '../../executor/executor.ts';
import { offenderRoles } from '../../records/roles.ts';
import type { Study } from '../../study/schema.ts';
import { byCodePoint } from '../../words/code-point-order.ts';
import { type Claim, tablesOf } from './ledger.ts';

/** What a run gives for a claim: bounds (equal for one number), or a list. */
export type Found = { readonly low: number; readonly high: number } | { readonly items: readonly string[] };

/** What of a run claims are held against. */
export interface RunFacts {
  /** The Parquet files of every published table that the run has. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly study: Study;
}

/** What this run gives for a claim (METHOD 11.7); null where a table is not there, or holds nothing of it. */
export async function findFigure(executor: Executor, facts: RunFacts, claim: Claim): Promise<Found | null> {
  if (tablesOf(claim).some((table) => !facts.files.has(table))) return null;
  const query = claim.query ?? claim.shown?.query;
  if (query !== undefined) {
    const sql = query.replaceAll(/\{(\w+)\}/g, (_, table: string) =>
      executor.dialect.readParquet(facts.files.get(table) ?? []),
    );
    return foundIn(await executor.rows(sql));
  }
  return claim.setting === undefined ? null : settingFound(claim.setting, facts.study);
}

function foundIn(rows: readonly Record<string, Cell>[]): Found | null {
  const [first] = rows;
  if (first === undefined) return null;
  if ('item' in first) return { items: rows.map(({ item }) => String(item).toLowerCase()).sort(byCodePoint) };
  const [low, high] = 'value' in first ? [first.value, first.value] : [first.low, first.high];
  return low === null || high === null ? null : { low: Number(low), high: Number(high) };
}

/** Facts of the method's code that a claim may name beside the study's settings. */
const methodFacts = ({ grades, cse, as_of }: Study) => ({
  offender_roles: offenderRoles,
  grades: Object.fromEntries(
    (['5x5x5', '3x5x2'] as const).map((scheme) => [scheme, [...grades[scheme].source, ...grades[scheme].information]]),
  ),
  cse_as_of: Number((cse.as_of ?? as_of ?? '').replaceAll('-', '')) || null,
});

function settingFound(name: string, study: Study): Found | null {
  const value = name
    .split('.')
    .reduce<unknown>((section, key) => (section as Record<string, unknown> | undefined)?.[key], {
      ...study,
      method: methodFacts(study),
    });
  if (typeof value === 'number') return { low: value, high: value };
  if (!Array.isArray(value)) return null;
  if (value.every((each) => typeof each === 'string')) return { items: value.map((item) => item.toLowerCase()) };
  return { low: Number(value[0]), high: Number(value[1]) };
}
