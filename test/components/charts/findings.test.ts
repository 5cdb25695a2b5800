import { describe, expect, it } from 'vitest';
import { findingOfDismantling, findingOfNetwork } from '../../../components/charts/findings.ts';

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
    expect(findingOfDismantling([{ ...summary('degree', 0), nodes: 0, gcc_0: 0 }])).toMatch(/^There is nobody/);
    expect(findingOfDismantling([{ ...summary('degree', 1), nodes: 1, gcc_0: 1 }])).toMatch(
      /^There is only one person/,
    );
    expect(findingOfDismantling([summary('random', null), summary('degree', null)])).toMatch(/^No order/);
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
    [
      { nodes: 100, edges: 40, largest: 30 },
      '100 people, 40 linked pairs: the largest connected part holds 30 of them (30%)',
    ],
    [{ nodes: 2, edges: 1, largest: 2 }, 'Two people, linked to each other'],
    [
      { nodes: 3, edges: 1, largest: 2 },
      '3 people, 1 linked pair: the largest connected part holds two of them (66.7%)',
    ],
    [{ nodes: 3, edges: 0, largest: 1 }, 'Three people, and no link between any of them'],
    [{ nodes: 1, edges: 0, largest: 1 }, 'One person, and nobody to be linked to'],
    [{ nodes: 0, edges: 0, largest: 0 }, 'There is nobody in this network'],
  ])('%j', (network, words) => {
    expect(findingOfNetwork(network)).toBe(words);
  });
});
