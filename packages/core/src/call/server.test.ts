import { describe, expect, test } from 'vitest'
import type { ClientOptions } from '../options.ts'
import { resolveBaseUrl } from './server.ts'

const description = {
  id: 'acme',
  servers: { production: { url: 'https://{instance}.example.com/{version}', variables: ['instance', 'version'] } },
  securitySchemes: {},
  security: [],
  sensitive: {},
  operations: {},
}
const resolve = (options: ClientOptions) => resolveBaseUrl(description, options)
const withInstance = (instance: string) => resolve({ variables: { instance, version: 'v1' } })

describe('an address', () => {
  test.each([
    [' https://api.example.com/v1\n', 'https://api.example.com/v1'],
    ['https://API.example.com/V1//', 'https://api.example.com/V1'],
    ['https://api.example.com:8443/', 'https://api.example.com:8443'],
    ['https://api.example.com/a%20b', 'https://api.example.com/a%20b'],
  ])('%j is %s', (baseUrl, url) => {
    expect(resolve({ baseUrl })).toMatchObject({ url })
  })

  test.each([
    ['https://api.example.com/v1?tenant=a', 'has a query or a fragment'],
    ['https://api.example.com?', 'has a query or a fragment'],
    ['https://api.example.com/v1#x', 'has a query or a fragment'],
    ['https://api.example.com/a b', 'has a space, a backslash or a brace'],
    ['https://api.example.com\\v1', 'has a space, a backslash or a brace'],
    ['https://api.example.com/{version}', 'has a space, a backslash or a brace'],
    ['api.example.com/v1', 'is not an absolute URL'],
    ['localhost:3000', 'is not an absolute URL'],
    ['//api.example.com', 'is not an absolute URL'],
    ['https:api.example.com', 'is not an absolute URL'],
    ['https://', 'is not an absolute URL'],
  ])('%j is refused: %s', (baseUrl, problem) => {
    expect(resolve({ baseUrl })).toEqual({ problem: expect.stringContaining(problem) })
  })

  test('that is wrong shows no password', () => {
    for (const baseUrl of ['user:pass@api.example.com', 'https://user:pass@api.example.com', 'https://user:pass@api .example.com']) {
      expect(JSON.stringify(resolve({ baseUrl }))).toMatch(/problem/)
      expect(JSON.stringify(resolve({ baseUrl }))).not.toMatch(/user:|pass@/)
    }
  })
})

describe('a variable of an address', () => {
  test.each(['eu', 'EU-1', 'a.b', ' eu\n', '7'])('may be %j', (instance) => {
    expect(withInstance(instance)).toMatchObject({ url: `https://${instance.trim().toLowerCase()}.example.com/v1` })
  })

  test.each([
    'other.example/#',
    'other.example?x=',
    'other.example/x',
    'other.example:8443',
    'user@other.example',
    'other.example\\',
    'https://other.example',
    'ｏther.example/',
    'ｅｕ',
    'other%2eexample',
    'other.example%2f',
    'a b',
    '-eu',
    'eu.',
    '.',
    '..',
    '$&',
  ])('may not be %j', (instance) => {
    expect(withInstance(instance)).toEqual({ problem: expect.stringContaining('The variable "instance" of its address may have letters') })
  })

  test('is refused within a path as well', () => {
    for (const version of ['..', 'v1/..', 'v1?x', 'v1#x', '%2e%2e']) {
      expect(resolve({ variables: { instance: 'eu', version } })).toEqual({ problem: expect.stringContaining('The variable "version"') })
    }
  })
})
