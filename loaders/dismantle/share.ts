import { kernelOf } from '../network/betweenness/betweenness-parts.ts';
import { randomSource } from '../random.ts';
import type { Task } from '../stage.ts';
import { gccCurve } from './gcc-curve.ts';
import { type OrderName, type OrderRules, orders } from './orders.ts';
import type { Removal } from './removal.ts';
import { peopleIn, type Unit } from './units.ts';

/** What dismantling takes from the study file. */
export interface DismantlingRules extends OrderRules {
  readonly seed: number;
  readonly randomDraws: number;
}

/** What a worker knows of a unit; it needs no ids. */
export type SharedUnit = Omit<Unit, 'ids'>;

/** What every worker has. */
export interface Shared {
  readonly units: readonly SharedUnit[];
  readonly rules: DismantlingRules;
  /** The kernel of betweenness; null where there is too little to do for it. */
  readonly module: WebAssembly.Module | null;
}

/** A worker's share: one order in the unit at an index, its draws `from` … `to` − 1. An order that is not drawn has the one draw 0. */
export interface ShareCall {
  readonly unit: number;
  readonly order: OrderName;
  readonly from: number;
  readonly to: number;
}

export interface Share {
  /** S(k) of every draw, k = 0 … N. */
  readonly curves: readonly Uint32Array[];
  /** Null for an order that is drawn. */
  readonly removal: Removal | null;
}

const DRAWS_A_SHARE = 10;

/** The shares of one order in one unit, in the order of their draws; fixed by the number of draws alone. */
export function sharesOf(unit: number, order: OrderName, { randomDraws }: DismantlingRules): ShareCall[] {
  const draws = orders[order].drawn ? randomDraws : 1;
  return Array.from({ length: Math.ceil(draws / DRAWS_A_SHARE) }, (_, share) => ({
    unit,
    order,
    from: share * DRAWS_A_SHARE,
    to: Math.min(draws, (share + 1) * DRAWS_A_SHARE),
  }));
}

/**
 * Does one share. Every draw has a random source of its own, by seed, network, unit and number, so that draws may be made anywhere and
 * in any order. Costs what the order costs, and O(nodes + edges) a curve.
 */
export function dismantleShare({ units, rules, module }: Shared, { unit, order, from, to }: ShareCall): Share {
  const { network, unit: name, graph } = units[unit];
  const people = peopleIn(units[unit]);
  const chosen = orders[order];
  if (!chosen.drawn) {
    const removal = chosen.remove(graph, people, rules, module && kernelOf(module));
    return { curves: [gccCurve(graph, removal.sequence, people)], removal };
  }
  const curves: Uint32Array[] = [];
  for (let draw = from; draw < to; draw++) {
    const source = randomSource(rules.seed, 'dismantling', order, network, name, draw);
    curves.push(gccCurve(graph, chosen.remove(graph, people, source).sequence, people));
  }
  return { curves, removal: null };
}

/** A share as a worker's task. */
export const dismantleShareTask: Task<Shared, ShareCall, Share> = { module: import.meta.url, run: dismantleShare };
