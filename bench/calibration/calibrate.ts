import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { partOfOne } from '../../loaders/commands/options.ts';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { synthesiseForce } from '../../loaders/synthesise/force/force.ts';
import { readForceRecipe } from '../../loaders/synthesise/force/recipe.ts';
import { printTable } from '../print-table.ts';
import { cseFigures, type Figures } from './cse-figures.ts';
import { networkFigures } from './network-figures.ts';
import { judge, shapes, type Target, targets } from './targets.ts';

/** Makes the force with a seed, finds its figures, and prints each beside the published one. Gives whether all hold. */
export async function calibrate({
  seed,
  size,
  study,
}: {
  seed: number;
  size: number;
  study: string | undefined;
}): Promise<boolean> {
  const home = mkdtempSync(path.join(tmpdir(), 'daylight-calibration-'));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const executor = await openDuckDB();
  try {
    const folder = study ?? path.join(home, 'force');
    if (study === undefined) {
      const started = performance.now();
      await synthesiseForce({ seed, out: folder, size });
      const peak = process.resourceUsage().maxRSS / 1024;
      say(
        `Seed ${seed}, size ${size}: made in ${((performance.now() - started) / 1000).toFixed(0)} s, at most ${peak.toFixed(0)} MB.`,
      );
    }
    const figures: Figures = {
      ...(await networkFigures(executor, folder, path.join(home, 'cache'))),
      ...(await cseFigures(executor, folder, readForceRecipe().cse_as_of)),
    };
    return print(figures, size);
  } finally {
    executor.close();
    rmSync(home, { recursive: true });
  }
}

function print(figures: Figures, size: number): boolean {
  const round = (value: number) => String(Math.round(value * 100) / 100);
  const rows = targets.map((target) => {
    const scaled = scale(target, size);
    const figure = figures[target.name];
    const { deviation, allowed, holds } = judge(scaled, figure);
    const share = scaled.value === 0 ? '' : `${((100 * deviation) / scaled.value).toFixed(2)} %`;
    return {
      holds,
      cells: [
        target.name,
        target.published,
        round(figure),
        round(deviation),
        share,
        allowed,
        holds ? 'holds' : 'DIFFERS',
        target.where,
      ],
    };
  });
  printTable(
    ['figure', 'published', 'this run', 'deviation', 'of it', 'allowed', 'verdict', 'paper, section'],
    rows.map(({ cells }) => cells),
  );
  process.stdout.write('\n');
  const said = shapes.map(({ says, where, holds, of }) => ({
    holds: holds(figures),
    cells: [
      says,
      of.map((name) => round(figures[name] ?? Number.NaN)).join(', '),
      holds(figures) ? 'holds' : 'DIFFERS',
      where,
    ],
  }));
  printTable(
    ['shape', 'this run', 'verdict', 'paper, section'],
    said.map(({ cells }) => cells),
  );
  process.stdout.write('\n');
  const known = new Set([...targets.map(({ name }) => name), ...shapes.flatMap(({ of }) => of)]);
  printTable(
    ['not in the papers', 'this run'],
    Object.entries(figures)
      .filter(([name]) => !known.has(name))
      .map(([name, figure]) => [name, round(figure)]),
  );
  const failed = [...rows, ...said].filter(({ holds }) => !holds).length;
  process.stdout.write(`\n${rows.length + said.length - failed} of ${rows.length + said.length} hold.\n`);
  return failed === 0;
}

/** A target at a part of the published size: counts shrink with it, shares and ages do not. */
function scale(target: Target, size: number): Target {
  const isCount = target.within === 'count' || target.name === 'group nodes';
  return isCount ? { ...target, value: Math.round(target.value * size) } : target;
}

if (import.meta.main) {
  const program = new Command('calibration')
    .option('--seed <numbers>', 'one or more, separated by commas', '1')
    .option('--size <number>', 'part of the published size, such as 1/8', partOfOne, 1)
    .option('--study <folder>', 'a force that has been made already')
    .parse();
  const { seed, size, study } = program.opts<{ seed: string; size: number; study: string | undefined }>();
  for (const each of seed.split(',').map(Number))
    if (!(await calibrate({ seed: each, size, study }))) process.exitCode = 1;
}
