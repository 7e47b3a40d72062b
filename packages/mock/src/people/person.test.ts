import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { personOf } from './person.ts'

// The cases are shared with every other reader of the rule.
const file = new URL('../../../../test/conformance/persons.json', import.meta.url)
const { groups } = JSON.parse(readFileSync(file, 'utf8')) as { groups: string[][] }

describe.each(groups.map((spellings, index) => ({ spellings, index })))('group $index', ({ spellings, index }) => {
  const [first = ''] = spellings
  test.each(spellings)('%s is the same person', (spelling) => {
    expect(personOf(spelling)).toBe(personOf(first))
  })
  test('nobody of another group is that person', () => {
    const others = groups.filter((_group, other) => other !== index).flat()
    expect(others.map(personOf)).not.toContain(personOf(first))
  })
})

test('whatever is in a body has a spelling that stays what it is', () => {
  for (const spelling of ['', ' ', '+', '-', '00', 'x'.repeat(1000)]) expect(personOf(personOf(spelling))).toBe(personOf(spelling))
})
