import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The long proofs of the launch package: `pnpm launch:long` and its like. They take minutes, and are no part of `npm test`. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../../../..'),
    include: ['packages/launch/test/long/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
})
