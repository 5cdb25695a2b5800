import type { PublishedTables } from './open-tables.ts';

/** Every order of removal: its curve, step by step, and its summary. */
export async function dismantlingData({ rows }: PublishedTables) {
  const steps = await rows(`SELECT "order", step, removed, withheld, gcc, gcc_relative, low, high
    FROM {dismantling} ORDER BY "order", step`);
  const summaries = await rows('SELECT * FROM {dismantling_summary} ORDER BY "order"');
  return summaries.map((summary) => ({
    ...summary,
    curve: steps.filter((step) => step.order === summary.order).map(({ order: _, ...step }) => step),
  }));
}
