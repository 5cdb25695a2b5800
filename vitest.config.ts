import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/reports-folder.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    // Hundreds of processes are started: each finds Daylight compiled, for a third of what it would cost. Node keeps it by content.
    env: { NODE_COMPILE_CACHE: path.join(tmpdir(), 'daylight-compiled') },
    sequence: { sequencer: SlowestFirst },
    // Most tests wait for processes of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Pages settle in their own time, slowly where cores are few.
    expect: { poll: { timeout: 15_000 } },
  },
});
