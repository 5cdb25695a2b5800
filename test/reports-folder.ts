import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the test files of one test run, children of one process, share the reports that they look at. */
export const reportsOf = (parent: number): string => path.join(tmpdir(), `daylight-report-${parent}`);

/** What Vitest calls when the last test has run. */
export function teardown(): void {
  rmSync(reportsOf(process.pid), { recursive: true, force: true });
}
