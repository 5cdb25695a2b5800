import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../../loaders/site/serve-site.ts';
import { median } from '../measure.ts';
import { printTable } from '../print-table.ts';
import { printTargets, type Target } from '../print-targets.ts';
import { forceSize, makeLinks } from './make-links.ts';
import { duckVersion, makeSite, type Way, ways } from './make-site.ts';
import { type Measured, measurePage } from './measure-page.ts';
import { visits } from './questions.ts';

const SEED = 1;
const ROUNDS = 3;
/** What the page is to hold: seconds, milliseconds, and MB. */
const MOST = { firstRows: 1.5, ready: 6, answer: 300, memory: 450 };

/** The Relationships page over the force study's number of links, in the browser: ours beside DuckDB-Wasm, behind the same page. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-relationships-'));
  const links = makeLinks(forceSize, SEED);
  await makeSite(folder, links);
  const site = await serveSite(folder, { port: 0 });
  try {
    const version = duckVersion();
    const compared = version === undefined ? (['typed'] as const) : (Object.keys(ways) as Way[]);
    if (version === undefined) say('DuckDB-Wasm is absent: npm install --no-save @duckdb/duckdb-wasm\n');
    const outcomes = new Map<Way, Measured[][]>(compared.map((way) => [way, visits.map(() => [])]));
    for (let round = 0; round < ROUNDS; round++)
      for (const way of compared)
        for (const [visit, questions] of visits.entries())
          outcomes.get(way)?.[visit].push(await measurePage(`${site.url}${way}.html`, questions));
    say(
      `${links.rows} links of ${links.texts.people.length} people and groups, ${links.texts.refs.length} references; DuckDB-Wasm ${version ?? 'absent'}.`,
    );
    say(
      `Medians of ${ROUNDS} rounds, each in a fresh browser, from the press to the frame drawn; load ${loadavg()[0].toFixed(1)} on ${cpus().length} processors.`,
    );
    say(
      'A typed field waits 120 ms for the next key: that is in its figure. Memory is of the tab’s process: now, what it holds for itself; at most, all it ever held, the browser’s own libraries included (/proc).\n',
    );
    print(outcomes);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Medians by name of figure, and the slowest of any single answer. */
type Figures = ReadonlyMap<string, number | null>;

function figuresOf(measured: readonly (readonly Measured[])[]): Figures {
  const all = measured.flat();
  const middle = (value: (each: Measured) => number | null): number | null => {
    const known = all.map(value).filter((figure) => figure !== null);
    return known.length > 0 ? median(known) : null;
  };
  const figures = new Map<string, number | null>([
    ['loaded, MB', middle(({ bytes }) => bytes / 1e6)],
    ['first rows, s', middle(({ firstRows }) => firstRows / 1000)],
    ['ready, s', middle(({ ready }) => ready / 1000)],
  ]);
  for (const visit of measured)
    for (const name of visit[0].answers.keys())
      figures.set(`${name}, ms`, median(visit.map(({ answers }) => answers.get(name) ?? 0)));
  for (const [name, value] of [
    ['file: first part, ms', (each: Measured) => each.firstBytes],
    ['file: all links, s', (each: Measured) => each.exported / 1000],
    ['memory now, MB', (each: Measured) => each.memory],
    ['memory at most, MB', (each: Measured) => each.peak],
    ['and with the file, MB', (each: Measured) => each.peakExport],
  ] as const)
    figures.set(name, middle(value));
  return figures;
}

function print(outcomes: ReadonlyMap<Way, readonly (readonly Measured[])[]>): void {
  const all = new Map([...outcomes].map(([way, measured]) => [way, figuresOf(measured)]));
  const typed = all.get('typed') ?? new Map<string, number | null>();
  const shown = (way: Way, name: string): string => {
    const figure = all.get(way)?.get(name);
    if (figure === undefined || figure === null) return 'absent';
    return figure.toFixed(/, s$|loaded/.test(name) ? 2 : 0);
  };
  const limit = (name: string): string | number =>
    name === 'first rows, s'
      ? MOST.firstRows
      : name === 'ready, s'
        ? MOST.ready
        : name.endsWith(', MB') && !name.startsWith('loaded')
          ? MOST.memory
          : name.endsWith(', ms') && !name.startsWith('file')
            ? MOST.answer
            : '';
  printTable(
    ['', ...Object.values(ways), 'at most'],
    [...typed.keys()].map((name) => [
      name,
      ...(Object.keys(ways) as Way[]).map((way) => shown(way, name)),
      limit(name),
    ]),
  );
  say('');
  printTargets([...all].flatMap(([way, figures]) => targetsOf(ways[way], figures)));
  say('');
  const digests = visits.map(
    (_, visit) => new Set([...outcomes.values()].flatMap((each) => each[visit].map(({ digest }) => digest))),
  );
  if (outcomes.size > 1)
    say(
      digests.every(({ size }) => size === 1)
        ? 'Both ways gave the same rows to every question, and the same file to the byte.'
        : 'THE WAYS DIFFER in rows or in the file.',
    );
}

function targetsOf(way: string, figures: Figures): Target[] {
  const answers = [...figures].filter(([name]) => name.endsWith(', ms') && !name.startsWith('file'));
  const slowest = (kind: RegExp) => Math.max(...answers.filter(([name]) => kind.test(name)).map(([, ms]) => ms ?? 0));
  return [
    { what: `${way}: first rows, s`, most: MOST.firstRows, measured: figures.get('first rows, s') ?? null },
    { what: `${way}: all ready, s`, most: MOST.ready, measured: figures.get('ready, s') ?? null },
    { what: `${way}: slowest sort, ms`, most: MOST.answer, measured: slowest(/sort|the other way/), decimals: 0 },
    {
      what: `${way}: slowest other answer, ms`,
      most: MOST.answer,
      measured: slowest(/^(?!.*sort|the other way)/),
      decimals: 0,
    },
    {
      what: `${way}: memory at most, the file of all links in it, MB`,
      most: MOST.memory,
      measured: figures.get('and with the file, MB') ?? null,
      decimals: 0,
    },
  ];
}

const say = (line: string) => process.stdout.write(`${line}\n`);
