import { expect, test } from 'vitest'
import { valueOf } from '../outcome/payload.ts'
import { encodeRaw } from './raw-body.ts'
import { signedRequest } from './signed-request.ts'

test('an ArrayBuffer is copied', () => {
  const bytes = new TextEncoder().encode('abc').buffer
  const encoded = encodeRaw(bytes, {})
  expect(encoded).toEqual(bytes)
  expect(encoded).not.toBe(bytes)
})

test('a body that is no JSON is its text', () => {
  expect(valueOf('a=1')).toBe('a=1')
})

test('what a signed request does not have is nothing', () => {
  const delivery = { url: 'https://example.com/hook', body: new Uint8Array(), headers: new Headers() }
  expect(signedRequest('$request.header.x', delivery as unknown as Parameters<typeof signedRequest>[1])).toBeUndefined()
})
