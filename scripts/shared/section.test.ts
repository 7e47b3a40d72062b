import { expect, test } from 'vitest'
import { withSection } from './section.ts'

test('a section is added once, and replaced from then on, without touching the others', () => {
  const first = withSection('# Benchmarks\n', 'Size', 'pnpm size', 'one\n')
  const both = withSection(first, 'Speed', 'pnpm speed', 'two')
  expect(both).toBe(`# Benchmarks

<!-- Size, written by "pnpm size --write" -->
## Size

one
<!-- End of Size -->

<!-- Speed, written by "pnpm speed --write" -->
## Speed

two
<!-- End of Speed -->
`)
  expect(withSection(both, 'Size', 'pnpm size', 'three')).toBe(both.replace('one', 'three'))
})
