import { kernelForWork, workOn } from '../network/betweenness/betweenness-parts.ts';
import type { Workers } from '../stage.ts';
import { type DismantledUnit, joinShares } from './dismantle-unit.ts';
import { removalsByBetweenness } from './orders/iterative-betweenness.ts';
import { type OrderName, orderNames, ordersFor } from './orders.ts';
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
 * Takes every unit apart in every order, or those among some, on the workers; units in the order given, orders by name, each where it is
 * for units of that size, by the paper, at the cost and with the ties of that order (see `orders`). The costliest shares are begun first,
 * which changes nothing but the time. The same bits for any number of workers.
 */
export async function dismantleUnits(
  units: readonly Unit[],
  rules: DismantlingRules,
  denominator: Denominator,
  workers: Workers,
  among: readonly OrderName[] = orderNames,
): Promise<Dismantling[]> {
  const chosen = (unit: Unit) => ordersFor(peopleIn(unit), rules).filter((order) => among.includes(order));
  const pairs = units.flatMap((unit, index) =>
    chosen(unit).map((order) => ({ unit, order, calls: sharesOf(index, order, rules) })),
  );
  const calls = pairs.flatMap((pair) => pair.calls);
  const shared = {
    units: units.map(({ ids: _, ...unit }) => unit),
    rules,
    module: await kernelForWork(betweennessWork(units, rules)),
  };
  const cost = ({ unit, order }: ShareCall) => units[unit].graph.size ** powerOf(order);
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

/** What an order costs is about a power of the number of nodes: a guess that is good enough to begin with the costliest. */
const powerOf = (order: OrderName): number =>
  order.endsWith('iterative-betweenness') ? 3 : order.startsWith('generalized') ? 2 : 1;

/** A network falls apart on the way: of the work on it whole at every removal so much is left, about. */
const LEFT = 1 / 16;

/** What iterative betweenness is to work out in all units, about: see `workOn`. */
const betweennessWork = (units: readonly Unit[], rules: DismantlingRules): number =>
  units.reduce((sum, unit) => sum + LEFT * removalsByBetweenness(peopleIn(unit), rules) * workOn(unit.graph), 0);
