import { createHash } from 'node:crypto';
import { dismantleUnits } from '../../loaders/dismantle/dismantle-units.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { readGroups } from './make-groups.ts';
import { clock, say } from './said.ts';

/**
 * run-groups.ts FILE GROUPS NODES WORKERS WHAT: takes all groups apart, by `iterative-betweenness` for 50 removals and the rest by degree, or
 * in `every` order with the caps of METHOD 5.3; prints a `Said`, with the sum of R over groups.
 */
const [file, groups, nodes, workers, what] = process.argv.slice(2);
const units = readGroups(file, groups, Number(nodes));
const threads = openWorkers(Number(workers), () => {});
const rules = { seed: 1, randomDraws: 100, wholeUpTo: 1500, ranks: 50, tail: 'degree', weightedUpTo: 300 } as const;
const taken = clock();
const found =
  what === 'every'
    ? await dismantleUnits(units, rules, 'first', threads)
    : await dismantleUnits(units, { ...rules, wholeUpTo: 0 }, 'first', threads, ['iterative-betweenness']);
const times = taken();
const digest = createHash('sha256');
for (const { dismantled } of found) {
  if (dismantled.removal) digest.update(dismantled.removal.sequence);
  digest.update(Float64Array.from(dismantled.curve.sums));
}
const r = found.reduce((sum, { dismantled }) => sum + dismantled.summary.r, 0);
say({ ...times, digest: digest.digest('hex').slice(0, 12), found: { groups: units.length, R: r } });
