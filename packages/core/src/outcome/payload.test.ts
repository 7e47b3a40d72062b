import { expect, test } from 'vitest'
import { valueOf } from './payload.ts'

test('a form says what its fields say: several of one name, brackets, JSON', () => {
  const form = new URLSearchParams('to=%2B12125550100&tag=a&tag=b&meta=%7B%22k%22%3A1%7D&lines[0][name]=Ana&lines[0][deep][x]=1&odd=%7Bnot')
  expect(valueOf(form)).toEqual({
    to: '+12125550100',
    tag: ['a', 'b'],
    meta: { k: 1 },
    lines: { 0: { name: 'Ana', deep: { x: '1' } } },
    odd: '{not',
  })
})

test('a field cannot change what all objects have', () => {
  valueOf(new URLSearchParams('a[__proto__][polluted]=1&__proto__[polluted]=1&constructor[prototype][polluted]=1'))
  expect('polluted' in {}).toBe(false)
})
