import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { ageOn, dayOf } from '../calendar.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import type { Cast } from './cast.ts';
import { RESPONSIBLE } from './cse-ages.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** The people of crimes against children, and what is recorded of them. */
export interface ChildOffencePeople {
  /** So many children, the first of whom is of an age on a day, the others a few years older or younger; 18 and over is no child. */
  children(age: number, day: number, girls: boolean, count: number): number[];
  /** Somebody of an age on a day. */
  offender(age: number, day: number, man: boolean): number;
  /** Completed years on a day. */
  ageOf(person: number, day: number): number;
  /** The nearest day on which all are between the given days old, and not after the last. */
  withinChildhood(children: readonly number[], day: number, draws: Draws, between: readonly [number, number]): number;
  /** The nearest day on which an offender answers for what they do, and not after the last. */
  within(draws: Draws, offender: number, day: number): number;
  /** What a birth date is recorded as where it is wrong: another day, or none. */
  recordBirth(person: number, as: number | null): void;
  readonly recordedBirth: ReadonlyMap<number, number | null>;
  readonly allOffenders: ReadonlySet<number>;
  readonly allChildren: ReadonlySet<number>;
}

/** Enrols whom crimes against children need; some are people whom the force knows already. */
export function childOffencePeople(
  { cse, period }: ForceRecipe,
  { register, belonging, offenders }: Cast,
  source: (label: string) => RandomGenerator,
): ChildOffencePeople {
  const draws = drawsFrom(source('people'));
  const isKnown = dealtChance(cse.known_to_police.offenders, stratified(source('known offenders')));
  const isKnownChild = dealtChance(cse.known_to_police.children, stratified(source('known children')));
  const last = dayOf(period.until);
  const allOffenders = new Set<number>();
  const allChildren = new Set<number>();
  const recordedBirth = new Map<number, number | null>();
  const { birth, sex } = register;
  const known = knownPeople([
    ...new Set([
      ...belonging.memberships.map(({ person }) => person),
      ...belonging.associates.flat(),
      ...offenders.all,
    ]),
  ]);

  /** People by sex and year of birth, in shuffled order, each given out once. */
  function knownPeople(people: readonly number[]): (birthDay: number, as: number) => number {
    const rows = Map.groupBy(
      draws.shuffled(people),
      (person) => `${sex[person]} ${Math.floor(birth[person] / 365.25)}`,
    );
    return (birthDay, as) => rows.get(`${as} ${Math.floor(birthDay / 365.25)}`)?.pop() ?? -1;
  }

  // Two days short of a year, so that no leap year makes somebody a year older.
  const bornFor = (age: number, day: number) => day - Math.ceil(age * 365.25) - draws.whole(2, 362);
  const find = (born: number, as: number, day: number, wanted: boolean, fits: (age: number) => boolean): number => {
    const found = wanted ? known(born, as) : -1;
    return found >= 0 && fits(ageOn(birth[found], day)) ? found : register.enrol(born, as);
  };
  return {
    children(age, day, girls, count) {
      const as = girls ? 1 : 0;
      const oldest = age < 18 ? 17 : 90;
      return Array.from({ length: count }, (_, at) => {
        const years = at === 0 ? age : Math.max(0, Math.min(oldest, age + draws.whole(-2, 2)));
        const wanted = count === 1 && age > 9 && age < 18 && isKnownChild();
        const child = find(bornFor(years, day), as, day, wanted, (found) => found >= 10 && found < 17);
        allChildren.add(child);
        return child;
      });
    },
    offender(age, day, man) {
      const wanted = age >= 16 && isKnown();
      const person = find(bornFor(age, day), man ? 0 : 1, day, wanted, (found) => found >= RESPONSIBLE && found < 80);
      allOffenders.add(person);
      return person;
    },
    ageOf: (person, day) => ageOn(birth[person], day),
    withinChildhood(children, day, by, [youngest, oldest]) {
      const low = Math.max(...children.map((child) => birth[child] + youngest));
      const high = Math.min(last, ...children.map((child) => birth[child] + oldest));
      return day >= low && day <= high ? day : by.whole(Math.min(low, high), high);
    },
    within(by, offender, day) {
      const low = Math.min(last, birth[offender] + Math.ceil((RESPONSIBLE + 0.1) * 365.25));
      return day >= low && day <= last ? day : by.whole(low, last);
    },
    recordBirth: (person, as) => recordedBirth.set(person, as),
    recordedBirth,
    allOffenders,
    allChildren,
  };
}
