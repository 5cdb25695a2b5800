import type { PublishedTables } from './open-tables.ts';

/** Every order of removal: its curve as columns by step, and its summary. */
export async function dismantlingData({ rows }: PublishedTables) {
  const steps = await rows(
    'SELECT "order", step, removed, withheld, gcc, low, high FROM {dismantling} ORDER BY "order", step',
  );
  const summaries = await rows('SELECT * FROM {dismantling_summary} ORDER BY "order"');
  const curves = summaries.map(({ order, switched_at, tail_at }) => {
    const own = steps.filter((step) => step.order === order);
    const banded = order === 'random';
    return {
      order,
      switchedAt: switched_at,
      tailAt: tail_at,
      removed: own.map(({ removed }) => removed),
      gcc: own.map(({ gcc }) => gcc),
      low: banded ? own.map(({ low }) => low) : null,
      high: banded ? own.map(({ high }) => high) : null,
    };
  });
  return { curves, summaries };
}
