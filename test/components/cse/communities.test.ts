import { describe, expect, test } from 'vitest';
import { type Community, harmOf, unscored } from '../../../components/cse/community.ts';
import {
  findingOfCommunities,
  measures,
  orderInWords,
  ranked,
  unscoredInWords,
} from '../../../components/cse/communityMeasures.ts';
import { sizeBands } from '../../../components/cse/sizeBands.ts';

const community = (id: string, figures: Partial<Community> = {}): Community => ({
  id,
  nominals: 5,
  offenders: 0,
  victims: 0,
  in_soc: 0,
  flagged: 0,
  pairs: 4,
  pairs_out: 0,
  tied: 0,
  pagerank: 0.1,
  crimes: 10,
  cchi_days: 30,
  ons_css: 100,
  crimes_without_cchi: 4,
  crimes_without_ons: 0,
  crimes_uncertain_cchi: 1,
  cchi_days_uncertain: 3,
  cse_crimes: 2,
  cse_cchi_days: 0,
  cse_ons_css: 50,
  cse_crimes_without_cchi: 2,
  cse_crimes_without_ons: 0,
  cse_crimes_uncertain_cchi: 0,
  cse_cchi_days_uncertain: 0,
  ...figures,
});

describe('harm', () => {
  test('is no score, not nought, where no crime has one', () => {
    expect(harmOf(community('A'), 'cse')).toEqual({
      crimes: 2,
      cchi_days: null,
      ons_css: 50,
      no_cchi: 1,
      no_ons: 0,
      uncertain: 0,
    });
    expect(harmOf(community('A'), 'all')).toMatchObject({ cchi_days: 30, no_cchi: 0.4, uncertain: 0.1 });
  });

  test('of no crimes is nought, and no share of them', () => {
    const none = community('A', { cse_crimes: 0, cse_ons_css: 0, cse_crimes_without_cchi: 0 });
    expect(harmOf(none, 'cse')).toMatchObject({ crimes: 0, cchi_days: 0, ons_css: 0, no_cchi: null });
  });

  test('the share of crimes without a score over all communities', () => {
    const both = [community('A'), community('B', { crimes: 30, crimes_without_cchi: 4 })];
    expect(unscored(both, 'all', 'cchi')).toBe(0.2);
    expect(unscored([community('A', { crimes_without_ons: null })], 'all', 'ons')).toBe(null);
    expect(unscored([], 'all', 'cchi')).toBe(null);
  });
});

describe('order', () => {
  const by = (key: string) => measures.find((measure) => measure.key === key) ?? measures[0];

  test('is by one measure, what is not known last, equals by id', () => {
    const some = [
      community('A', { cse_crimes_without_cchi: 2 }),
      community('B', { cse_crimes_without_cchi: 1, cse_cchi_days: 0 }),
      community('C', { cse_crimes_without_cchi: 0, cse_cchi_days: 7 }),
    ];
    expect(ranked(some, by('cse_cchi_days')).map(({ id }) => id)).toEqual(['C', 'B', 'A']);
    expect(ranked(some.toReversed(), by('nominals')).map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  test('the finding says who comes first by what, and leaves out what is nought everywhere', () => {
    expect(findingOfCommunities([community('A', { nominals: 9 }), community('B', { victims: 2 })])).toBe(
      'Which community comes first depends on what is asked: A by people and the ONS score of CSE crimes; B by victims',
    );
    expect(findingOfCommunities([community('A'), community('B', { nominals: 1 })])).toMatch(
      /^One community comes first by all that is asked here: A by /,
    );
    expect(findingOfCommunities([community('A')])).toBe('One community alone has five people or more: A');
    expect(findingOfCommunities([])).toBe('No community has five people or more');
  });

  test('is in words, also where nothing is known of what is asked', () => {
    const known = [community('A'), community('B')];
    const unknown = known.map((each) => ({ ...each, cse_crimes_without_cchi: each.cse_crimes }));
    expect(orderInWords(known, by('nominals'), 2)).toBe('In order of people.');
    expect(orderInWords([...known, community('C')], by('nominals'), 2)).toBe(
      'The 2 communities that come first by people; the table has all 3.',
    );
    expect(orderInWords(unknown, by('cse_cchi_days'), 2)).toBe(
      'In order of their numbers, for nothing is known of Cambridge days of CSE crimes.',
    );
    expect(orderInWords([...unknown, ...unknown], by('cse_cchi_days'), 2)).toMatch(
      /^The first 2 communities by number, /,
    );
  });

  test('harm that no score tells is said to be untold', () => {
    expect(unscoredInWords(1, 1)).toMatch(/^No CSE crime has a score of either index/);
    expect(unscoredInWords(1, 0.5)).toMatch(/^No CSE crime has a Cambridge score/);
    expect(unscoredInWords(null, 1)).toMatch(/^No CSE crime has an ONS score/);
    expect(unscoredInWords(0.9, null)).toBe('');
  });
});

test('sizes: small ones each, then bands up to the largest', () => {
  expect(sizeBands([{ size: 2, communities: 3 }], [5, 9, 21])).toEqual([
    { label: '2 people', communities: 3, people: 6 },
    { label: '5 to 9', communities: 2, people: 14 },
    { label: '10 to 19', communities: 0, people: 0 },
    { label: '20 to 49', communities: 1, people: 21 },
  ]);
  expect(sizeBands([], [10_000])).toEqual([{ label: '10\u202f000 or more', communities: 1, people: 10_000 }]);
});
