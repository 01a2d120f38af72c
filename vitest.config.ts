import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/journeys/**'],
          // Files share what they import and the databases of their worker: tests leave nothing behind.
          isolate: false,
          globalSetup: 'test/first-state.ts',
        },
      },
      { test: { ...shared, name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: 'test/first-run.ts' } },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: 'test/first-run.ts',
          fileParallelism: false,
          testTimeout: 600_000,
        },
      },
    ],
  },
})
