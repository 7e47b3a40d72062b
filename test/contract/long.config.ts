import { defineConfig } from 'vitest/config'

// What takes too long for every change: all seeded defects, a hundred seeds without one, all phases against all mock servers.
export default defineConfig({ test: { include: ['test/contract/*.long.ts'], maxWorkers: 2, testTimeout: 120_000 } })
