import path from 'node:path';
import { measure, median } from '../measure.ts';
import { printTable } from '../print-table.ts';

/** A network of the benchmark, in a file as `writeEdges` leaves it. */
export interface BenchNetwork {
  readonly file: string;
  readonly nodes: number;
  readonly edges: number;
}

/** What one runner took, for the whole of the work. */
export interface Taken {
  readonly seconds: number;
  /** Processor seconds, all threads together: what to read where the machine is not quiet. */
  readonly cpu: number;
  readonly peak_mb: number;
  /** The part of the work that was done and scaled to the whole; 1 where all of it was. */
  readonly share: number;
  /** Of the answer; every time the same. */
  readonly digest?: string;
  /** What else is to be compared, by name: modularity, iterations. */
  readonly found?: Readonly<Record<string, number>>;
}

/**
 * What a runner's script prints, as one line of JSON. `share` is the part of the work that it did before it was stopped, 1 where nothing is
 * said: its times are over that to be scaled. A peer that is not installed says `absent`.
 */
export type Said = Omit<Taken, 'peak_mb' | 'share'> & { readonly share?: number; readonly absent?: boolean };

/** Somebody who does the work of a row: Daylight in one way, or a peer. Gives null where the peer is not installed. */
export interface Runner {
  readonly name: string;
  readonly run: () => Promise<Taken | null>;
}

/**
 * A figure to reach, of the runner named `of`: so many times as fast as a peer, no less of something that both found, or no more than so
 * many seconds, or MB.
 */
export type Target = { readonly of: string } & (
  | { readonly against: string; readonly times: number }
  | { readonly against: string; readonly noLower: string }
  | { readonly seconds: number }
  | { readonly peak_mb: number }
);

/** One work, done by ours and by peers in turn. The first runner is what the ratios of the printed table are over. */
export interface Row {
  readonly work: string;
  readonly runners: readonly Runner[];
  readonly targets: readonly Target[];
  /** How often each does it: medians are printed. 3 where nothing is said. */
  readonly rounds?: number;
}

/** A target and what came of it; `reached` is null where the peer is absent. */
export interface Outcome {
  readonly work: string;
  readonly target: string;
  readonly figure: string;
  readonly reached: boolean | null;
}

/** A chapter of the benchmark, chosen by name: `npm run bench -- network pagerank`. It prints what it measures and gives what came of its targets. */
export interface Part {
  readonly name: string;
  /** `network` is of the published size; `folder` is for files, and removed at the end. */
  bench(network: BenchNetwork, folder: string): Promise<Outcome[]>;
}

/** Ours: a TypeScript file of this folder. It prints a `Said`. */
export const daylight = (name: string, script: string, ...args: readonly (string | number)[]): Runner => ({
  name,
  run: () => taken(process.execPath, [path.join(import.meta.dirname, script), ...args.map(String)]),
});

/** A peer: a Python file of `peers/`, under the system's own Python, or a TypeScript file. It prints a `Said`. */
export const peer = (name: string, script: string, ...args: readonly (string | number)[]): Runner => ({
  name,
  run: () =>
    taken(script.endsWith('.py') ? '/usr/bin/python3' : process.execPath, [
      ...(script.endsWith('.py') ? ['-B'] : []),
      path.join(import.meta.dirname, 'peers', script),
      ...args.map(String),
    ]),
});

async function taken(command: string, args: readonly string[]): Promise<Taken | null> {
  try {
    const { stdout, peak_mb } = await measure(command, args);
    const { share = 1, absent = false, seconds, cpu, ...rest } = JSON.parse(stdout) as Said;
    return absent ? null : { ...rest, seconds: seconds / share, cpu: cpu / share, peak_mb, share };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Does a row: every runner in turn, so many rounds; prints the medians, and gives what came of the targets. */
export async function compare({ work, runners, targets, rounds = 3 }: Row): Promise<Outcome[]> {
  const all = new Map<string, Taken[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of runners) {
      const one = await run();
      if (one) all.get(name)!.push(one);
    }
  }
  const medians = new Map([...all].map(([name, each]) => [name, middle(each)]));
  print(work, rounds, medians);
  for (const [name, each] of all)
    if (new Set(each.map(({ digest }) => digest)).size > 1) process.stdout.write(`${name}: NOT the same every time.\n`);
  return targets.map((target) => outcomeOf(work, target, medians));
}

function print(work: string, rounds: number, medians: ReadonlyMap<string, Taken | null>): void {
  const found = [...new Set([...medians.values()].flatMap((one) => Object.keys(one?.found ?? {})))];
  const [first] = medians.values();
  const isPart = [...medians.values()].some((one) => one !== null && one.share < 1);
  process.stdout.write(`\n${work}${rounds > 1 ? `, medians of ${rounds}` : ''}\n`);
  printTable(
    ['', 'seconds', 'processor s', 'peak MB', '× the first', ...(isPart ? ['measured'] : []), ...found],
    [...medians].map(([name, one]) => {
      if (!one) return [name, 'absent'];
      const ratio = first && one !== first ? times(one.seconds / first.seconds) : '';
      const others = found.map((figure) => (one.found?.[figure] === undefined ? '' : exact(one.found[figure])));
      const part = isPart ? [one.share < 1 ? `${(100 * one.share).toPrecision(2)} % of it` : 'all of it'] : [];
      return [name, figure(one.seconds), figure(one.cpu), String(one.peak_mb), ratio, ...part, ...others];
    }),
  );
}

function outcomeOf(work: string, target: Target, medians: ReadonlyMap<string, Taken | null>): Outcome {
  const ours = medians.get(target.of) ?? null;
  const outcome = (wanted: string, said: string | null, reached: boolean): Outcome => ({
    work: `${work}: ${target.of}`,
    target: wanted,
    figure: said ?? 'absent',
    reached: said === null ? null : reached,
  });
  if ('against' in target) {
    const theirs = medians.get(target.against) ?? null;
    if ('noLower' in target) {
      const [own, other] = [ours, theirs].map((one) => one?.found?.[target.noLower] ?? Number.NaN);
      const said = ours && theirs ? `${own.toFixed(5)}, theirs ${other.toFixed(5)}` : null;
      return outcome(`${target.noLower} no lower than ${target.against}`, said, own >= other);
    }
    const [ratio, byProcessor] = ours && theirs ? [theirs.seconds / ours.seconds, theirs.cpu / ours.cpu] : [0, 0];
    const said = ours && theirs ? `${times(ratio)} (processor time ${times(byProcessor)})` : null;
    return outcome(`${target.times} × ${target.against}`, said, ratio >= target.times);
  }
  const [value, most, unit] =
    'seconds' in target
      ? ([ours?.seconds, target.seconds, 's'] as const)
      : ([ours?.peak_mb, target.peak_mb, 'MB'] as const);
  return outcome(
    `${most} ${unit} at most`,
    value === undefined ? null : `${figure(value)} ${unit}`,
    (value ?? 0) <= most,
  );
}

/** The medians of what a runner took in all its rounds; null where it never ran. */
function middle(all: readonly Taken[]): Taken | null {
  if (all.length === 0) return null;
  const of = (name: 'seconds' | 'cpu' | 'peak_mb') => median(all.map((one) => one[name]));
  return { ...all[0], seconds: of('seconds'), cpu: of('cpu'), peak_mb: of('peak_mb') };
}

/** A figure as it is printed: three digits that matter. */
export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const exact = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(6));

export const times = (ratio: number): string => `${figure(ratio)} ×`;
