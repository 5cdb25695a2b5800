import { drawsFrom } from '../draws.ts';
import { CHILDHOOD, type ChildOffence, type CseDesk } from './cse-desk.ts';
import { sized } from './recipe.ts';
import { exactly } from './stratified.ts';

/** Several people, each in a crime of their own, against the same children. Gives who they were, with their crimes. */
export function linkedCases({ recipe, source, ages, days, people, isExploited, offences }: CseDesk): ChildOffence[] {
  const { linked } = recipe.cse;
  const draws = drawsFrom(source('linked'));
  const count = sized(recipe, linked.cases);
  const offenders = exactly(linked.offenders, count, source('linked offenders'));
  // Apart for every number of people: connections grow with its square, so that chance would weigh heavily.
  const children = new Array<number>(count);
  for (const [people, cases] of Map.groupBy(offenders.keys(), (at) => offenders[at])) {
    const dealt = exactly(linked.children, cases.length, source(`linked children of ${people}`));
    for (const [place, at] of cases.entries()) children[at] = dealt[place];
  }
  const first = offences.length;
  // By size, so that in every size the sexes and years come out as they should.
  const order = [...offenders.keys()].sort(
    (one, other) => offenders[other] * 10 + children[other] - (offenders[one] * 10 + children[one]) || one - other,
  );
  for (const at of order) {
    const girl = ages.isGirl(true);
    const day = days.happened(true);
    const harmed = people.children(ages.child(true), day, girl, children[at]);
    const exploited = isExploited.linked();
    for (let offender = 0; offender < offenders[at]; offender++) {
      const apart = draws.geometric(linked.months_between * 30) * (draws.chance(0.5) ? 1 : -1);
      const on = offender === 0 ? day : people.withinChildhood(harmed, day + apart, draws, CHILDHOOD);
      const age = people.ageOf(harmed[0], on);
      const by = people.offender(ages.offender(age), on, ages.isMan(true, girl));
      offences.push({ day: on, offenders: [by], children: harmed, age, girl, exploited, oddity: 'none' });
    }
  }
  return offences.slice(first);
}

/** Several people in one crime. */
export function togetherCases({ recipe, source, ages, days, people, isExploited, offences }: CseDesk): void {
  const { together } = recipe.cse;
  const count = sized(recipe, together.crimes);
  const offenders = exactly(together.offenders, count, source('offenders together'));
  const children = exactly(together.children, count, source('children of many'));
  for (let at = 0; at < count; at++) {
    const girl = ages.isGirl(true);
    const day = days.happened(true);
    const age = ages.child(true);
    const harmed = people.children(age, day, girl, children[at]);
    const by = Array.from({ length: offenders[at] }, () =>
      people.offender(ages.offender(age), day, ages.isMan(true, girl)),
    );
    offences.push({
      day,
      offenders: by,
      children: harmed,
      age,
      girl,
      exploited: isExploited.together(),
      oddity: 'none',
    });
  }
}

/** One man against one child again and again, and one crime of somebody else. */
export function seriesCases({ recipe, source, ages, days, people, isExploited, offences }: CseDesk): void {
  const { series } = recipe.cse;
  const draws = drawsFrom(source('series'));
  for (let at = 0; at < sized(recipe, series.cases); at++) {
    const girl = ages.isGirl(true);
    const day = days.happened(true);
    const harmed = people.children(Math.min(14, Math.max(6, ages.child(true))), day, girl, 1);
    const exploited = isExploited.alone();
    const man = people.offender(40 + Math.min(30, draws.geometric(6)), day, true);
    for (let crime = 0; crime <= series.crimes; crime++) {
      const on = people.withinChildhood(harmed, day + draws.geometric(200), draws, CHILDHOOD);
      const age = people.ageOf(harmed[0], on);
      const by = crime < series.crimes ? man : people.offender(ages.offender(age), on, ages.isMan(true, girl));
      offences.push({ day: on, offenders: [by], children: harmed, age, girl, exploited, oddity: 'none' });
    }
  }
}
