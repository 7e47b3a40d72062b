import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // What takes minutes has commands of its own.
    exclude: ['**/node_modules/**', 'packages/*/test/long/**'],
    maxWorkers: 2,
    // A busy machine makes a test slow, not wrong.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
    coverage: {
      provider: 'v8',
      // All of core. A file of types alone has no lines and counts for nothing.
      include: ['packages/core/src/**'],
      exclude: ['**/*.test.ts'],
      reporter: [['text-summary'], ['json', { file: 'coverage.json' }]],
      reportsDirectory: '.reports/coverage',
      thresholds: { 'packages/core/src/**': { 100: true } },
    },
  },
})
