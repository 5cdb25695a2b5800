import { describe, expect, it } from 'vitest';
import { tables } from '../../loaders/tables.ts';
import { asPublished } from './compared-tables.ts';
import { cseLeftOutOf, cseLeftOutRows } from './cse-left-out.ts';
import { cseReach, cseReached } from './cse-reach.ts';
import { differences } from './differences.ts';
import { leftOutDifferences, leftOutRules } from './left-out-ranges.ts';
import { type ExpectedTable, expectedTables, type Published, runProduct } from './product-run.ts';
import { randomStudy } from './random-study.ts';
import { situations, situationsIn } from './reach.ts';
import { isSettled } from './settled.ts';
import { answer } from './slow-answer.ts';
import { type Partition, partitionOf } from './slow-communities.ts';
import { runSlowly, type SlowRun } from './slow-method.ts';
import { componentsOf, partitionFaults } from './slow-partition.ts';
import { readRecords } from './slow-records.ts';
import type { StudyTables } from './study-tables.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** What each rule and term of METHOD 8.1 yields takes a run long to count: one study in four looks at it. */
const lookedAt = (seed: number) => expectedTables.filter((table) => table !== 'cse_yield' || seed % 4 === 0);

/**
 * The method worked out twice: by a run, and by the slow method, which shares nothing with it. They agree on every row of every
 * table that the rules of METHOD 1 to 8 and 10 settle; communities, which are drawn at random, are a run's own.
 */
describe('a run and the slow method agree', () => {
  const reached = new Set<string>();
  it.each(seeds)('on random study %i', async (seed) => {
    const study = randomStudy(seed);
    const slow = runSlowly(study);
    for (const situation of situationsIn(study, slow)) reached.add(situation);
    for (const situation of cseReached(study, slow)) reached.add(situation);
    const run = await runProduct(study, `Random study ${seed}`, { turn: seed, tables: lookedAt(seed) });
    expect(disagreements(study, slow, run, lookedAt(seed))).toEqual([]);
  });

  it('on studies that hold every situation there is a rule for', () => {
    expect(situations.filter((situation) => !reached.has(situation))).toEqual([]);
    const rules = new Set(seeds.flatMap((seed) => readRecords(randomStudy(seed)).leftOut.flatMap((row) => row.rules)));
    expect(leftOutRules.filter((rule) => !rules.has(rule))).toEqual([]);
    expect(cseReach.filter((situation) => !reached.has(situation))).toEqual([]);
  });
});

function disagreements(study: StudyTables, slow: SlowRun, run: Published, looked: readonly ExpectedTable[]): string[] {
  const partition = partitionOf(run.communities);
  const expected = asPublished(answer(study, slow, partition));
  return [
    ...partitionDifferences(study, slow, partition),
    ...looked.flatMap((table) => differences(table, tables[table].key, expected[table], run[table].filter(isSettled))),
    ...leftOutDifferences(slow.leftOut, run.left_out),
    ...differences('left_out', ['rule', 'table'], cseLeftOutRows(slow.cse.counts), cseLeftOutOf(run.left_out)),
  ];
}

/** Connected components are settled to the last id; communities as far as `partitionFaults` says. */
function partitionDifferences({ settings }: StudyTables, { cse }: SlowRun, partition: Partition): string[] {
  if (settings.communities !== 'components') return partitionFaults(partition, cse.edges);
  const rowsOf = (of: Partition) => [...of].map(([person, community]) => ({ person, community }));
  return differences('components', ['person'], rowsOf(componentsOf(cse.edges)), rowsOf(partition));
}
