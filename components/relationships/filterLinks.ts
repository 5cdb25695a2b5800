import { firstNotBefore, type Lines, lineAt, lineCount, linesHolding, linesOf } from './lines.js';
import type { Codes, LinkTable } from './linkTable.js';

/** What links are looked for; what is not given is not asked. */
export interface LinkFilter {
  readonly network?: string;
  readonly source?: string;
  /** Links of a group's members, and of the group itself. */
  readonly group?: string;
  /** Links of one person, or of a group's node, by what pages call them; whatever the case where nobody is called just so. */
  readonly person?: string;
  /** First and last day, as 2019-12-31. */
  readonly from?: string;
  readonly to?: string;
  readonly leastStrength?: number;
  readonly leastWeight?: number;
  /** Words that stand in the reference, or in the name or id of either end, whatever the case: all of them. */
  readonly search?: string;
}

/** Texts of a table in lower case, for search. */
export interface FoldedTexts {
  readonly refs: Lines;
  readonly people: Lines;
  readonly names: Lines;
}

/** Every line stays the line that it was. */
export const foldTexts = ({ texts }: LinkTable): FoldedTexts => ({
  refs: folded(texts.refs),
  people: folded(texts.people),
  names: folded(texts.names),
});

// No small letter is a line break, so lines stay lines.
const folded = ({ text }: Lines): Lines => linesOf(text.toLowerCase());

/** A 1 for every link that meets all of a filter. */
export function filterLinks(table: LinkTable, folds: FoldedTexts, filter: LinkFilter): Uint8Array {
  const { codes, texts } = table;
  const mask = new Uint8Array(table.rows).fill(1);
  if (filter.network !== undefined) keepCode(mask, codes.network, codeOf(texts.networks, filter.network));
  if (filter.source !== undefined) keepCode(mask, codes.source, codeOf(texts.sources, filter.source));
  if (filter.person !== undefined) {
    const person = personOf(table, folds, filter.person);
    const kept = new Uint8Array(lineCount(texts.people));
    if (person >= 0) kept[person] = 1;
    keepEither(mask, codes.a, codes.b, kept);
  }
  if (filter.group !== undefined) {
    const group = table.groupIds.indexOf(filter.group) + 1;
    const kept = new Uint8Array(lineCount(texts.people));
    if (group > 0) for (let code = 0; code < kept.length; code++) kept[code] = Number(table.groupOf[code] === group);
    keepEither(mask, codes.a, codes.b, kept);
  }
  if (filter.from !== undefined) keepFrom(mask, codes.date, firstNotBefore(texts.dates, filter.from));
  if (filter.to !== undefined) keepBelow(mask, codes.date, firstAfter(texts.dates, filter.to));
  if (filter.leastStrength !== undefined)
    keepFrom(mask, codes.strength, firstAtLeast(table.strengths, filter.leastStrength));
  if (filter.leastWeight !== undefined) keepFrom(mask, codes.weight, firstAtLeast(table.weights, filter.leastWeight));
  for (const word of (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    keepWord(mask, table, folds, word);
  return mask;
}

/** Words are looked for in each distinct text once, however many links it stands in. */
function keepWord(mask: Uint8Array, { codes: { a, b, ref } }: LinkTable, folds: FoldedTexts, word: string): void {
  const inRef = linesHolding(folds.refs, word);
  const inPerson = linesHolding(folds.people, word);
  linesHolding(folds.names, word).forEach((hit, person) => {
    inPerson[person] |= hit;
  });
  for (let row = 0; row < mask.length; row++) mask[row] &= inRef[ref[row]] | inPerson[a[row]] | inPerson[b[row]];
}

/** `kept` holds a 1 for every person whose links are kept. */
function keepEither(mask: Uint8Array, a: Codes, b: Codes, kept: Uint8Array): void {
  for (let row = 0; row < mask.length; row++) mask[row] &= kept[a[row]] | kept[b[row]];
}

function keepCode(mask: Uint8Array, codes: Codes, code: number): void {
  for (let row = 0; row < mask.length; row++) mask[row] &= Number(codes[row] === code);
}

function keepFrom(mask: Uint8Array, codes: Codes, first: number): void {
  for (let row = 0; row < mask.length; row++) mask[row] &= Number(codes[row] >= first);
}

function keepBelow(mask: Uint8Array, codes: Codes, end: number): void {
  for (let row = 0; row < mask.length; row++) mask[row] &= Number(codes[row] < end);
}

/** A text's place among lines in order; −1 where it is not among them. */
function codeOf(lines: Lines, text: string): number {
  const at = firstNotBefore(lines, text);
  return at < lineCount(lines) && lineAt(lines, at) === text ? at : -1;
}

/** A person's place among all; −1 where nobody is called so. */
function personOf({ texts }: LinkTable, folds: FoldedTexts, id: string): number {
  const exact = codeOf(texts.people, id);
  if (exact >= 0) return exact;
  const folded = id.toLowerCase();
  for (let code = 0; code < lineCount(folds.people); code++) if (lineAt(folds.people, code) === folded) return code;
  return -1;
}

const firstAfter = (lines: Lines, text: string): number => {
  const at = codeOf(lines, text);
  return at < 0 ? firstNotBefore(lines, text) : at + 1;
};

/** The first of ascending numbers that is not below a bound; their number where all are. */
function firstAtLeast(values: Float64Array, least: number): number {
  const at = values.findIndex((value) => value >= least);
  return at < 0 ? values.length : at;
}
