import { defineConfig } from 'vitest/config'

// What takes too long for every change: all seeded defects, a hundred seeds without one, all phases against all mock servers.
// A busy machine makes a test slow, not wrong.
export default defineConfig({ test: { include: ['test/contract/*.long.ts'], maxWorkers: 2, testTimeout: 1_800_000 } })
