import type { Cell } from '../../executor/executor.ts';
import { SHOWN } from './cse-communities.ts';
import { type CurvePoints, changesOf } from './curve-points.ts';
import { lastTold, removedPerson } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';

/** A community taken apart in one order: its row of `dismantling_summary`, and its curves at the removals that change them. */
interface Curves {
  readonly order: Cell;
  readonly nodes: Cell;
  readonly gcc_0: Cell;
  readonly r: Cell;
  readonly k50: Cell;
  readonly k10: Cell;
  readonly switched_at: Cell;
  readonly curve: CurvePoints;
  /** The 5 and 95 per cent quantiles of an order that is drawn; null for the others. */
  readonly low: CurvePoints | null;
  readonly high: CurvePoints | null;
}

/** With whoever is removed, one after the other, as long as anybody is linked to anybody (see `lastTold`); nobody in an order that is drawn. */
export type Removals = Curves & { readonly removed: readonly Person[] };

/** The same with whoever is removed as a place among the community's people, -1 where safeguarding comes first. */
export type Order = Curves & { readonly removed: readonly number[] };

interface Steps {
  readonly removed: Person[];
  readonly gcc: number[];
  readonly low: number[];
  readonly high: number[];
}

/** Every order of removal of every community that is shown by itself, by its id (METHOD 8.5, 5.3). */
export async function communityRemovals(
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<ReadonlyMap<string, readonly Removals[]>> {
  const steps = await stepsOf(tables, people);
  const summaries =
    await tables.rows(`SELECT unit, "order", nodes, gcc_0, r, k50, k10, switched_at FROM {dismantling_summary}
    WHERE network = 'cse' AND unit IN (${SHOWN}) ORDER BY unit, "order"`);
  const found = summaries.map(({ unit, order, nodes, gcc_0, r, k50, k10, switched_at }) => {
    const { removed, gcc, low, high } = steps.get(keyOf(unit, order)) ?? { removed: [], gcc: [], low: [], high: [] };
    return {
      unit: String(unit),
      removals: {
        order,
        nodes,
        gcc_0,
        r: Number(Number(r).toPrecision(6)),
        k50,
        k10,
        switched_at,
        curve: pointsOf(gcc),
        low: low.length === 0 ? null : pointsOf(low),
        high: high.length === 0 ? null : pointsOf(high),
        removed: removed.slice(0, lastTold(gcc)),
      },
    };
  });
  return new Map(
    [...Map.groupBy(found, ({ unit }) => unit)].map(([unit, own]) => [unit, own.map(({ removals }) => removals)]),
  );
}

const keyOf = (unit: Cell, order: Cell): string => `${unit}\n${order}`;

/** A curve at the removals at which it changes, means of shuffles to two decimals. */
const pointsOf = (values: readonly number[]): CurvePoints =>
  changesOf({ at: [...values.keys()], left: values.map((value) => Number(value.toFixed(2))) });

async function stepsOf(
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<ReadonlyMap<string, Steps>> {
  const found = new Map<string, Steps>();
  const query = `SELECT unit, "order", gcc, low, high, withheld, removed FROM {dismantling}
    WHERE network = 'cse' AND unit IN (${SHOWN}) ORDER BY unit, "order", step`;
  for await (const batch of tables.batches(query))
    for (const [unit, order, gcc, low, high, withheld, removed] of batch) {
      const key = keyOf(unit, order);
      const own = found.get(key) ?? { removed: [], gcc: [], low: [], high: [] };
      found.set(key, own);
      own.gcc.push(Number(gcc));
      if (low !== null) own.low.push(Number(low));
      if (high !== null) own.high.push(Number(high));
      if (removed !== null) own.removed.push(removedPerson(people, { removed, withheld }));
    }
  return found;
}
