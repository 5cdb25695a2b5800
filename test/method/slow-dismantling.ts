import { betweennessOf, type Plain } from './slow-betweenness.ts';
import type { Member } from './slow-members.ts';
import type { Neighbours } from './slow-network.ts';

export interface Step {
  readonly unit: string;
  readonly order: string;
  readonly step: number;
  /** None at step 0. */
  readonly removed: string | undefined;
  readonly gcc: number;
}

/** Whoever is in a unit of dismantling: a group, or a community. */
export type UnitMember = Pick<Member, 'nominal' | 'group'>;

/** METHOD 5.1 to 5.3 for every group or community: who is removed at each step, and the largest component that is left. */
export function dismantleUnits(
  units: readonly string[],
  members: readonly UnitMember[],
  neighbours: Neighbours,
): Step[] {
  return units.flatMap((unit) => {
    const people = members.filter(({ group }) => group === unit).map(({ nominal }) => nominal);
    const network = amongThem(people, neighbours);
    return Object.entries(orders).flatMap(([order, removalOrder]) => {
      const removals = removalOrder(network);
      const left = new Set(people);
      const steps: Step[] = [{ unit, order, step: 0, removed: undefined, gcc: largestComponent(network, left) }];
      for (const [index, removed] of removals.entries()) {
        left.delete(removed);
        steps.push({ unit, order, step: index + 1, removed, gcc: largestComponent(network, left) });
      }
      return steps;
    });
  });
}

/** METHOD 5.1: the assigned nominals and the edges among them; the group node is left out [I-10]. */
export function amongThem(people: readonly string[], neighbours: Neighbours): Plain {
  const inside = new Set(people);
  return new Map(
    people.map((person) => [person, new Set([...neighbours.get(person)!.keys()].filter((other) => inside.has(other)))]),
  );
}

/** METHOD 5.2. */
const orders: Readonly<Record<string, (network: Plain) => string[]>> = {
  degree: (network) => {
    const once = degreesOf(network);
    return removeAll(network, () => once);
  },
  'iterative-degree': (network) => removeAll(network, degreesOf),
  // [I-17] Where nobody left lies between two others, the rest go by iterative degree.
  'iterative-betweenness': (network) =>
    removeAll(network, (left) => {
      const scores = betweennessOf(left);
      return [...scores.values()].some((score) => score > 0) ? scores : degreesOf(left);
    }),
};

/** Removes whoever scores highest among those left, until nobody is. */
function removeAll(network: Plain, scoresOf: (left: Plain) => ReadonlyMap<string, number>): string[] {
  const removed: string[] = [];
  let left = network;
  while (left.size > 0) {
    const scores = scoresOf(left);
    const highest = Math.max(...[...left.keys()].map((node) => scores.get(node)!));
    const tied = [...left.keys()].filter((node) => highest - scores.get(node)! <= 1e-9 * Math.max(1, highest));
    if (tied.length === 0) throw new Error('No nominal has the highest score: the scores are not numbers');
    const next = tied.sort()[0];
    removed.push(next);
    left = without(left, next);
  }
  return removed;
}

const degreesOf = (network: Plain) => new Map([...network].map(([node, next]) => [node, next.size]));

function without(network: Plain, gone: string): Plain {
  return new Map(
    [...network]
      .filter(([node]) => node !== gone)
      .map(([node, next]) => [node, new Set([...next].filter((other) => other !== gone))]),
  );
}

function largestComponent(network: Plain, left: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let largest = 0;
  for (const start of left) {
    if (seen.has(start)) continue;
    const component = new Set([start]);
    for (const node of component) for (const next of network.get(node)!) if (left.has(next)) component.add(next);
    for (const node of component) seen.add(node);
    largest = Math.max(largest, component.size);
  }
  return largest;
}
