import type { Workers } from '../stage.ts';
import { type DismantledUnit, joinShares } from './dismantle-unit.ts';
import { type OrderName, ordersFor } from './orders.ts';
import type { Denominator } from './robustness.ts';
import { type DismantlingRules, dismantleShareTask, type ShareCall, sharesOf } from './share.ts';
import { peopleIn, type Unit } from './units.ts';

/** One unit in one order, with what came of it. */
export interface Dismantling {
  readonly unit: Unit;
  readonly order: OrderName;
  readonly dismantled: DismantledUnit;
}

/**
 * Takes every unit apart in every order, on the workers; units in the order given, orders by name, each where it is for units of that size. The costliest shares are begun first,
 * which changes nothing but the time.
 */
export async function dismantleUnits(
  units: readonly Unit[],
  rules: DismantlingRules,
  denominator: Denominator,
  workers: Workers,
): Promise<Dismantling[]> {
  const pairs = units.flatMap((unit, index) =>
    ordersFor(peopleIn(unit), rules).map((order) => ({ unit, order, calls: sharesOf(index, order, rules) })),
  );
  const calls = pairs.flatMap((pair) => pair.calls);
  const shared = { units: units.map(({ ids: _, ...unit }) => unit), rules };
  const cost = ({ unit, order }: ShareCall) =>
    units[unit].graph.size ** (order.endsWith('iterative-betweenness') ? 3 : 1);
  const byCost = Array.from(calls.keys()).sort((x, y) => cost(calls[y]) - cost(calls[x]));
  const shares = await workers.map(
    dismantleShareTask,
    shared,
    byCost.map((index) => calls[index]),
  );
  const shareOf = new Map(byCost.map((index, position) => [calls[index], shares[position]]));
  return pairs.map(({ unit, order, calls: own }) => ({
    unit,
    order,
    dismantled: joinShares(
      unit,
      order,
      own.map((call) => shareOf.get(call)!),
      denominator,
    ),
  }));
}
