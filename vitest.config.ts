import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/reports-folder.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    // Most tests wait for processes of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Pages settle in their own time, slowly where cores are few.
    expect: { poll: { timeout: 15_000 } },
  },
});
