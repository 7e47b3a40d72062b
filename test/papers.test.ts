import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capabilityTable } from './capability-table.ts'
import { root } from './registry.ts'

const papers = globSync(['*.md', 'packages/*/README.md', 'specs/*.md', '.changeset/README.md'], { cwd: root })

test('the README has the capability table that follows from the specs', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(capabilityTable())
})

describe.each(papers)('%s', (paper) => {
  const text = readFileSync(join(root, paper), 'utf8')

  test('links to files that exist', () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, target = '']) => target)
    const missing = targets.filter((target) => !existsSync(join(root, dirname(paper), target)))
    expect(missing.map((target) => relative(root, join(root, dirname(paper), target)))).toEqual([])
  })

  test('names commands that exist', () => {
    // Manifest of this repository.
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const builtIn = new Set(['install', 'changeset', 'exec', 'add', 'pack', 'publish', 'run'])
    const named = Array.from(text.matchAll(/\b(?:pnpm|npm run) ([a-z][\w:-]*)/g), ([, name = '']) => name)
    expect(named.filter((name) => !builtIn.has(name) && !(name in scripts))).toEqual([])
  })
})
