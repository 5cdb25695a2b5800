import { describe, expect, it } from 'vitest';
import { findingOfDismantling, findingOfDistribution, findingOfNetwork } from '../../../components/charts/findings.ts';

const summary = (order: string, k50: number | null) => ({ order, nodes: 300, gcc_0: 290, k50 });

describe('findingOfDismantling', () => {
  const summaries = [summary('random', 132), summary('degree', 20), summary('iterative-betweenness', 6)];

  it('names the order that halves it soonest', () => {
    expect(findingOfDismantling(summaries)).toBe(
      'Six removals by iterative betweenness halve the largest connected part; at random it takes 132',
    );
  });

  it('names the order the reader chose', () => {
    expect(findingOfDismantling(summaries, 'degree')).toBe(
      '20 removals by degree, once halve the largest connected part; at random it takes 132',
    );
  });

  it('agrees in number, and says when chance does as well', () => {
    expect(findingOfDismantling([summary('random', 1), summary('degree', 1)])).toBe(
      'One removal by degree, once halves the largest connected part; at random it takes the same number',
    );
  });

  it('claims nothing where there is nothing to break', () => {
    expect(findingOfDismantling([])).toMatch(/^Nobody here is connected/);
    expect(findingOfDismantling([{ ...summary('degree', 1), gcc_0: 1 }])).toMatch(/^Nobody here is connected/);
    expect(findingOfDismantling([summary('random', null), summary('degree', null)])).toMatch(/^No order/);
  });
});

describe('findingOfDistribution', () => {
  const unit = { one: 'direct link', many: 'direct links' };

  it('gives the half and the highest', () => {
    expect(findingOfDistribution([1, 1, 2, 3, 40], unit)).toBe(
      'Half of five people have two direct links or fewer; the highest has 40',
    );
  });

  it('says a value that somebody has, also for an even number of people', () => {
    expect(findingOfDistribution([1, 2, 3, 4], unit)).toContain('two direct links or fewer');
  });

  it('puts noughts, missing values and nothing at all in words of their own', () => {
    expect(findingOfDistribution([0, 0, 0, 7], unit)).toBe(
      '75% of four people have no direct links at all; the highest has seven',
    );
    expect(findingOfDistribution([null, undefined], unit)).toMatch(/^Nothing is known/);
    expect(findingOfDistribution([0, 0], unit)).toMatch(/^None of two people/);
  });

  it('does not round a share to a count', () => {
    expect(findingOfDistribution([0.25, 0.5], { one: 'of the walk', many: 'of the walk' })).toBe(
      'Half of two people have 0.25 of the walk or less; the highest has 0.5',
    );
  });
});

describe('findingOfNetwork', () => {
  it.each([
    [
      { nodes: 300, edges: 912, largest: 288 },
      '300 people, 912 linked pairs: all but 12 are connected, directly or through others',
    ],
    [
      { nodes: 3, edges: 2, largest: 3 },
      '3 people, 2 linked pairs: everyone is connected to everyone else, directly or through others',
    ],
    [{ nodes: 100, edges: 40, largest: 30 }, '100 people, 40 linked pairs: the largest connected part holds 30 of them (30%)'],
    [{ nodes: 1, edges: 0, largest: 1 }, '1 person, 0 linked pairs: nobody is connected'],
    [{ nodes: 0, edges: 0, largest: 0 }, 'There is nobody in this network'],
  ])('%j', (network, words) => {
    expect(findingOfNetwork(network)).toBe(words);
  });
});
