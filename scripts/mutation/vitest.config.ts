import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Runs tests on a source of which one file is another: a mutant, handed over by mutation.ts. Nothing on disk changes.
const file = process.env['MUTANT_FILE'] ?? ''
const code = process.env['MUTANT_CODE'] ?? ''

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load: (id) => (id.split('?')[0] === file ? readFileSync(code, 'utf8') : undefined),
    },
  ],
  test: {
    include: ['packages/core/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Its key is the file, not what the plugin makes of it.
    fsModuleCache: false,
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    testTimeout: 20_000,
    reporters: ['dot'],
  },
})
