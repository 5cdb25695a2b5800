import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { type Measured, measure, median } from '../measure.ts';
import { printTable } from '../print-table.ts';
import { printTargets, type Target } from '../print-targets.ts';
import { type Corpus, writeCorpus } from './corpus.ts';
import type { Found } from './found.ts';

const MEGABYTES = 160;
const ROUNDS = 3;
/** What one thread is to search, of texts in memory and from Parquet to Parquet. */
const LEAST_MB = 200;

const ways = { Daylight: 'run-daylight.ts', 'DuckDB, one alternation': 'run-duckdb.ts' } as const;
type Way = keyof typeof ways;
type Outcome = Found & Pick<Measured, 'peak_mb'>;

/** Searching a corpus for all groups, beside one regular expression in DuckDB. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-search-'));
  try {
    const executor = await openDuckDB();
    const corpus = await writeCorpus(executor, folder, MEGABYTES);
    executor.close();
    writeFileSync(path.join(folder, 'corpus.json'), JSON.stringify(corpus));
    const outcomes: Record<Way, Outcome[]> = { Daylight: [], 'DuckDB, one alternation': [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of Object.keys(ways) as Way[]) {
        const script = path.join(import.meta.dirname, ways[way]);
        const { stdout, peak_mb } = await measure(process.execPath, [script, folder]);
        outcomes[way].push({ ...(JSON.parse(stdout) as Found), peak_mb });
      }
    }
    print(corpus, outcomes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(corpus: Corpus, outcomes: Readonly<Record<Way, readonly Outcome[]>>): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const groups = new Set(corpus.names.map(({ id }) => id)).size;
  say(
    `${(corpus.bytes / 1e6).toFixed(0)} MB of text in ${corpus.logs} logs of ${corpus.entries} entries; ${corpus.names.length} names of ${groups} groups.`,
  );
  say(
    'Medians. Seconds pass on the clock; processor seconds are those of all threads, so that MB/s by them are of one thread.\n',
  );
  const size = corpus.bytes / 1e6;
  const targets: Target[] = [];
  for (const [kind, title] of [
    ['memory', 'Texts in memory'],
    ['parquet', 'From Parquet to Parquet'],
  ] as const) {
    const figures = (way: Way) => {
      const all = outcomes[way].flatMap((outcome) => outcome[kind]);
      return { seconds: median(all.map(({ seconds }) => seconds)), cpu: median(all.map(({ cpu }) => cpu)) };
    };
    const peer = figures('DuckDB, one alternation');
    const ours = figures('Daylight');
    targets.push(
      { what: `${title}: MB a processor second`, least: LEAST_MB, measured: size / ours.cpu, decimals: 0 },
      { what: `${title}: times DuckDB, by processor`, least: 1, measured: peer.cpu / ours.cpu },
    );
    printTable(
      [title, 'seconds', 'MB/s', 'processor s', 'MB/s by it', 'ratio', 'ratio by it', 'peak MB', 'logs', 'matches'],
      (Object.keys(ways) as Way[]).map((way) => {
        const { seconds, cpu } = figures(way);
        const [{ logs, matches }] = outcomes[way];
        return [
          way,
          seconds.toFixed(2),
          (size / seconds).toFixed(0),
          cpu.toFixed(2),
          (size / cpu).toFixed(0),
          (peer.seconds / seconds).toFixed(2),
          (peer.cpu / cpu).toFixed(2),
          Math.max(...outcomes[way].map(({ peak_mb }) => peak_mb)),
          logs.length,
          matches,
        ];
      }),
    );
    say('');
  }
  printTargets(targets);
  say('');
  const [ours, theirs] = (Object.keys(ways) as Way[]).map((way) => outcomes[way][0].logs);
  say(`Logs that only Daylight matches: ${countOthers(ours, theirs)}; only DuckDB: ${countOthers(theirs, ours)}.`);
  say(
    "The expression lets a possessive follow on one (Mo's's crew), and finds one match at a place; we also keep a group's",
  );
  say(
    'shorter name inside its longer one (Lil Salt Kings crew and, of the same group, Salt Kings crew), as [I-16] says.',
  );
}

function countOthers(logs: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return logs.filter((log) => !known.has(log)).length;
}
