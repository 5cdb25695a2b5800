import { describe, expect, it } from 'vitest';
import { findingOfDistribution } from '../../../components/charts/findingOfDistribution.ts';
import { formatShare } from '../../../components/notes/number.ts';

const links = { one: 'direct link', many: 'direct links' };
const between = { verb: 'stand between', verbOne: 'stands between', one: 'pair of others', many: 'pairs of others' };
const value = {
  before: 'a value of',
  none: 'a value of nought',
  any: 'a value above nought',
  counts: false,
  one: '',
  many: '',
};
const walk = {
  verb: 'take up',
  verbOne: 'takes up',
  none: 'none of the walk',
  any: 'any of the walk',
  counts: false,
  one: 'of the walk',
  many: 'of the walk',
  say: formatShare,
};

describe('findingOfDistribution', () => {
  it('gives the half and the highest', () => {
    const values = [1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 40];
    expect(findingOfDistribution(values, links)).toBe(
      'Half of 11 people have two direct links or fewer; the highest has 40',
    );
    expect(findingOfDistribution([1, 1, 2, 3, 40], links)).toBe(
      'Three of five people have two direct links or fewer; the highest has 40',
    );
  });

  it('says a value that somebody has, also for an even number of people', () => {
    expect(findingOfDistribution([1, 2, 3, 4], links)).toContain('Two of four people have two direct links or fewer');
  });

  it('puts noughts in words of their own', () => {
    expect(findingOfDistribution([0, 0, 0, 7], links)).toBe(
      'Three of four people have no direct links at all; the highest has seven',
    );
    expect(findingOfDistribution([...Array(15).fill(0), 1, 2, 3, 4, 5], links)).toBe(
      '75% of 20 people have no direct links at all; the highest has five',
    );
  });

  it.each([
    [[], links, 'There are no people to measure'],
    [[0], links, 'The only person here has no direct links at all'],
    [[0], between, 'The only person here stands between no pairs of others at all'],
    [[1], value, 'The only person here has a value of 1'],
    [[1], walk, 'The only person here takes up 100% of the walk'],
    [[0, 0], links, 'Neither of two people has any direct links'],
    [[1, 1], links, 'Both people have one direct link each'],
    [[0.5, 0.5], walk, 'Both people take up 50% of the walk each'],
    [[0, 2], links, 'One of two people has no direct links at all, the other two'],
    [[0, 1, 0], between, 'Two of three people stand between no pairs of others at all; the highest has one'],
    [[0, 0, 0], between, 'None of three people stands between any pairs of others'],
    [[0, 0, 0], value, 'None of three people has a value above nought'],
    [[0, 0, 1], value, 'Two of three people have a value of nought; the highest has 1'],
    [[1, 2, 2], links, 'Two of three people have two direct links, which is the most'],
    [[2, 2, 2], links, 'All three people have two direct links each'],
    [[1, 1, 2], links, 'Two of three people have one direct link; the highest has two'],
    [[0.25, 0.5, 0.7], value, 'Two of three people have a value of 0.5 or less; the highest has 0.7'],
    [[null], value, 'No value is known for the only person here'],
    [[null, undefined], links, 'No value is known for either of two people'],
    [[null, null, null], walk, 'No value is known for any of three people'],
    [[null, 3], links, 'The only person of whom it is known has three direct links'],
  ])('is sound for few people: %j', (values, words, sentence) => {
    expect(findingOfDistribution(values, words)).toBe(sentence);
  });
});
