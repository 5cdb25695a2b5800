import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import { CENSUS_DAY } from './census.ts';
import { censusAge, type Population } from './population.ts';

/** What somebody is, as far as the model goes: the first that fits. */
export type Standing = 'other' | 'offender' | 'associate' | 'member';

/** Who has come to notice, numbered in the order in which they did. */
export interface Register {
  readonly population: Population;
  readonly person: number[];
  /** Day of birth. */
  readonly birth: number[];
  readonly sex: number[];
  readonly standing: Standing[];
  /** Enrols somebody of a sex born on a day, from an area or anywhere. */
  enrol(birth: number, sex: number, area?: number): number;
  /** Enrols somebody of the household who is not enrolled yet; −1 where there is nobody between the ages on the census day. */
  enrolRelative(known: number, youngest: number, oldest: number): number;
  areaOf(known: number): number;
  /** A sex as the area has them, or as often as `women` says. */
  anySex(women?: number): number;
}

const censusDay = dayOf(CENSUS_DAY);

/** An empty register over a population. Somebody born since the census stands for a child of a household with the youngest ages. */
export function makeRegister(seed: number, population: Population): Register {
  const draws = drawsFrom(randomSource(seed, 'force', 'register'));
  const areas = areaShares(population);
  const person: number[] = [];
  const birth: number[] = [];
  const sex: number[] = [];
  const standing: Standing[] = [];
  const add = (one: number, born: number, as: number): number => {
    person.push(one);
    birth.push(born);
    sex.push(as);
    return standing.push('other') - 1;
  };
  const anyArea = () => draws.weighted([...areas.keys()], areas);
  return {
    population,
    person,
    birth,
    sex,
    standing,
    enrol(born, as, area = anyArea()) {
      for (const where of [area, ...areas.keys()]) {
        const one = population.take(where, as, censusAge(born));
        if (one >= 0) return add(one, born, as);
      }
      throw new Error('More people come to notice than the population has');
    },
    enrolRelative(known, youngest, oldest) {
      const { household, age, isTaken, size } = population;
      const own = person[known];
      const mates: number[] = [];
      for (let one = own - 1; one >= 0 && household[one] === household[own]; one--) mates.push(one);
      for (let one = own + 1; one < size && household[one] === household[own]; one++) mates.push(one);
      const fit = mates.filter((one) => isTaken[one] === 0 && age[one] >= youngest && age[one] <= oldest);
      if (fit.length === 0) return -1;
      const one = draws.pick(fit);
      population.keep(one);
      return add(one, bornAt(draws, age[one]), population.sex[one]);
    },
    areaOf: (known) => population.area[person[known]],
    anySex: (women = 0.5) => (draws.chance(women) ? 1 : 0),
  };
}

/** A day of birth of somebody who is so many years old on the census day. */
function bornAt(draws: Draws, age: number): number {
  return censusDay - Math.ceil(age * 365.25) - draws.whole(0, 364);
}

function areaShares({ area }: Population): number[] {
  const counts: number[] = [];
  for (const one of area) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
