import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'

const node = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, child: { $ref: '#/components/schemas/Node' } } }
const document = { openapi: '3.1.0', paths: {}, components: { schemas: { Node: node } } }

// Ajv says whether what was made is allowed.
const ajv = new Ajv2020({ strict: false })
// The package is CommonJS; its default export is the function itself.
;(formats.default as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema(document, 'document')

test.each<[string, object]>([
  ['a string', { type: 'string' }],
  ['a long string', { type: 'string', minLength: 12 }],
  ['a short string', { type: 'string', maxLength: 2 }],
  [
    'formats',
    {
      type: 'object',
      required: ['a', 'b', 'c'],
      properties: {
        a: { type: 'string', format: 'date-time' },
        b: { type: 'string', format: 'uuid' },
        c: { type: 'string', format: 'email' },
      },
    },
  ],
  ['bounds', { type: 'integer', minimum: 18, maximum: 20 }],
  ['exclusive bounds', { type: 'integer', exclusiveMinimum: 4, exclusiveMaximum: 6 }],
  ['a negative number', { type: 'number', maximum: -3 }],
  ['multiples', { type: 'integer', multipleOf: 7 }],
  ['a list', { type: 'array', minItems: 3, items: { type: 'boolean' } }],
  ['an empty list', { type: 'array', maxItems: 0, items: { type: 'boolean' } }],
  ['one of a few', { enum: ['b', 'a'] }],
  ['one value', { const: null }],
  ['a value or null', { type: ['null', 'integer'] }],
  ['null', { type: 'null' }],
  [
    'parts',
    {
      allOf: [
        { $ref: 'document#/components/schemas/Node' },
        { type: 'object', required: ['age'], properties: { age: { type: 'integer' } } },
      ],
    },
  ],
  ['null or an object', { anyOf: [{ type: 'null' }, { type: 'object', required: ['x'], properties: { x: { const: 1 } } }] }],
  [
    'an object that requires what is deep',
    {
      type: 'object',
      required: ['a'],
      properties: {
        a: {
          type: 'object',
          required: ['b'],
          properties: {
            b: {
              type: 'object',
              required: ['c'],
              properties: { c: { type: 'object', required: ['d'], properties: { d: { type: 'integer' } } } },
            },
          },
        },
      },
    },
  ],
])('%s fits its schema', (_what, schema) => {
  const local = JSON.parse(JSON.stringify(schema).replaceAll('document#', '#')) as object
  const sample = sampleOf(document, local)
  expect(sample).toBeDefined()
  expect(ajv.validate(schema, sample), `${JSON.stringify(sample)} ${ajv.errorsText()}`).toBe(true)
})

test('what a schema shows goes before what follows from it', () => {
  expect(sampleOf(document, { type: 'string', examples: ['shown'], default: 'other' })).toBe('shown')
  expect(sampleOf(document, { type: 'integer', default: 0 })).toBe(0)
})

test('a schema that contains itself ends', () => {
  expect(sampleOf(document, { $ref: '#/components/schemas/Node' })).toEqual({ name: 'string' })
  const cycle = { ...document, components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } } }
  expect(sampleOf(cycle, { $ref: '#/components/schemas/A' })).toBe('string')
})
