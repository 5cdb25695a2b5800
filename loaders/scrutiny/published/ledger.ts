import { z } from 'zod';
import ledgerFile from '../../../data/reference/published-figures.json' with { type: 'json' };

const id = z.string().regex(/^[a-z0-9-]+$/);

/**
 * What the papers print: a number (`value`), bounds that it lies within (`low`, `high`; one may be open), a list (`items`), or words where
 * there is no number.
 */
const published = z.union([
  z.strictObject({ value: z.number() }),
  z.strictObject({ low: z.number().optional(), high: z.number().optional() }),
  z.strictObject({ items: z.array(z.string()).min(1) }),
  z.strictObject({ text: z.string() }),
]);

/** SQL over published tables, `{nodes}` standing for one. Gives a row with `value`, or with `low` and `high`, or rows of `item`. */
const query = z.string().startsWith('SELECT');

/**
 * One figure of the papers. `kind` says what it takes to hold it against a run: a `count` needs a study of the published size; a `share`, a
 * `shape` (where a distribution has its peak), a `rule` of the method, a `span` of years and a `list` do not; a `context` cannot be.
 */
const claim = z.strictObject({
  id,
  document: z.enum(['soc', 'cse']),
  section: z.string(),
  /** A few words of the document. */
  quote: z.string().max(50),
  says: z.string(),
  kind: z.enum(['count', 'share', 'shape', 'rule', 'span', 'list', 'context']),
  published,
  /** How a number is written: 202006 as 2020-06, 20210315 as 2021-03-15. */
  format: z.enum(['month', 'day']).optional(),
  query: query.optional(),
  /** A key of the study file, or of what `methodFacts` says. */
  setting: z.string().optional(),
  /** Tables without which the run has nothing to compare, beside those of the query. */
  needs: z.array(z.string()).optional(),
  /** How far this run's figure may lie from the published one, each way; default: by kind. */
  tolerance: z.number().min(0).optional(),
  /** What this run can show beside a figure that cannot be computed again. */
  shown: z.strictObject({ query, as: z.string() }).optional(),
  /** A count of so few people that a page does not show it. */
  small: z.boolean().optional(),
  why: z.string(),
});

const check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), parts: z.array(id), total: id, excluded: z.array(id).optional() }),
  z.strictObject({
    kind: z.literal('share'),
    part: z.array(id),
    of: z.array(z.strictObject({ label: z.string(), sum: z.array(id) })),
    stated: id,
  }),
  z.strictObject({ kind: z.literal('one-denominator'), shares: z.array(id) }),
  z.strictObject({ kind: z.literal('overlap'), claims: z.array(id).length(2) }),
  z.strictObject({ kind: z.literal('same'), claims: z.array(id).min(2) }),
  z.strictObject({ kind: z.literal('within'), inner: id, outer: id }),
  z.strictObject({ kind: z.literal('at-most'), small: id, large: id }),
  z.strictObject({ kind: z.literal('has-words'), title: id, words: z.array(id) }),
]);

const ledgerSchema = z.strictObject({
  documents: z.record(z.enum(['soc', 'cse']), z.string()),
  claims: z.array(claim),
  /** What can be worked out from the papers' own figures, whatever a run gives. `marks`: claims that contradict each other where it fails. */
  checks: z.array(
    z.strictObject({
      id,
      document: z.enum(['soc', 'cse']),
      says: z.string(),
      check,
      why: z.string(),
      marks: z.array(id).optional(),
    }),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type Claim = z.infer<typeof claim>;
export type Published = z.infer<typeof published>;
export type LedgerCheck = Ledger['checks'][number];

/** The ledger of claims, `data/reference/published-figures.json`: every figure that the three documents print (METHOD 11.7). */
export const ledger: Ledger = ledgerSchema.parse(ledgerFile);

/** The published tables that a query names. */
export const tablesIn = (sql: string): string[] => [
  ...new Set(Array.from(sql.matchAll(/\{(\w+)\}/g), ([, table]) => table)),
];

/** The published tables that a claim needs of a run. */
export const tablesOf = ({ query: sql = '', shown, needs = [] }: Claim): string[] => [
  ...new Set([...tablesIn(sql), ...tablesIn(shown?.query ?? ''), ...needs]),
];

/** The bounds of what is published: a number is both of its bounds, and what is open is infinite. Null where it is no number. */
export function boundsOf(of: Published): { readonly low: number; readonly high: number } | null {
  if ('value' in of) return { low: of.value, high: of.value };
  if ('items' in of || 'text' in of) return null;
  return { low: of.low ?? Number.NEGATIVE_INFINITY, high: of.high ?? Number.POSITIVE_INFINITY };
}

/** The items of what is published, in small letters; none where it is no list. */
export const itemsOf = (of: Published): string[] => ('items' in of ? of.items.map((item) => item.toLowerCase()) : []);

/** A number of a claim as it is written; null where it is written as any other number. */
export function dateText({ format }: Claim, number: number): string | null {
  if (format === undefined) return null;
  const digits = String(number);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('-');
}
