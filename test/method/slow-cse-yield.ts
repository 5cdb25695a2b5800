import { type Connection, isInFinal } from './slow-cse-final.ts';
import type { FullRow } from './slow-cse-full.ts';
import { paperTerms, type Rule, rules, rulesOf, type Terms, termsOf } from './slow-cse-terms.ts';
import type { Settings } from './study-tables.ts';

/** What a rule or a term brings into the full table, and what of it nothing else brings in. */
export interface Yield {
  readonly kind: string;
  readonly criterion: string;
  readonly crimes: number;
  readonly rows: number;
  readonly finalRows: number;
  readonly crimesLost: number;
  readonly rowsLost: number;
  readonly finalRowsLost: number;
}

/** What `cse_yield` counts: the rules again without one rule or one term. Rows that only lose a connection are not counted as lost. */
export function yields(full: readonly FullRow[], final: readonly Connection[], settings: Settings): Yield[] {
  const where = settings.cse.termMatch;
  const inFinal = full.filter((row) => isInFinal(row, final));
  const yieldOf = (
    kind: string,
    criterion: string,
    brings: (row: FullRow) => boolean,
    isLeft: (row: FullRow) => boolean,
  ): Yield => {
    const left = full.filter(isLeft);
    return {
      kind,
      criterion,
      crimes: distinctCrimes(full.filter(brings)),
      rows: full.filter(brings).length,
      finalRows: inFinal.filter(brings).length,
      crimesLost: distinctCrimes(full) - distinctCrimes(left),
      rowsLost: full.length - left.length,
      finalRowsLost: inFinal.length - inFinal.filter(isLeft).length,
    };
  };
  const without = (kind: keyof Terms, term: string): Terms => ({
    ...paperTerms,
    [kind]: paperTerms[kind].filter((other) => other !== term),
  });
  return [
    ...rules.map((rule: Rule) =>
      yieldOf(
        'rule',
        rule,
        ({ matchedBy }) => matchedBy.includes(rule),
        ({ matchedBy }) => matchedBy.some((other) => other !== rule),
      ),
    ),
    ...(Object.keys(paperTerms) as (keyof Terms)[]).flatMap((kind) =>
      paperTerms[kind].map((term) =>
        yieldOf(
          kind,
          term,
          ({ crime }) => termsOf(crime, where)[kind].includes(term),
          ({ crime }) => rulesOf(crime, where, without(kind, term)).length > 0,
        ),
      ),
    ),
  ];
}

const distinctCrimes = (rows: readonly FullRow[]) => new Set(rows.map(({ crime }) => crime.id)).size;
