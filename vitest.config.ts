import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** A slow shared machine must not fail a test: limits bound a hang, they measure nothing. Long proofs search for minutes. */
const limits = { testTimeout: process.env['PROOFS'] === 'full' ? 1_800_000 : 60_000, hookTimeout: 120_000 }
const database = { globalSetup: ['tests/support/postgres-server.ts'] }

/**
 * Files follow one another in as many processes as there are cores, and share the modules they import: reading the sources
 * again for each file took a quarter of the time. A file leaves nothing behind, neither environment nor doubles of modules.
 */
const sharing = { isolate: false }

export default defineConfig({
  test: {
    // Each opens its connections to the one PostgreSQL, which has two hundred.
    maxWorkers: Math.min(availableParallelism(), 8),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['apps/api/**/*.test.ts', 'packages/**/*.test.ts'],
          ...limits,
          ...database,
          ...sharing,
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
          ...sharing,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.spec.ts'],
          ...sharing,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['tests/support/postgres-server.ts', 'tests/support/demonstration-server.ts'],
        },
      },
    ],
  },
})
