import { describe, expect, it, test } from 'vitest';
import { caseWords } from '../../../components/charts/caseWords.ts';
import { type CountedValue, oneOrder } from '../../../components/cse/counted.ts';
import {
  amendedAges,
  amendedDifferences,
  findingOfCrimes,
  findingOfDifferences,
  findingOfPairs,
  findingOfPeak,
  findingOfProlific,
  findingOfUnknownPairs,
  findingOfValues,
  findingOfYounger,
} from '../../../components/cse/findings.ts';
import { leftOutName } from '../../../components/cse/leftOutTable.ts';
import { findingOfRules, findingOfTerms } from '../../../components/cse/ruleFindings.ts';
import { cseRuleNames } from '../../../loaders/identify/cse-left-out.ts';
import { cseLinkRuleNames } from '../../../loaders/links/cse-left-out.ts';

const value = (kind: CountedValue['kind'], label: string, full: number, fullMost = full): CountedValue => ({
  kind,
  label,
  parts: [{ label }],
  full,
  fullMost,
  final: full / 2,
  finalMost: fullMost / 2,
});

describe('a share', () => {
  it('is told from its worst to its best case', () => {
    expect(caseWords(4, 96, 100)).toBe('between 4% and 96%');
    expect(caseWords(4, 4, 100)).toBe('4%');
    expect(caseWords(0, 0, 0)).toBe('no rows');
  });
});

describe('the finding of recorded values', () => {
  const who = { what: 'ethnicity', whose: 'offenders' };

  it('is what is not known where that is most', () => {
    const values = [value('missing', 'not recorded', 92), value('value', 'North European', 4, 96)];
    expect(findingOfValues([...values, value('value', 'Black', 4, 96)], { full: 100, final: 50 }, who)).toBe(
      'The ethnicity of offenders is not known in 92% of rows: even the most frequent entry could be anything between 4% and 96%',
    );
    expect(findingOfValues(values, { full: 100, final: 50 }, { ...who, counts: 'people' })).toContain(
      'for 92% of them',
    );
  });

  it('is the most frequent value with both cases in both tables where most is known', () => {
    const values = [value('unknown', 'said to be unknown', 10), value('value', 'male', 90, 100)];
    expect(findingOfValues(values, { full: 100, final: 50 }, { what: 'sex', whose: 'offenders' })).toBe(
      'The sex of offenders is most often recorded as male: between 90% and 100% in the full table, between 90% and 100% in the final one',
    );
    expect(findingOfValues([value('value', 'male', 8)], { full: 8, final: 0 }, who)).toBe(
      'The ethnicity of offenders is most often recorded as male: 100% in the full table',
    );
  });

  it('says so where nothing is known, or there is nothing', () => {
    // A value that only others were recorded with is none of theirs.
    for (const values of [[], [value('value', 'Black', 0, 3)]])
      expect(findingOfValues([value('missing', 'not recorded', 3), ...values], { full: 3, final: 1 }, who)).toBe(
        'The ethnicity of offenders is not known at all',
      );
    expect(findingOfValues([], { full: 0, final: 0 }, who)).toBe(
      'There is no row, and so nothing to say of the ethnicity of offenders',
    );
  });
});

describe('the finding of pairs', () => {
  const sizes = { full: 100, final: 50 };
  const known = value('value', 'male offender, female victim', 30, 40);

  it('is the most frequent where most are known, and else how many are not', () => {
    const some = [value('missing', 'one or both not recorded', 20), known];
    expect(findingOfPairs(some, sizes, 'sex')).toBe(
      'The most frequent pair recorded is male offender, female victim: between 30% and 40% in the full table, between 30% and 40% in the final one',
    );
    const most = [value('missing', 'one or both not recorded', 60), known];
    expect(findingOfPairs(most, sizes, 'sex')).toBe(
      'In 60% of rows of the full table and 60% of the final one the sex of the offender, the victim or both is not known',
    );
  });

  it('says so where all are known, or none is', () => {
    expect(findingOfUnknownPairs([known], sizes, 'ethnicity')).toBe(
      'The ethnicity of both offender and victim is known in every row',
    );
    expect(findingOfUnknownPairs([value('unknown', 'x', 100)], sizes, 'ethnicity')).toBe(
      'In every row the ethnicity of the offender, the victim or both is not known',
    );
    expect(findingOfUnknownPairs([], { full: 0, final: 0 }, 'ethnicity')).toContain('There is no row');
  });

  it('names the final table beside the full one, or says that it has no rows', () => {
    const some = [value('unknown', 'x', 40), value('value', 'y', 60)];
    expect(findingOfUnknownPairs(some, { full: 100, final: 40 }, 'sex')).toBe(
      'In 40% of rows of the full table and 50% of the final one the sex of the offender, the victim or both is not known',
    );
    expect(findingOfUnknownPairs(some, { full: 100, final: 0 }, 'sex')).toMatch(/; the final table has no rows$/);
  });
});

