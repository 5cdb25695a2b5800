import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import { authorities } from '../vocabulary/places.ts';
import type { Group, Membership } from '../world.ts';
import { censusAge } from './population.ts';
import type { ForceRecipe } from './recipe.ts';
import type { Register } from './register.ts';
import { dealtChance, stratified } from './stratified.ts';

/** Who was in which group and when, and who stands around each. */
export interface Belonging {
  readonly memberships: readonly Membership[];
  /** For each group, people around it who belong to none. */
  readonly associates: readonly (readonly number[])[];
}

const far = dayOf('2100-01-01');
const days = (years: number) => Math.round(years * 365.25);
const areas: readonly string[] = authorities.map(({ name }) => name);

/**
 * Members join through the years of a group, some bring relatives, some leave, a few join another group later. Everybody is enrolled here
 * who belongs to a group or stands around one.
 */
export function makeBelonging(
  seed: number,
  recipe: ForceRecipe,
  groups: readonly Group[],
  register: Register,
): Belonging {
  const source = (label: string) => randomSource(seed, 'force', 'belonging', label);
  const draws = drawsFrom(source('draws'));
  const { membership, groups: shape, period } = recipe;
  const last = dayOf(period.until);
  const leaves = dealtChance(membership.left, stratified(source('left')));
  const changes = dealtChance(membership.changed / membership.left, stratified(source('changed')));
  const brings = dealtChance(membership.relatives, stratified(source('relatives')));
  const isWoman = dealtChance(membership.women, stratified(source('women')));
  const isLocal = dealtChance(shape.home, stratified(source('home')));
  const memberships: Membership[] = [];

  groups.forEach((group, number) => {
    const home = areas.indexOf(group.home);
    const end = Math.min(group.until, last);
    const span = Math.max(1, end - 400 - group.from);
    let cell = 0;
    let room = 0;
    const join = (person: number, since: number) => {
      if (room-- === 0) {
        cell++;
        room = draws.whole(...membership.cell) - 1;
      }
      register.standing[person] = 'member';
      const left = leaves() ? since + draws.whole(300, 2500) : far;
      const until = Math.min(left, group.until);
      memberships.push({ person, group: number, cell, since, until: until < last ? until : null });
      if (left === far || !changes()) return;
      const other = draws.whole(0, groups.length - 1);
      const from = Math.max(left + 30, groups[other].from);
      if (other !== number && from < Math.min(groups[other].until, last) - 300)
        memberships.push({
          person,
          group: other,
          cell: 1,
          since: from,
          until: groups[other].until < far ? groups[other].until : null,
        });
    };
    for (let joined = 0; joined < group.recipe.members; joined++) {
      const since = group.from + Math.floor(draws.real() ** 1.6 * span);
      const age = membership.joins_after + Math.min(45, draws.real() + draws.geometric(membership.age_spread));
      const area = isLocal() ? home : undefined;
      const person = register.enrol(since - days(age), isWoman() ? 1 : 0, area);
      join(person, since);
      if (joined + 1 >= group.recipe.members || !brings()) continue;
      const youngest = censusAge(since - days(membership.joins_after));
      const relative = register.enrolRelative(person, youngest + 1, youngest + 35);
      if (relative < 0) continue;
      joined++;
      join(relative, Math.min(end - 200, since + draws.whole(0, 700)));
    }
  });
  return { memberships, associates: groups.map((group) => enrolAssociates(recipe, group, register, draws)) };
}

function enrolAssociates(
  { membership }: ForceRecipe,
  group: Group,
  register: Register,
  draws: ReturnType<typeof drawsFrom>,
): number[] {
  return Array.from({ length: Math.round(group.recipe.members * membership.associates) }, () => {
    const born = group.from - days(draws.whole(0, 30)) + draws.whole(-2000, 2000);
    const area = draws.chance(0.7) ? areas.indexOf(group.home) : undefined;
    const person = register.enrol(born, register.anySex(0.3), area);
    register.standing[person] = 'associate';
    return person;
  });
}
