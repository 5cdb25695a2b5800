import type { Stage } from '../../stage.ts';
import { type TableName, tables } from '../../tables.ts';
import { type CheckResult, checkLedger } from './arithmetic.ts';
import { type Found, findFigure } from './found.ts';
import { type Judged, judgeClaim } from './judge.ts';
import { boundsOf, type Claim, dateText, ledger, tablesOf } from './ledger.ts';

/** The stage that holds a method's tables against what the papers print (METHOD 11.7), where the method has these stages before it. */
export function publishedFigures(before: readonly Stage[]): Stage {
  const made = new Set(before.flatMap(({ outputs }) => outputs as readonly string[]));
  const named = new Set(ledger.claims.flatMap(tablesOf));
  const inputs = (Object.keys(tables) as TableName[]).filter((table) => named.has(table) && made.has(table));
  return {
    name: 'published-figures',
    does: 'Holds every figure that the papers print against this run, and the papers’ figures against each other.',
    module: import.meta.url,
    inputs,
    parameters: ['kind', 'as_of', 'grades', 'custody', 'dismantling', 'temporal', 'cse', 'published'],
    outputs: ['published_figures', 'published_arithmetic'],
    async run({ source: { study }, executor, input, output }) {
      // Nothing that the papers print is about a bare network.
      const files = new Map(study.kind === 'network' ? [] : inputs.map((table) => [table as string, input(table)]));
      const results = checkLedger(ledger);
      const contradicted = new Set(
        ledger.checks.flatMap(({ id, marks = [] }) => (results.get(id)?.verdict === 'contradicts itself' ? marks : [])),
      );
      const rows = [];
      for (const [index, claim] of ledger.claims.entries()) {
        const isAsked = study.kind === 'records';
        const found = isAsked ? await findFigure(executor, { files, study }, claim) : null;
        const judged = judgeClaim(claim, found, {
          isSameSize: study.published.counts,
          isContradicted: contradicted.has(claim.id),
        });
        rows.push(figureRow(index + 1, claim, found, judged));
      }
      await executor.writeColumns(
        output('published_figures'),
        tables.published_figures.columns,
        columnsOf(rows, Object.keys(tables.published_figures.columns)),
      );
      await executor.writeColumns(
        output('published_arithmetic'),
        tables.published_arithmetic.columns,
        columnsOf(
          ledger.checks.map((check, index) => checkRow(index + 1, check, results.get(check.id))),
          Object.keys(tables.published_arithmetic.columns),
        ),
      );
    },
  };
}

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

/** A bound that is open has no number. */
const bound = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : value);

function figureRow(number: number, claim: Claim, found: Found | null, { verdict, accepted }: Judged): Row {
  const { published, kind, query, setting, shown } = claim;
  const bounds = boundsOf(published);
  const list = found !== null && 'items' in found ? found.items : null;
  const span = found !== null && !('items' in found) ? found : null;
  return {
    number,
    id: claim.id,
    document: claim.document,
    section: claim.section,
    quote: claim.quote,
    says: claim.says,
    kind,
    published_low: bound(bounds?.low),
    published_high: bound(bounds?.high),
    published_text: publishedText(claim),
    run_low: bound(span?.low),
    run_high: bound(span?.high),
    run_text: list?.join('; ') ?? (span && dateText(claim, span.low)),
    accepted_low: bound(accepted?.low),
    accepted_high: bound(accepted?.high),
    verdict,
    why: claim.why,
    computed_from: query ?? shown?.query ?? setting ?? null,
    shown_as: shown?.as ?? null,
    few_people: claim.small ?? false,
  };
}

function publishedText(claim: Claim): string | null {
  const { published } = claim;
  if ('items' in published) return published.items.join('; ');
  if ('text' in published) return published.text;
  return 'value' in published ? dateText(claim, published.value) : null;
}

const checkRow = (
  number: number,
  { id, document, says, why }: (typeof ledger.checks)[number],
  result: CheckResult | undefined,
): Row => ({
  number,
  id,
  document,
  says,
  working: result?.working ?? null,
  left_side: result?.left ?? null,
  right_side: result?.right ?? null,
  verdict: result?.verdict ?? null,
  why,
});

const columnsOf = (rows: readonly Row[], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
