import type { Stage } from '../stage.ts';

/** Of the stages of a method, in its order, those that make some tables, with all that they read from. */
export function stagesFor(stages: readonly Stage[], tables: readonly string[]): Stage[] {
  const needed = new Set(tables);
  const taken = stages.toReversed().filter(({ inputs, outputs }) => {
    const isNeeded = outputs.some((output) => needed.has(output));
    if (isNeeded) for (const input of inputs) needed.add(input);
    return isNeeded;
  });
  return taken.reverse();
}
