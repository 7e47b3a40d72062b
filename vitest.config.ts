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
      // Not V8's own: Redocly loads the lint rules, and core with them, as they are, and V8 adds that up with what Vite has transformed.
      provider: 'istanbul',
      // All of core. A file of types alone has no lines and counts for nothing.
      include: ['packages/core/src/**'],
      exclude: ['**/*.test.ts'],
      reporter: [['text-summary'], ['json', { file: 'coverage.json' }]],
      reportsDirectory: '.reports/coverage',
      thresholds: { 'packages/core/src/**': { lines: 99.5, functions: 100, statements: 99.5, branches: 97 } },
    },
  },
})
