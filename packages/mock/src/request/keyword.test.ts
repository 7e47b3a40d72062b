import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '../../../../test/registry.ts'
import { asker } from '../../test/ask.ts'

// For every keyword that a request schema of ours uses, and for those that Prism is known to get wrong: a value that is allowed and one
// that is not.
const text = { type: 'string' }
const cases: Readonly<Record<string, { schema: object; valid: unknown; invalid: unknown }>> = {
  type: { schema: { type: ['integer', 'null'] }, valid: null, invalid: 'x' },
  enum: { schema: { enum: ['a', 'b'] }, valid: 'a', invalid: 'c' },
  const: { schema: { const: false }, valid: false, invalid: true },
  minLength: { schema: { type: 'string', minLength: 2 }, valid: 'ab', invalid: 'a' },
  maxLength: { schema: { type: 'string', maxLength: 2 }, valid: 'ab', invalid: 'abc' },
  pattern: { schema: { type: 'string', pattern: '^\\d+$' }, valid: '12', invalid: '1a' },
  format: { schema: { type: 'string', format: 'date-time' }, valid: '2026-01-01T00:00:00Z', invalid: 'tomorrow' },
  minimum: { schema: { type: 'number', minimum: 2 }, valid: 2, invalid: 1 },
  maximum: { schema: { type: 'number', maximum: 2 }, valid: 2, invalid: 3 },
  minItems: { schema: { type: 'array', minItems: 2 }, valid: [1, 2], invalid: [1] },
  maxItems: { schema: { type: 'array', maxItems: 1 }, valid: [1], invalid: [1, 2] },
  items: { schema: { type: 'array', items: text }, valid: ['a'], invalid: [1] },
  prefixItems: { schema: { type: 'array', prefixItems: [text, { type: 'integer' }], items: false }, valid: ['a', 1], invalid: ['a', 'b'] },
  contains: { schema: { type: 'array', contains: { const: 'x' } }, valid: ['a', 'x'], invalid: ['a'] },
  properties: { schema: { type: 'object', properties: { a: text } }, valid: { a: 'x' }, invalid: { a: 1 } },
  required: { schema: { type: 'object', required: ['a'] }, valid: { a: 1 }, invalid: {} },
  additionalProperties: {
    schema: { type: 'object', properties: { a: {} }, additionalProperties: false },
    valid: { a: 1 },
    invalid: { b: 1 },
  },
  oneOf: { schema: { oneOf: [{ type: 'string' }, { type: 'integer' }] }, valid: 1, invalid: true },
  anyOf: { schema: { anyOf: [{ required: ['a'] }, { required: ['b'] }], type: 'object' }, valid: { a: 1, b: 1 }, invalid: { c: 1 } },
  allOf: { schema: { allOf: [{ type: 'string' }, { maxLength: 1 }] }, valid: 'a', invalid: 'ab' },
  $ref: { schema: { $ref: '#/components/schemas/Short' }, valid: 'a', invalid: 'abc' },
  'keywords beside $ref': { schema: { $ref: '#/components/schemas/Short', pattern: '^a' }, valid: 'a', invalid: 'b' },
  dependentRequired: { schema: { type: 'object', dependentRequired: { a: ['b'] } }, valid: { a: 1, b: 1 }, invalid: { a: 1 } },
  unevaluatedProperties: {
    schema: { type: 'object', allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    valid: { a: 1 },
    invalid: { b: 1 },
  },
  minContains: { schema: { type: 'array', contains: { const: 1 }, minContains: 2 }, valid: [1, 1], invalid: [1] },
  // oxlint-disable-next-line unicorn/no-thenable -- a JSON Schema keyword
  if: { schema: { if: { type: 'string' }, then: { maxLength: 1 }, else: { type: 'integer' } }, valid: 5, invalid: 'ab' },
  not: { schema: { not: { type: 'string' } }, valid: 1, invalid: 'a' },
  multipleOf: { schema: { type: 'number', multipleOf: 5 }, valid: 10, invalid: 11 },
  exclusiveMinimum: { schema: { type: 'number', exclusiveMinimum: 1 }, valid: 2, invalid: 1 },
  uniqueItems: { schema: { type: 'array', uniqueItems: true }, valid: [1, 2], invalid: [1, 1] },
  propertyNames: { schema: { type: 'object', propertyNames: { pattern: '^a' } }, valid: { ab: 1 }, invalid: { b: 1 } },
}

const pathOf = (keyword: string) => `/${keyword.replaceAll(/[^A-Za-z]/g, '-')}`
const document = {
  openapi: '3.1.0',
  info: { title: 'Keywords', version: '1' },
  servers: [{ url: 'https://keywords.example' }],
  paths: Object.fromEntries(
    Object.entries(cases).map(([keyword, { schema }]) => [
      pathOf(keyword),
      {
        post: {
          operationId: `keywords.${keyword}`,
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', properties: { value: schema } } } } },
          responses: { '200': { description: 'Fine.' }, '422': { description: 'Not.' } },
        },
      },
    ]),
  ),
  components: { schemas: { Short: { type: 'string', maxLength: 2 } } },
}

/** Keywords that say something about a value; the others describe, or hold schemas of their own. */
const annotations = /^(description|default|examples|title|contentMediaType|deprecated|x-.*)$/

function keywordsIn(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const child of node as unknown[]) keywordsIn(child, found)
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      found.add(key)
      if (key === 'properties') for (const child of Object.values(value as object)) keywordsIn(child, found)
      else if (!['enum', 'const', 'examples', 'default', 'x-evidence'].includes(key)) keywordsIn(value, found)
    }
  }
}

let mock: Mock<'keywords'>
beforeAll(async () => {
  mock = await startMock({ providers: [{ id: 'keywords', document }] })
})
afterAll(() => mock.close())

describe.each(Object.entries(cases))('%s', (keyword, { valid, invalid }) => {
  test('lets the valid value pass and stops the other', async () => {
    const ask = asker(mock.keywords.baseUrl)
    expect((await ask('POST', pathOf(keyword), { value: valid })).status).toBe(200)
    const refused = await ask('POST', pathOf(keyword), { value: invalid })
    expect(refused.status).toBe(422)
    expect(refused.headers.get('sl-violations')).toContain('"/value')
  })
})

test('every keyword of our descriptions has its case', () => {
  const used = new Set<string>()
  for (const { document: described } of providers)
    for (const schema of Object.values(described.components.schemas ?? {})) keywordsIn(schema, used)
  expect([...used].filter((keyword) => !annotations.test(keyword) && !(keyword in cases))).toEqual([])
})
