import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../scripts/generate/read/document.ts'
import { schemaHtml } from './schema-html.ts'
import { schemaMarkdown } from './schema-markdown.ts'
import type { FullSchema } from './full-schema.ts'
import { describeSchema, type SchemaNode } from './schema-node.ts'

function documentWith(schemas: Readonly<Record<string, FullSchema>>): Document {
  // The renderers read nothing but the components.
  return { components: { schemas } } as unknown as Document
}

const constraintsOf = (schema: FullSchema) => describeSchema(documentWith({}), schema).constraints

test.each<[string, FullSchema, string]>([
  ['const', { const: 'phone_call' }, 'always `phone_call`'],
  ['enum', { enum: ['a', 1, null] }, 'one of `a`, `1`, `null`'],
  ['x-extensible-enum', { 'x-extensible-enum': ['a', 'b'] }, 'open enum: `a`, `b`'],
  ['format', { format: 'date-time' }, 'format `date-time`'],
  ['pattern', { pattern: '^a|b$' }, 'matches `^a|b$`'],
  ['lengths', { minLength: 1, maxLength: 255 }, '1 to 255 characters'],
  ['an exact length', { minLength: 27, maxLength: 27 }, 'exactly 27 characters'],
  ['one item', { minItems: 1 }, 'at least 1 item'],
  ['one property', { maxProperties: 1 }, 'at most 1 property'],
  ['bounds', { minimum: 1, maximum: 99 }, '1 to 99'],
  ['an open lower bound', { exclusiveMinimum: 0 }, 'more than 0'],
  ['an open upper bound', { exclusiveMaximum: 10 }, 'less than 10'],
  ['multipleOf', { multipleOf: 5 }, 'a multiple of 5'],
  ['uniqueItems', { uniqueItems: true }, 'unique items'],
  ['contains', { contains: { const: 'x' } }, 'contains at least 1 item: always `x`'],
  ['a closed object', { properties: {}, additionalProperties: false }, 'no other fields'],
  ['default', { default: false }, 'default `false`'],
  ['contentMediaType', { contentMediaType: 'audio/mpeg' }, 'content `audio/mpeg`'],
])('says what %s means', (_, schema, words) => {
  expect(constraintsOf(schema)).toEqual([words])
})

test.each<[FullSchema, string]>([
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ type: 'array', items: { type: ['string', 'integer'] } }, 'array of (string or integer)'],
  [{ type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'object' }] } }, 'array of (string or object)'],
  [{ const: 3 }, 'number'],
  [{ properties: {} }, 'object'],
  [{}, 'any value'],
])('names the type of %j', (schema, type) => {
  expect(describeSchema(documentWith({}), schema).type).toBe(type)
})

describe('describeSchema', () => {
  test('keeps the description beside a reference', () => {
    const document = documentWith({ Name: { type: 'string', description: 'A name' } })
    const node = describeSchema(document, { $ref: '#/components/schemas/Name', description: 'Name of the agent' })
    expect(node).toMatchObject({ type: 'string', component: 'Name', description: 'Name of the agent' })
  })

  test('ends recursion in a link, not in silence', () => {
    const tree: FullSchema = { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } }
    const [child] = describeSchema(documentWith({ Tree: tree }), { $ref: '#/components/schemas/Tree' }).children
    expect(child).toMatchObject({ name: 'child', component: 'Tree', continued: true, children: [] })
    const node: SchemaNode = { type: 'object', constraints: [], children: child ? [child] : [] }
    expect(schemaHtml(node, 'x', new Map([['Tree', 'acme/schemas/tree/']]))).toContain('<a href="/acme/schemas/tree/">Tree</a>')
    expect(schemaMarkdown(node)).toContain('See the schema Tree.')
  })

  test('shows tuples, patterns of names, forbidden fields and branches by name', () => {
    const document = documentWith({ Phone: { type: 'object', properties: { name: false } }, Chat: { type: 'object' } })
    const node = describeSchema(document, {
      prefixItems: [{ type: 'string' }, { type: 'integer' }],
      patternProperties: { '^x-': { type: 'string' } },
      oneOf: [{ $ref: '#/components/schemas/Phone' }, { $ref: '#/components/schemas/Chat' }],
    })
    expect(node.children.map(({ name }) => name)).toEqual(['names that match `^x-`', 'item 1', 'item 2'])
    expect(node.branches?.nodes.map(({ name }) => name)).toEqual(['Phone', 'Chat'])
    expect(node.branches?.nodes[0]?.children[0]).toMatchObject({ name: 'name', type: 'not allowed' })
  })

  test('says what is required, sensitive and uncertain, in HTML and in Markdown', () => {
    const schema: FullSchema = {
      type: 'object',
      required: ['phone'],
      properties: {
        phone: { type: 'string', 'x-sensitive': 'phone' },
        limit: { type: 'integer', 'x-evidence': { level: 'disputed', source: 'https://example.com/', readings: ['One.', 'Two.'] } },
      },
    }
    const node = describeSchema(documentWith({}), schema)
    const html = schemaHtml(node, 'body', new Map())
    expect(html).toContain('<li id="body.phone">')
    expect(html).toContain('<span class="required">required</span>')
    expect(html).toContain('One. / Two.')
    const markdown = schemaMarkdown(node)
    expect(markdown).toContain('- `phone` (string; **required**; sensitive: phone)')
    expect(markdown).toContain('[disputed] Readings: One. / Two. https://example.com/')
  })
})
