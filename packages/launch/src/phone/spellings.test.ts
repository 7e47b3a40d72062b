import { expect, test } from 'vitest'
import { spellingsOf } from './spellings.ts'

test('all spellings of a number are kept as one', () => {
  expect(['5215512345678', '+52 55 1234 5678', 'whatsapp:+525512345678', '5215512345678@c.us'].map(spellingsOf)).toEqual(
    Array.from({ length: 4 }, () => [525512345678]),
  )
  expect(spellingsOf('5491123456789')).toEqual(spellingsOf('+541123456789'))
  expect(spellingsOf('551187654321')).toEqual([5511987654321])
})

test('what is no number has none', () => {
  expect([spellingsOf(''), spellingsOf('Ana'), spellingsOf('12'), spellingsOf('1'.repeat(20))]).toEqual([[], [], [], []])
})
