import { drawsFrom } from '../draws.ts';
import { CHILDHOOD, type ChildOffence, type CseDesk, type Oddity } from './cse-desk.ts';
import { sized } from './recipe.ts';
import { dealtChance, dealtNumber, exactly, stratified } from './stratified.ts';

/** One person alone, once or several times; some of them are people of the linked cases, against another child. */
export function aloneCases(
  { recipe, source, ages, days, people, isExploited, offences }: CseDesk,
  byLinked: readonly ChildOffence[],
): void {
  const { alone, negative_age } = recipe.cse;
  const draws = drawsFrom(source('alone'));
  const count = sized(recipe, alone.offenders);
  const crimes = exactly(alone.crimes, count, source('crimes alone'));
  const children = dealtNumber(alone.children, stratified(source('children alone')));
  const isSame = dealtChance(alone.same_child, stratified(source('same child')));
  const negative = exactly({ 1: 1 }, sized(recipe, negative_age.crimes), source('negative')).length;
  const yearsOff = exactly(negative_age.by_years, negative, source('years off'));
  for (let at = 0; at < count; at++) {
    let girl = ages.isGirl(false);
    const day = days.happened(false);
    const isUnborn = crimes[at] === 1 && yearsOff.length > 0;
    const first = isUnborn ? draws.whole(0, 1) : ages.child(false);
    let harmed = people.children(first, day, girl, isUnborn ? 1 : children());
    const by = people.offender(ages.offender(first), day, ages.isMan(false, girl));
    const exploited = isExploited.alone();
    if (isUnborn) people.recordBirth(harmed[0], day + draws.whole(5, 355) + 366 * ((yearsOff.pop() ?? 1) - 1));
    const oddity = isUnborn ? 'negative age' : 'none';
    offences.push({ day, offenders: [by], children: harmed, age: first, girl, exploited, oddity });
    for (let crime = 1; crime < crimes[at]; crime++) {
      let on = people.within(draws, by, day + draws.geometric(250) * (draws.chance(0.5) ? 1 : -1));
      if (isSame()) on = people.withinChildhood(harmed, on, draws, CHILDHOOD);
      else {
        girl = draws.chance(0.8) ? girl : ages.isGirl(false);
        harmed = people.children(ages.child(false), on, girl, children());
      }
      offences.push({
        day: on,
        offenders: [by],
        children: harmed,
        age: people.ageOf(harmed[0], on),
        girl,
        exploited,
        oddity: 'none',
      });
    }
  }
  for (const { offenders, day, girl } of draws.some(byLinked, sized(recipe, alone.of_linked))) {
    const on = people.within(draws, offenders[0], day + draws.whole(-500, 500));
    const age = ages.child(false);
    const harmed = people.children(age, on, girl, children());
    const exploited = isExploited.alone();
    offences.push({ day: on, offenders, children: harmed, age, girl, exploited, oddity: 'none' });
  }
}

/** Nobody under ten exploits, and no adult is an exploited child. */
const NEVER_EXPLOITED: readonly Oddity[] = ['under ten', 'adult victim'];

/** Crimes that the sequel's rules leave out, each for one reason. */
export function keptOut({ recipe, source, ages, days, people, isExploited, offences }: CseDesk): void {
  const { cse } = recipe;
  const draws = drawsFrom(source('kept out'));
  const offend = (age: number, oddity: Oddity, day: number, offender: number, children = 1) => {
    const girl = ages.isGirl(false);
    const harmed = people.children(age, day, girl, children);
    if (oddity === 'no birth date') for (const child of harmed) people.recordBirth(child, null);
    const by = people.offender(offender, day, ages.isMan(false, girl));
    const exploited = !NEVER_EXPLOITED.includes(oddity) && isExploited.alone();
    offences.push({ day, offenders: [by], children: harmed, age, girl, exploited, oddity });
  };
  const times = (count: number, act: () => void) => {
    for (let time = 0; time < sized(recipe, count); time++) act();
  };
  times(cse.adult_victim, () =>
    offend(
      18 + Math.min(60, draws.geometric(9)),
      'adult victim',
      days.happened(false),
      19 + Math.min(60, draws.geometric(14)),
    ),
  );
  for (const oddity of ['no birth date', 'domestic'] as const)
    times(oddity === 'domestic' ? cse.domestic : cse.no_birth_date, () => {
      const age = ages.child(false);
      offend(age, oddity, days.happened(false), ages.offender(age));
    });
  const together = exactly(cse.under_ten.children, sized(recipe, cse.under_ten.crimes), source('children of children'));
  for (const children of together) {
    const age = draws.weighted([2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 6, 10, 15, 18, 18, 15, 10, 5]);
    offend(
      age,
      'under ten',
      days.happened(false),
      draws.weighted([4, 5, 6, 7, 8, 9], [3, 7, 13, 20, 26, 31]),
      children,
    );
  }
}
