import { randomSource } from '../../random.ts';
import type { Cast } from './cast.ts';
import { childOffenceAges } from './cse-ages.ts';
import { aloneCases, keptOut } from './cse-alone.ts';
import { type ChildOffenceDays, childOffenceDays } from './cse-days.ts';
import type { ChildOffence, CseDesk } from './cse-desk.ts';
import { linkedCases, seriesCases, togetherCases } from './cse-linked.ts';
import { type ChildOffencePeople, childOffencePeople } from './cse-people.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** Crimes against children, whom they need, and when they are told. */
export interface ChildOffences {
  readonly offences: readonly ChildOffence[];
  readonly people: ChildOffencePeople;
  readonly days: ChildOffenceDays;
  readonly rows: ReadonlyMap<number, number>;
}

/** Crimes against children: by several people one after another, by several together, in series, by one alone; and what no rule lets in. */
export function makeChildOffences(seed: number, recipe: ForceRecipe, cast: Cast): ChildOffences {
  const source = (label: string) => randomSource(seed, 'force', 'cse', label);
  const days = childOffenceDays(recipe, source);
  const people = childOffencePeople(recipe, cast, source);
  const exploited = (of: keyof CseDesk['isExploited']) =>
    dealtChance(recipe.cse.exploitation[of], stratified(source(`exploitation ${of}`)));
  const isExploited = { linked: exploited('linked'), together: exploited('together'), alone: exploited('alone') };
  const ages = childOffenceAges(recipe, source);
  const desk: CseDesk = { recipe, source, ages, days, people, isExploited, offences: [] };
  const byLinked = linkedCases(desk);
  togetherCases(desk);
  seriesCases(desk);
  aloneCases(desk, byLinked);
  keptOut(desk);
  return { offences: desk.offences, people, days, rows: rowsOf(desk.offences) };
}

/** How many rows of the sequel's full table each person has: one for each crime and person on its other side. */
function rowsOf(offences: readonly ChildOffence[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (const { offenders, children, oddity } of offences) {
    if (oddity !== 'none' && oddity !== 'negative age') continue;
    for (const one of offenders) rows.set(one, (rows.get(one) ?? 0) + children.length);
    for (const one of children) rows.set(one, (rows.get(one) ?? 0) + offenders.length);
  }
  return rows;
}
