import { describe, expect, test } from 'vitest';
import { dayOf } from '../../loaders/synthesise/calendar.ts';
import { readCensus } from '../../loaders/synthesise/force/census.ts';
import { censusAge, makePopulation } from '../../loaders/synthesise/force/population.ts';
import { readForceRecipe } from '../../loaders/synthesise/force/recipe.ts';
import { makeRegister } from '../../loaders/synthesise/force/register.ts';

const recipe = readForceRecipe(1 / 64);
const census = readCensus();

describe('the census', () => {
  test('has the seven authorities and all their people', () => {
    expect(census.map(({ authority }) => authority)).toEqual([
      'Birmingham',
      'Coventry',
      'Dudley',
      'Sandwell',
      'Solihull',
      'Walsall',
      'Wolverhampton',
    ]);
    expect(census.flatMap(({ ages }) => ages).reduce((sum, people) => sum + people, 0)).toBe(2_939_927);
    for (const { appearances, women } of census) {
      expect(appearances.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(women).toBeGreaterThan(0.49);
    }
  });
});

describe('the population', () => {
  const population = makePopulation(1, census, recipe);

  test('has as many people of each age in each authority as the census, at its size', () => {
    census.forEach(({ ages }, authority) => {
      for (const age of [0, 14, 35, 80]) {
        let people = 0;
        for (let one = 0; one < population.size; one++)
          if (population.area[one] === authority && population.age[one] === age) people++;
        expect(people).toBe(Math.round(ages[age] / 64));
      }
    });
  });

  test('gives nobody twice, and somebody of the age asked for while there is one', () => {
    const taken = new Set<number>();
    for (let time = 0; time < 40; time++) {
      const one = population.take(0, 1, 14);
      expect(taken.has(one)).toBe(false);
      taken.add(one);
      expect([population.area[one], population.sex[one], population.age[one]]).toEqual([0, 1, 14]);
    }
  });
});

describe('the register', () => {
  const register = makeRegister(1, makePopulation(1, census, recipe));

  test('enrols somebody of the sex and birth date asked for, from the area asked for', () => {
    const born = dayOf('1990-05-17');
    const known = register.enrol(born, 1, 3);
    expect([register.birth[known], register.sex[known], register.areaOf(known)]).toEqual([born, 1, 3]);
    expect(register.population.age[register.person[known]]).toBe(censusAge(born));
  });

  test('a relative is of the same household and was not enrolled before', () => {
    for (let time = 0; time < 200; time++) {
      const known = register.enrol(dayOf('1980-01-01') + time, 0);
      const relative = register.enrolRelative(known, 0, 90);
      if (relative < 0) continue;
      const { household } = register.population;
      expect(household[register.person[relative]]).toBe(household[register.person[known]]);
      expect(new Set(register.person).size).toBe(register.person.length);
    }
  });
});
