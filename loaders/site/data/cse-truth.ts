import type { Cell } from '../../executor/executor.ts';
import { cseRules } from '../../identify/cse-terms.ts';
import type { missedReasons } from '../../scrutiny/cse-missed.ts';
import type { PublishedTables } from './open-tables.ts';

/** Crimes, those of them that truly were sexual abuse of a child, and those of these that were exploitation. */
export interface CseRight {
  readonly kind: string;
  readonly criterion: string;
  readonly crimes: number;
  readonly abusive: number;
  readonly exploitation: number;
  /** The same of those that nothing else brings in; null where that is not asked. */
  readonly crimes_lost: number | null;
  readonly abusive_lost: number | null;
  readonly exploitation_lost: number | null;
}

/** Why crimes that truly were such are not in the full table, and how many. */
export interface CseMissed {
  readonly reason: (typeof missedReasons)[number];
  readonly crimes: number;
  readonly exploitation: number;
}

/** How right the rules of METHOD 8.1 are, and what they miss; null where nobody knows what is true. */
export interface CseTruth {
  readonly full: CseRight;
  readonly final: CseRight;
  readonly rules: readonly CseRight[];
  readonly terms: readonly CseRight[];
  /** By which rules together, the most crimes first. */
  readonly together: readonly CseRight[];
  readonly missed: readonly CseMissed[];
}

/** What the truth of a synthetic study says of its CSE network's tables, from `cse_truth` and `cse_missed`. */
export async function cseTruthOf({ rows }: Pick<PublishedTables, 'rows'>): Promise<CseTruth | null> {
  const told = (await rows('SELECT * FROM {cse_truth} ORDER BY kind, crimes DESC, criterion')).map(rightOf);
  const missed = await rows('SELECT reason, crimes, exploitation FROM {cse_missed} ORDER BY place');
  const table = (name: string) => told.find(({ kind, criterion }) => kind === 'table' && criterion === name);
  const [full, final] = [table('full'), table('final')];
  if (!full || !final) return null;
  const of = (wanted: string) => told.filter(({ kind }) => kind === wanted);
  return {
    full,
    final,
    rules: cseRules.flatMap((rule) => of('rule').filter(({ criterion }) => criterion === rule)),
    terms: told.filter(({ kind }) => !['rule', 'table', 'together'].includes(kind)),
    together: of('together'),
    missed: missed.map(({ reason, crimes, exploitation }) => ({
      reason: reason as CseMissed['reason'],
      crimes: Number(crimes),
      exploitation: Number(exploitation),
    })),
  };
}

function rightOf(row: Readonly<Record<string, Cell>>): CseRight {
  const told = (column: string) => (row[column] === null ? null : Number(row[column]));
  return {
    kind: String(row.kind),
    criterion: String(row.criterion),
    crimes: Number(row.crimes),
    abusive: Number(row.abusive),
    exploitation: Number(row.exploitation),
    crimes_lost: told('crimes_lost'),
    abusive_lost: told('abusive_lost'),
    exploitation_lost: told('exploitation_lost'),
  };
}
