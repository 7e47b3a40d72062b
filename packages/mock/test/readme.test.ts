import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultKinds, magicEndings, reasons } from '@campaignkit/mock'
import { expect, test } from 'vitest'
import { root } from '../../../test/registry.ts'

const text = readFileSync(join(root, 'packages/mock/README.md'), 'utf8')
const rows = (title: string) =>
  Array.from(
    text
      .slice(text.indexOf(title))
      .split('\n## ')[0]
      ?.matchAll(/^\| `([^`]+)` \| `?([^`\n]+?)(?:`.*)? \|$/gm) ?? [],
    ([, left, right]) => [left, right],
  )

test('the README has every fault with what it does', () => {
  const table = text.slice(text.indexOf('## Faults'), text.indexOf('## Numbers'))
  expect(table).toContain(
    Object.entries(faultKinds)
      .map(([kind, what]) => `| \`${kind}\` | ${what} |`)
      .join('\n'),
  )
})

test('the README has every reason with what it means', () => {
  const lines = Object.entries(reasons).map(([code, { atFault, explanation }]) => `| \`${code}\` | ${atFault} | ${explanation} |`)
  expect(text).toContain(lines.join('\n'))
})

test('the README has every magic ending', () => {
  expect(Object.fromEntries(rows('## Numbers'))).toEqual(magicEndings)
})
