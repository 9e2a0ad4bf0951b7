import { defineConfig } from 'vitest/config'

/** A slow shared machine must not fail a test: limits bound a hang, they measure nothing. Long proofs search for minutes. */
const limits = { testTimeout: process.env['PROOFS'] === 'full' ? 1_800_000 : 60_000, hookTimeout: 120_000 }
const database = { globalSetup: ['tests/support/postgres-server.ts'] }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['apps/api/**/*.test.ts', 'packages/**/*.test.ts'],
          ...limits,
          ...database,
        },
      },
      'apps/web/vitest.config.ts',
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          ...limits,
          ...database,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['tests/support/postgres-server.ts', 'tests/support/demonstration-server.ts'],
        },
      },
    ],
  },
})
