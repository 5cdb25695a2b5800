import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Measured, measure } from '../measure.ts';
import { printTable } from '../print-table.ts';
import { makeStudy } from './make-study.ts';

const SIZE = { logs: 1_000_000, nominals: 100_000, groups: 250 };

const script = (name: string) => path.join(import.meta.dirname, name);
const command = path.join(import.meta.dirname, '..', '..', 'loaders', 'cli.ts');

/**
 * Checking and reading a million logs with four million log–person rows, from CSV and from Parquet, each in a process of its own, beside
 * DuckDB reading the same files and checking nothing.
 */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-bench-'));
  try {
    const { logNominals } = await makeStudy(folder, SIZE);
    const rows = 2 * SIZE.logs + logNominals + SIZE.nominals + SIZE.groups;
    process.stdout.write(
      `${rows.toLocaleString('en')} rows, of them ${logNominals.toLocaleString('en')} log–person rows\n`,
    );
    const lines: (string | number)[][] = [];
    for (const format of ['csv', 'parquet']) {
      const study = path.join(folder, format);
      const node = (...args: string[]) => measure(process.execPath, ['--no-warnings', ...args]);
      // What is read first is read from disk, the others from memory: once for nothing, so that all are alike.
      await node(script('read-plainly.ts'), study);
      const plain = await node(script('read-plainly.ts'), study);
      const line = (what: string, { seconds, peak_mb }: Measured) =>
        lines.push([
          `${format}: ${what}`,
          seconds.toFixed(1),
          Math.round(rows / seconds).toLocaleString('en'),
          (seconds / plain.seconds).toFixed(1),
          peak_mb,
        ]);
      line('DuckDB reads, no checks', plain);
      line('daylight check', await node(command, 'check', study));
      const out = await mkdtemp(path.join(folder, 'out-'));
      line('records stage of a run', await node(script('run-stage.ts'), study, out));
    }
    printTable(['', 'seconds', 'rows a second', 'times DuckDB', 'peak MB'], lines);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
