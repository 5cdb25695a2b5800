import { describe, expect, it } from 'vitest';
import { tables } from '../../loaders/tables.ts';
import { asPublished } from './compared-tables.ts';
import { differences } from './differences.ts';
import { leftOutDifferences, leftOutRules } from './left-out-ranges.ts';
import { type Published, runProduct } from './product-run.ts';
import { randomStudy } from './random-study.ts';
import { situations, situationsIn } from './reach.ts';
import { isSettled } from './settled.ts';
import { runSlowly, type SlowRun } from './slow-method.ts';
import { readRecords } from './slow-records.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/**
 * The method worked out twice: by a run, and by the slow method, which shares nothing with it. They agree on every row of every
 * table that the rules of METHOD 1 to 5 and 10 settle.
 */
describe('a run and the slow method agree', () => {
  const reached = new Set<string>();
  it.each(seeds)('on random study %i', async (seed) => {
    const study = randomStudy(seed);
    const slow = runSlowly(study);
    for (const situation of situationsIn(study, slow)) reached.add(situation);
    const run = await runProduct(study, `Random study ${seed}`, seed);
    expect([...tableDifferences(slow, run), ...leftOutDifferences(slow.leftOut, run.left_out)]).toEqual([]);
  });

  it('on studies that hold every situation there is a rule for', () => {
    expect(situations.filter((situation) => !reached.has(situation))).toEqual([]);
    const rules = new Set(seeds.flatMap((seed) => readRecords(randomStudy(seed)).leftOut.flatMap((row) => row.rules)));
    expect(leftOutRules.filter((rule) => !rules.has(rule))).toEqual([]);
  });
});

function tableDifferences(slow: SlowRun, run: Published): string[] {
  const expected = asPublished(slow);
  return Object.entries(expected).flatMap(([name, rows]) => {
    const table = name as keyof typeof expected;
    return differences(table, tables[table].key, rows, run[table].filter(isSettled));
  });
}
