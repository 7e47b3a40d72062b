import { expect, test } from 'vitest'
import { valueOf } from './payload.ts'

test('what a body says is read from what is sent', () => {
  expect(valueOf('{"a":[1]}')).toEqual({ a: [1] })
  expect(valueOf('a=1')).toBe('a=1')
  expect(valueOf(undefined)).toBeUndefined()
  expect(valueOf(new Blob(['a']))).toBeUndefined()
  const form = new FormData()
  form.append('name', 'Spring')
  form.append('phones', '+15550100')
  form.append('phones', '+15550101')
  form.append('file', new Blob(['a']))
  expect(valueOf(form)).toEqual({ name: 'Spring', phones: ['+15550100', '+15550101'] })
})
