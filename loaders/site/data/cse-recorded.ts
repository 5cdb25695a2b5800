import type { Cell } from '../../executor/executor.ts';
import { unknownWords } from '../../records/quality-checks.ts';

/** How a recorded value is drawn: not recorded, said to be unknown, told in two ways, or known. What is not known stands first. */
export const recordedKinds = ['missing', 'unknown', 'inconsistent', 'value'] as const;

export type RecordedKind = (typeof recordedKinds)[number];

/** A value as it is recorded, and as a page says it. */
export interface Recorded {
  readonly kind: RecordedKind;
  readonly label: string;
}

/** How often values stand together in the rows of the full table, and in what the final one counts. */
export interface Combination {
  readonly parts: readonly Recorded[];
  readonly full: number;
  readonly final: number;
}

/** A value, or several together, with the most rows there could be if everything that is not known were this (METHOD 8.6). */
export interface Counted extends Recorded, Combination {
  readonly fullMost: number;
  readonly finalMost: number;
}

/** Different wordings of an ethnicity that a page tells apart. */
const MOST_WORDINGS = 12;

/** A text that stands so often is nobody's name, though it may hold one by chance: 'North European' holds 'An' and 'Ro'. */
export const COMMON = 20;

const missing: Recorded = { kind: 'missing', label: 'not recorded' };
const unknown: Recorded = { kind: 'unknown', label: 'said to be unknown' };
const isUnknown = (text: string) => (unknownWords as readonly string[]).includes(text.toLowerCase());

/** M and F; U and the like are unknown, and anything else is inconsistent (METHOD 8.6). */
export function recordedSex(sex: Cell): Recorded {
  const text = String(sex ?? '').trim();
  if (text === '') return missing;
  if (text.toUpperCase() === 'M') return { kind: 'value', label: 'male' };
  if (text.toUpperCase() === 'F') return { kind: 'value', label: 'female' };
  return isUnknown(text) || text.toLowerCase() === 'u' ? unknown : { kind: 'inconsistent', label: 'inconsistent' };
}

/**
 * How each recorded ethnicity reads: wordings that differ in capitals alone are one, and those beyond the twelve with most rows are other
 * wordings, as is any rare one that tells of somebody protected.
 */
export function ethnicityReader(
  values: readonly { readonly value: Cell; readonly rows: number }[],
  isTold: (text: string) => boolean,
): (value: Cell) => Recorded {
  const wordings = new Map<string, { readonly label: string; readonly rows: number }>();
  for (const { value, rows } of values.toSorted((one, other) => byText(String(one.value), String(other.value)))) {
    const text = String(value ?? '').trim();
    const known = wordings.get(text.toLowerCase());
    if (text !== '' && !isUnknown(text))
      wordings.set(text.toLowerCase(), { label: known?.label ?? text, rows: (known?.rows ?? 0) + rows });
  }
  const shown = new Map(
    [...wordings]
      .filter(([, { label, rows }]) => rows >= COMMON || !isTold(label))
      .toSorted(([, one], [, other]) => other.rows - one.rows || byText(one.label, other.label))
      .slice(0, MOST_WORDINGS),
  );
  return (value) => {
    const text = String(value ?? '').trim();
    if (text === '') return missing;
    if (isUnknown(text)) return unknown;
    return { kind: 'value', label: shown.get(text.toLowerCase())?.label ?? 'other wordings' };
  };
}

/** Rows added up by the values that stand in them: what is not known first, then the most frequent in the full table. */
export function countCombinations(rows: readonly Combination[]): Counted[] {
  const combinations = [...Map.groupBy(rows, ({ parts }) => JSON.stringify(parts)).values()].map((same) => ({
    parts: same[0].parts,
    ...summed(same),
  }));
  return combinations
    .map((combination): Counted => {
      const { parts } = combination;
      const could = parts.every(isValue) ? combinations.filter((other) => couldBe(other.parts, parts)) : [combination];
      const { full: fullMost, final: finalMost } = summed(could);
      return { ...combination, ...together(parts), fullMost, finalMost };
    })
    .toSorted(inOrder);
}

/** Every value that stands in any part of these rows, once. */
export const valuesIn = (rows: readonly Combination[]): Recorded[] => [
  ...new Map(rows.flatMap(({ parts }) => parts.filter(isValue).map((value) => [value.label, value]))).values(),
];

/**
 * Rows that are none of these values, or of each of them with each in two parts: {@link countCombinations} then counts them as 0 with the most they
 * could be, since a value that nobody was recorded with may be that of somebody who is not known.
 */
export const noneOf = (values: readonly Recorded[], parts: 1 | 2 = 1): Combination[] =>
  values
    .flatMap((one) => (parts === 1 ? [[one]] : values.map((other) => [one, other])))
    .map((parts) => ({ parts, full: 0, final: 0 }));

/** Pairs of an offender and a victim for a chart: all in which something is not known are added up by the first kind of that. */
export function withUnknownJoined(counted: readonly Counted[]): Counted[] {
  const known = counted
    .filter(isValue)
    .map((pair) => ({ ...pair, label: `${pair.parts[0].label} offender, ${pair.parts[1].label} victim` }));
  const others = recordedKinds.flatMap((kind): Counted[] => {
    const same = counted.filter((each) => kind !== 'value' && each.kind === kind);
    if (same.length === 0) return [];
    const { full, final } = summed(same);
    const { label } = same[0].parts.find((part) => part.kind === kind) ?? same[0];
    return [{ kind, label: `one or both ${label}`, parts: [], full, final, fullMost: full, finalMost: final }];
  });
  return [...others, ...known];
}

function summed(rows: readonly Pick<Combination, 'full' | 'final'>[]) {
  const sum = (of: 'full' | 'final') => rows.reduce((total, row) => total + row[of], 0);
  return { full: sum('full'), final: sum('final') };
}

const isValue = ({ kind }: Recorded) => kind === 'value';

/** Whether some values could be those of a row, for all that is known of it. */
const couldBe = (row: readonly Recorded[], values: readonly Recorded[]) =>
  row.every((part, at) => !isValue(part) || part.label === values[at].label);

const together = (parts: readonly Recorded[]): Recorded => ({
  kind: recordedKinds.find((kind) => parts.some((part) => part.kind === kind)) ?? 'value',
  label: parts.map(({ label }) => label).join(', '),
});

const inOrder = (one: Counted, other: Counted) =>
  recordedKinds.indexOf(one.kind) - recordedKinds.indexOf(other.kind) ||
  other.full - one.full ||
  other.final - one.final ||
  byText(one.label, other.label);

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
