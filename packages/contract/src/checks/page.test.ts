import { expect, test } from 'vitest'
import { checks } from './checks.ts'
import { checksPage } from './page.ts'

test('CHECKS.md is what the checks say of themselves (vitest -u writes it)', async () => {
  await expect(checksPage()).toMatchFileSnapshot('../../CHECKS.md')
})

test('there are at least 22 checks, each with a name of its own and all of its documentation', () => {
  expect(checks.length).toBeGreaterThanOrEqual(22)
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  for (const check of checks) {
    expect(check.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const text of [check.title, check.what, check.why, check.fix]) expect(text.length, check.name).toBeGreaterThan(10)
  }
})
