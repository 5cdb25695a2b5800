import { describe, expect, test } from 'vitest';
import { type Dismantled, findingOfHalving, halvings } from '../../../components/cse/halving.ts';
import { halvedAt } from '../../../components/tables/firstRemovals.ts';

/** A community of so many people, all connected, and what is left of it after each removal. */
const community = (members: number, ...left: number[]): Dismantled => ({
  members,
  connected: members,
  removals: left.map((after, at) => ({
    id: null,
    name: 'safeguarding first',
    step: at + 1,
    before: left[at - 1] ?? members,
    left: after,
    cut: 0,
    share: after / members,
  })),
});
const star = community(11, 1, 1);
const clique = community(5, 4, 3, 2, 1, 0);
const dense = community(100, 99, 98, 97, 96, 95, 94, 93, 92, 91, 90);

describe('halved', () => {
  test('is a community of which half or less is left, exactly half too', () => {
    expect([star, clique, dense].map(halvedAt)).toEqual([1, 3, null]);
    expect(halvedAt(community(6, 5, 3))).toBe(2);
    expect(halvedAt(community(7, 5, 4))).toBe(null);
  });

  test('communities are counted at every number up to the most, those that ten do not halve last', () => {
    expect(halvings([star, clique, clique, dense])).toEqual([
      { removals: 1, label: '1 removal', communities: 1, larger: 1 },
      { removals: 2, label: '2 removals', communities: 0, larger: 0 },
      { removals: 3, label: '3 removals', communities: 2, larger: 0 },
      { removals: null, label: 'more than 10', communities: 1, larger: 1 },
    ]);
    expect(halvings([])).toEqual([]);
  });
});

test('the finding names the fewest removals that halve half of the communities, and how many ten do not', () => {
  const order = 'iterative-betweenness';
  expect(findingOfHalving([star, clique, dense], order)).toBe(
    'Three removals or fewer by iterative betweenness halve the largest connected part of 2 of 3 communities; in 1, ten do not',
  );
  expect(findingOfHalving([star, star], order)).toBe(
    'One removal by iterative betweenness halves the largest connected part of all 2 communities',
  );
  expect(findingOfHalving([dense, dense, dense, star], order)).toBe(
    'Ten removals by iterative betweenness halve the largest connected part of only 1 of 4 communities',
  );
});
