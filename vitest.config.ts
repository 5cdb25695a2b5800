import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Pages settle in their own time, slowly where cores are few.
    expect: { poll: { timeout: 15_000 } },
  },
});
