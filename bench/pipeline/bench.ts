import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from '../measure.ts';
import { printTable } from '../print-table.ts';
import type { StageCost } from './run-daylight.ts';

const SIZES: ReadonlyMap<string, number> = new Map([
  ['1/8', 1 / 8],
  ['1/4', 1 / 4],
  ['1/2', 1 / 2],
  ['1', 1],
]);

/** The sizes of which some can be asked for. */
export const parts: readonly string[] = [...SIZES.keys()];

interface Outcome {
  readonly size: string;
  readonly stages: readonly StageCost[];
}

/** A run over the synthetic force from nothing, on two workers, at an eighth, a quarter, a half and the whole of the published size. */
export async function bench(asked: readonly string[] = parts): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const [part, size] of SIZES) {
    if (!asked.includes(part)) continue;
    const home = mkdtempSync(path.join(tmpdir(), 'daylight-bench-pipeline-'));
    try {
      const force = path.join(home, 'force');
      const cli = path.join(import.meta.dirname, '../../loaders/cli.ts');
      const made = await measure(process.execPath, [
        cli,
        'synthesise',
        'force',
        '--out',
        force,
        '--size',
        String(size),
      ]);
      const script = path.join(import.meta.dirname, 'run-daylight.ts');
      const run = await measure(process.execPath, [script, force, path.join(home, 'cache')]);
      const stages = run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as StageCost);
      const making: StageCost = {
        stage: '(making the force)',
        seconds: made.seconds,
        cpu: Number.NaN,
        peak_mb: made.peak_mb,
      };
      outcomes.push({ size: part, stages: [making, ...stages] });
    } finally {
      rmSync(home, { recursive: true });
    }
  }
  print(outcomes);
}

function print(outcomes: readonly Outcome[]): void {
  const heads = outcomes.flatMap(({ size }) => [`${size}: s`, 'cpu s', 'MB']);
  const names = outcomes[0].stages.map(({ stage }) => stage);
  const round = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(1));
  const row = (stage: string) =>
    outcomes.flatMap(({ stages }) => {
      const cost = stages.find((each) => each.stage === stage);
      return cost === undefined ? ['–', '–', '–'] : [round(cost.seconds), round(cost.cpu), cost.peak_mb];
    });
  const sum = outcomes.flatMap(({ stages }) => {
    const run = stages.slice(1);
    const total = (of: (cost: StageCost) => number) => round(run.reduce((all, cost) => all + of(cost), 0));
    return [total(({ seconds }) => seconds), total(({ cpu }) => cpu), Math.max(...run.map(({ peak_mb }) => peak_mb))];
  });
  printTable(['stage', ...heads], [...names.map((stage) => [stage, ...row(stage)]), ['the run', ...sum]]);
  process.stdout.write(
    '\nMB: the most that the process had held by the end of the stage. cpu s: processor seconds of all threads.\n',
  );
}