describe('findings of ages and years', () => {
  const ages = [
    { years: null, full: 10, final: 5 },
    { years: 15, full: 20, final: 3 },
    { years: 34, full: 70, final: 42 },
  ];

  it('ages not known could be any', () => {
    expect(findingOfYounger(ages, 18)).toBe('Between 20% and 30% of rows of the full table have an offender under 18');
    expect(findingOfYounger([ages[0]], 18)).toBe('The age of offenders is not known in any row');
  });

  it('the most frequent age is that of each table; of equals the youngest', () => {
    expect(findingOfPeak(ages, { full: 100, final: 50 }, 'victims')).toBe(
      'The most frequent age of victims is 34, in both tables',
    );
    const equal = [
      { years: 12, full: 5, final: 0 },
      { years: 13, full: 5, final: 2 },
    ];
    expect(findingOfPeak(equal, { full: 10, final: 2 }, 'victims')).toBe(
      'The most frequent age of victims is 12 in the full table and 13 in the final one',
    );
    expect(findingOfPeak(equal, { full: 10, final: 0 }, 'victims')).toContain('the final table has no rows');
  });

  it('differences count the younger offenders and what is not known', () => {
    const differences = [{ years: null, full: 4, final: 0 }, { years: -1, full: 2, final: 0 }, ...ages.slice(1)];
    expect(findingOfDifferences(differences)).toBe(
      'In 2 of 96 rows the offender is known to have been younger than the victim; in 4 the difference is not known',
    );
    expect(findingOfDifferences([{ years: 0, full: 1, final: 0 }])).toBe(
      'In no row the offender is known to have been younger than the victim',
    );
  });

  it('crimes by year, and by offender', () => {
    const crimes = [
      { year: 2018, full: 31, final: 24 },
      { year: 2019, full: 30, final: 30 },
    ];
    expect(findingOfCrimes(crimes)).toBe('2018 has the most crimes: 31, 24 of them in the final table too');
    expect(findingOfCrimes([...crimes, { year: 2020, full: 31, final: 0 }])).toBe(
      'No year has more crimes than 2018: 31; one other year has as many',
    );
    expect(findingOfCrimes([])).toBe('No crime occurred in these years');
    const offenders = [
      { crimes: 1, full: 80, final: 20 },
      { crimes: 17, full: 2, final: 2 },
      { crimes: 18, full: 1, final: 0 },
    ];
    expect(findingOfProlific(offenders)).toBe('No offender has more than 17 crimes in the final table; two have 17');
    expect(findingOfProlific([{ crimes: 3, full: 1, final: 0 }])).toBe(
      'No offender has more than 3 crimes in the full table; one has 3',
    );
    expect(findingOfProlific([])).toBe('There are no offenders');
  });
});

test('negative ages set to 0 are told with both pictures, and not where there are none', () => {
  expect([amendedAges(0), amendedDifferences(0)]).toEqual(['', '']);
  expect(amendedAges(1)).toBe('One row of age 0 in the full table is a negative age set to 0.');
  expect(amendedAges(12)).toBe('12 rows of age 0 in the full table are negative ages set to 0.');
  expect(amendedDifferences(7)).toBe(
    'Seven rows of the full table with the victim’s age set to 0 probably show too large a difference, unless the offender’s age is not known.',
  );
});

test('labels of two lists stand in one order: not known first, then as in the first list', () => {
  const offenders = [value('unknown', 'unknown', 9), value('value', 'b', 5), value('value', 'a', 4)];
  const victims = [value('missing', 'missing', 9), value('value', 'a', 8), value('value', 'c', 1)];
  expect(oneOrder(offenders, victims)).toEqual(['missing', 'unknown', 'b', 'a', 'c']);
});

test('each rule that leaves something out has a plain name', () => {
  for (const rule of [...cseRuleNames, ...cseLinkRuleNames]) expect(leftOutName(rule)).toMatch(/^[A-Z]\w+ \w/);
  expect(leftOutName('cse-x')).toBe('cse-x');
});

describe('findings of rules and terms', () => {
  const term = (criterion: string, crimes: number, crimes_lost: number) => ({ criterion, crimes, crimes_lost });

  it('name the rule that brings in most', () => {
    const rules = [
      { name: 'flag', crimes: 20, crimes_lost: 5 },
      { name: 'offence title', crimes: 80, crimes_lost: 40 },
    ];
    expect(findingOfRules(rules, 100)).toBe('The offence title brings in 80% of crimes; for 40% nothing else does');
    expect(findingOfRules([{ name: 'flag', crimes: 8, crimes_lost: 8 }], 8)).toBe(
      'The flag brings in every crime; for all of them nothing else does',
    );
    expect(findingOfRules([{ name: 'flag', crimes: 4, crimes_lost: 0 }], 8)).toBe(
      'The flag brings in 50% of crimes, but none of them alone',
    );
    expect(findingOfRules([], 0)).toBe('No rule brings in a crime');
  });

  it('name the word that most rests on', () => {
    expect(findingOfTerms([term('older', 38, 8), term('groom', 14, 2), term('cse', 25, 0)], 'Words')).toBe(
      'Without ‘older’ 8 crimes would go, more than without any other; the next is ‘groom’ with 2',
    );
    expect(findingOfTerms([term('child', 9, 1), term('boy', 2, 0)], 'Words')).toBe(
      'Without ‘child’ 1 crime would go; without any other, none',
    );
    expect(findingOfTerms([term('b', 9, 1), term('a', 2, 1)], 'Words')).toContain('and as many without ‘b’');
    expect(findingOfTerms([term('b', 9, 0)], 'Words')).toContain('no crime would go');
    expect(findingOfTerms([term('b', 0, 0)], 'Words')).toBe('Words: none brings in a crime');
  });
});
