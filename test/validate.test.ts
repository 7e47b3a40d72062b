import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type Issue,
  type ObjectSchema,
  type RequestSchemas,
  type Schema,
  type Validate,
  ValidationError,
  validator,
} from '@campaignkit/core/validate'
import { componentName, dereference, type DescribedOperation, type Document, operationsOf } from '../scripts/generate/read/document.ts'
import { isJson } from '../scripts/lint/media-type.ts'
import { examplesOf } from '../scripts/generate/read/examples.ts'
import { changesOf } from './json-changes.ts'
import { methodOf, providers, root, testCredentials } from './registry.ts'

// Ajv is the judge: it sees the descriptions as they are, not what was generated from them.
const judging = { allErrors: true, strict: false, ownProperties: true }
const ajvFor = (document: object) => {
  const ajv = new Ajv2020(judging)
  addFormats.default(ajv)
  return ajv.addSchema(document, 'spec')
}

function issuesOf(validate: Validate, provider: string, operation: string, body: unknown): readonly Issue[] {
  try {
    validate({ provider, operation }, body)
    return []
  } catch (error) {
    if (!ValidationError.isInstance(error)) throw error
    return error.issues
  }
}

function escaped(name: unknown): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** What Ajv says, with the places that we name: the field itself where one is missing or must not be there. */
function placesOf(errors: readonly ErrorObject[]): Set<string> {
  return new Set(
    errors.flatMap(({ keyword, instancePath, schemaPath, params }) => {
      const extra = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName']
      const place = extra === undefined ? instancePath : instancePath + escaped(extra)
      // `name: false` among the properties: Ajv names the kind of schema, we the keyword that has it.
      const rule = keyword === 'false schema' ? (schemaPath.split('/').at(-3) ?? '') : keyword
      // Items beyond a tuple: Ajv names the list, we the first item too many.
      return [`${place} ${rule}`, `${place} ${keyword}`, ...(keyword === 'items' ? [`${instancePath}/${params['limit']} items`] : [])]
    }),
  )
}

function bodySchema(document: Document, { object }: DescribedOperation): string | undefined {
  const body = object.requestBody ? dereference(document, object.requestBody) : undefined
  return componentName(Object.entries(body?.content ?? {}).find(([type]) => isJson(type))?.[1].schema)
}

function bodyExamples(document: Document, { object }: DescribedOperation): [string, unknown][] {
  const body = object.requestBody ? dereference(document, object.requestBody) : undefined
  return Object.entries(body?.content ?? {}).flatMap(([type, content]) => (isJson(type) ? examplesOf(document, content) : []))
}

const counts = { operations: 0, examples: 0, bodies: 0, refused: 0, issues: 0 }
afterAll(() => {
  process.stdout.write(
    `Validation: ${counts.operations} operations, ${counts.examples} examples, ${counts.bodies} bodies compared with Ajv, ` +
      `${counts.refused} refused by both, ${counts.issues} issues\n`,
  )
})

describe.each(providers)('$id', (provider) => {
  const { id, document } = provider
  const ajv = ajvFor(document)
  const operations = operationsOf(document).filter((operation) => bodySchema(document, operation))
  const validate = async () => ((await import(join(root, `packages/${id}/src/validate.ts`))) as { validate: Validate }).validate
  const rules = new Set<string>()

  /**
   * Where we and Ajv disagree about a value: in the verdict; in an issue that is none of Ajv's; or in one of Ajv's that is none of ours,
   * except where Ajv reports all the branches and items that might have fitted.
   */
  function disagreements(judge: ValidateFunction, value: unknown, issues: readonly Issue[]): string[] {
    const isValid = judge(value)
    const errors = judge.errors ?? []
    const say = (what: string) => `${JSON.stringify(value).slice(0, 200)}: ${what}`
    if (isValid !== (issues.length === 0)) return [say(`Ajv says ${ajv.errorsText(errors)}, we say ${JSON.stringify(issues)}`)]
    const theirs = placesOf(errors)
    const ours = new Set(issues.map(({ pointer, rule }) => `${pointer} ${rule}`))
    for (const { rule } of issues) rules.add(rule)
    counts.bodies += 1
    counts.refused += isValid ? 0 : 1
    counts.issues += issues.length
    const foreign = [...ours].filter((place) => !theirs.has(place)).map((place) => say(`only we say ${place}`))
    if (errors.some(({ keyword }) => /^(oneOf|anyOf|contains)$/.test(keyword))) return foreign
    const missing = errors.filter((error) => ![...placesOf([error])].some((place) => ours.has(place)))
    return [...foreign, ...missing.map(({ instancePath, keyword }) => say(`only Ajv says ${instancePath} ${keyword}`))]
  }

  describe.each(operations)('$id', (operation) => {
    const judge = ajv.getSchema(`spec#/components/schemas/${bodySchema(document, operation)}`) as ValidateFunction

    test('takes every example', async () => {
      const check = await validate()
      expect(bodyExamples(document, operation).length).toBeGreaterThan(0)
      for (const [name, example] of bodyExamples(document, operation)) {
        expect(issuesOf(check, id, operation.id, example), name).toEqual([])
        counts.examples += 1
      }
    })

    test('says of every changed example what Ajv says', async () => {
      const check = await validate()
      const before = counts.refused
      const found = bodyExamples(document, operation).flatMap(([, example]) =>
        [...changesOf(example)].flatMap((changed) => disagreements(judge, changed, issuesOf(check, id, operation.id, changed))),
      )
      expect(found).toEqual([])
      expect(counts.refused).toBeGreaterThan(before)
    })
    counts.operations += 1
  })

  test('says of every field of every schema what Ajv says, and each rule refuses something', async () => {
    // A module of this repository.
    const { schemas } = (await import(join(root, `packages/${id}/src/schemas.gen.ts`))) as { schemas: RequestSchemas }
    const used = new Set<string>()
    const found: string[] = []
    for (const [name, schema] of Object.entries(schemas.definitions)) {
      const judge = ajv.getSchema(`spec#/components/schemas/${name}`) as ValidateFunction
      const check = validator({ ...schemas, bodies: { call: { $ref: name } } })
      for (const value of valuesFor(schema, schemas.definitions)) {
        found.push(...disagreements(judge, value, issuesOf(check, id, 'call', value)).map((text) => `${name} ${text}`))
      }
      JSON.stringify(schema, (key, value: unknown) => {
        if (ruleNames.has(key) && (typeof value !== 'object' || key === 'enum')) used.add(key)
        return value
      })
    }
    expect(found).toEqual([])
    expect([...used].filter((rule) => !rules.has(rule))).toEqual([])
  })

  test('is asked before anything is sent, credentials included', async () => {
    const [operation] = operations
    if (!operation) throw new Error(`${id} has no operation with a body`)
    let requests = 0
    const fetcher = () => {
      requests += 1
      return Promise.resolve(Response.json({}))
    }
    const options = { ...testCredentials(provider), baseUrl: 'http://127.0.0.1:9', fetch: fetcher, validate: await validate() }
    const pathParameters = Array.from(operation.path.matchAll(/\{[^{}]+\}/g), () => 'a')
    const send = (given: Record<string, unknown>, body: unknown) =>
      methodOf(provider.create({ ...options, ...given }), operation.id)(...pathParameters, body)
    const error = await send({}, []).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ provider: id, operation: operation.id, outcome: 'not-sent', attempts: 0 })
    const none = Object.fromEntries(Object.keys(testCredentials(provider)).map((name) => [name, undefined]))
    expect(await send(none, []).catch((thrown: unknown) => thrown)).toBeInstanceOf(ValidationError)
    expect(requests).toBe(0)
    const [[, example] = []] = bodyExamples(document, operation)
    await send({}, example)
    expect(requests).toBe(1)
    await send({ validate: undefined }, [])
    expect(requests).toBe(2)
  })
})

const ruleNames = new Set(
  'type const enum minLength maxLength pattern format minimum maximum minItems maxItems contains prefixItems'.split(' '),
)

/** Values on both sides of what a schema says of itself and of its fields. */
function* valuesFor(schema: Schema, definitions: RequestSchemas['definitions']): Generator {
  yield* changesOf(0)
  if (typeof schema === 'boolean') return
  const { $ref, minLength = 0, maxLength = 0, minimum = 0, maximum = 0, minItems = 0, maxItems = 0, properties = {}, items } = schema
  if ($ref) yield* valuesFor(definitions[$ref] ?? true, definitions)
  for (const value of [schema.const, ...(schema.enum ?? [])]) if (value !== undefined) yield* [value, `${JSON.stringify(value)}!`]
  for (const length of [minLength - 1, minLength, maxLength, maxLength + 1]) yield '1'.repeat(Math.max(length, 0))
  for (const number of [minimum - 1, minimum, maximum, maximum + 1]) yield number
  const [first] = items ? valuesFor(items, definitions) : []
  for (const length of [minItems - 1, minItems, maxItems, maxItems + 1]) yield Array.from({ length: Math.max(length, 0) }, () => first)
  for (const [name, field] of Object.entries(properties)) {
    const ref = typeof field === 'object' ? field.$ref : undefined
    // One step down is enough: what is further down belongs to a schema of its own, or is reached from its own field.
    const inner = ref ? definitions[ref] : field
    for (const value of inner === undefined ? [] : shallow(inner)) yield { [name]: value }
  }
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) yield* valuesFor(branch, definitions)
}

/** Values on both sides of what a schema says of itself alone. */
function shallow(schema: Schema): unknown[] {
  return typeof schema === 'boolean' ? [null, 1] : [...valuesFor({ ...schema, properties: {}, oneOf: [], anyOf: [] }, {})]
}

/** Schemas with what no description uses so far, each with values that keep and break it. */
const others: readonly [schema: ObjectSchema, values: readonly unknown[]][] = [
  [{ exclusiveMinimum: 1, exclusiveMaximum: 3 }, [1, 1.5, 2, 3, 'a']],
  [{ multipleOf: 0.5 }, [0, 1, 1.5, 1.25, -0.5, '1']],
  [
    { uniqueItems: true },
    [
      [],
      [1, 2],
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [1, '1'],
      [[1], [1]],
      'aa',
    ],
  ],
  [{ uniqueItems: false }, [[1, 1]]],
  [{ minProperties: 1, maxProperties: 2 }, [{}, { a: 1 }, { a: 1, b: 1 }, { a: 1, b: 1, c: 1 }, [], null]],
  [
    { properties: { a: true }, patternProperties: { '^x': { type: 'string' } }, additionalProperties: false },
    [{}, { a: 1 }, { x: 'a' }, { x: 1 }, { b: 1 }, 1],
  ],
  [{ patternProperties: { '^x': false } }, [{ x: 1 }, { y: 1 }]],
  [{ propertyNames: { maxLength: 2 } }, [{}, { ab: 1 }, { abc: 1 }, []]],
  [{ allOf: [{ required: ['a'] }, { properties: { a: { type: 'integer' } } }] }, [{ a: 1 }, { a: 'x' }, {}, 1]],
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  [{ if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } }, [{ a: 1, b: 1 }, { a: 1 }, { c: 1 }, {}]],
  [{ if: { required: ['a'] } }, [{ a: 1 }, {}]],
  [{ prefixItems: [{ type: 'string' }, { type: 'number' }], items: false }, [['a', 1], ['a'], [], [1], ['a', 1, 2], 'a']],
  [
    { prefixItems: [{ type: 'string' }], items: { type: 'number' } },
    [
      ['a', 1, 2],
      ['a', 'b'],
    ],
  ],
  [{ contains: { const: 1 } }, [[1], [2, 1], [2], [], 'a']],
  [{ const: { a: [1, { b: null }] } }, [{ a: [1, { b: null }] }, { a: [1, { b: 0 }] }, null]],
  [{ enum: [null, 1, 'a', [1]] }, [null, 1, 'a', [1], [2], '1', false]],
  [{ type: ['string', 'null'] }, ['a', null, 1, {}, []]],
  [{ type: 'integer' }, [1, 1.0, 1.5, '1', null]],
  [{ type: 'boolean' }, [true, false, 0]],
  [{ type: 'array' }, [[], {}]],
  [{ minLength: 2, maxLength: 2 }, ['a', 'ab', '😀😀', '😀', 'abc']],
  [{ oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 1.5, 2, 3, 2.5]],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, ['a', null, 1]],
  [{ required: ['toString', '__proto__'] }, [{}, { toString: 1 }, JSON.parse('{"toString":1,"__proto__":1}')]],
  [{ properties: { constructor: { type: 'string' } }, additionalProperties: false }, [{}, { constructor: 'a' }, { constructor: 1 }]],
  [{ additionalProperties: false }, [JSON.parse('{"__proto__":1}'), {}]],
  [{ properties: { 'a/b~c': { type: 'string' } } }, [{ 'a/b~c': 1 }]],
]

test.each(others)('%j is checked as Ajv checks it', (schema, values) => {
  const ajv = new Ajv2020(judging)
  const judge = ajv.compile(schema)
  const check = validator({ id: 'example', bodies: { call: { $ref: 'Body' } }, definitions: { Body: schema } })
  for (const value of values) {
    const issues = issuesOf(check, 'example', 'call', value)
    expect(issues.length === 0, `${JSON.stringify(value)}: ${JSON.stringify(issues)}`).toBe(judge(value))
    const places = placesOf(judge.errors ?? [])
    for (const { pointer, rule } of issues) expect(places).toContain(`${pointer} ${rule}`)
  }
})

const texts: Readonly<Record<string, readonly string[]>> = {
  date: '2024-02-29 2023-02-29 2000-02-29 1900-02-29 2024-04-31 2024-12-31 2024-13-01 2024-00-10 2024-01-00 2024-1-01 24-01-01 0000-01-01 x'.split(
    ' ',
  ),
  'date-time': [
    ...'2024-02-29T00:00:00Z 2024-02-30T00:00:00Z 2024-01-01t23:59:59.123456z 2024-01-01T24:00:00Z 2024-01-01T00:60:00Z'.split(' '),
    ...'2024-01-01T00:00:61Z 2024-01-01T23:59:60Z 2024-01-01T12:00:60Z 2024-01-01T15:59:60-08:00 2024-01-01T00:29:60+00:30'.split(' '),
    ...'2024-01-01T00:00:00 2024-01-01T00:00:00+02:00 2024-01-01T00:00:00+0200 2024-01-01T00:00:00+02 2024-01-01T00:00:00+24:00'.split(' '),
    ...'2024-01-01T00:00:00-23:59 2024-01-01T00:00:00+00:60 2024-01-01T0:00:00Z 2024-01-01 T00:00:00Z 2024-01-01T00:00Z'.split(' '),
    ...'2024-01-01T00:00:00.Z 2024-01-01T00:00:00,5Z 2024-01-01TT00:00:00Z 2024-01-01T00:00:00ZT'.split(' '),
    '2024-01-01 00:00:00Z',
    '2024-01-01  00:00:00Z',
    '',
    'T',
  ],
  email: [
    ...'a@b.co A.b+c@d-e.example a@b a@b. @b.co a@ a@@b.co a@b@c.co a..b@c.co .a@b.co a.@b.co a@-b.co a@b-.co a@b..co a@b.c'.split(' '),
    ...'ü@b.co a@ü.co a@1.2 a@b_c.co "a"@b.co o\'brien@b.co a_b@c.co a/b=c?d@e.co'.split(' '),
    'a b@c.co',
    'a@b.co ',
    '',
  ],
  uuid: [
    ...'550e8400-e29b-41d4-a716-446655440000 550E8400-E29B-41D4-A716-446655440000 urn:uuid:550e8400-e29b-41d4-a716-446655440000'.split(' '),
    ...'550e8400e29b41d4a716446655440000 550e8400-e29b-41d4-a716-44665544000 550e8400-e29b-41d4-a716-4466554400000'.split(' '),
    ...'g50e8400-e29b-41d4-a716-446655440000 {550e8400-e29b-41d4-a716-446655440000} a2345678-1234-1234-1234-123456789012'.split(' '),
    '',
  ],
  uri: [
    ...'https://a.b https://a.b/c?d=e#f http://localhost:8080/ https://a.b:99/%20 mailto:a@b.co urn:a:b ftp://x/y'.split(' '),
    ...'a.b/c /c //a.b ?x # https https: https:// ://a.b 1https://a.b https://a.b/%2 https://a.b/<> https://a.b/{x} https://a.b/|'.split(
      ' ',
    ),
    ...'https://a.b/é https://[::1]/ https://user:pass@a.b/ https://a.b/\\x https://a.b/^ https://a.b/` https://a.b/"'.split(' '),
    ...'https://a[b/ https://a/[b] https://a:port/ https://[zz]/ a:b#c#d a:b#? http:///x a: a:// a:///b a:b@c https://u@v@w/ https://a.b?x?y'.split(
      ' ',
    ),
    ...`https://a.b:/ https://a.b/${'a%20'.repeat(500)} https://${'a'.repeat(5000)}<`.split(' '),
    'https://a b/',
    'https://a.b/c d',
    ' https://a.b',
    '',
  ],
}

describe.each(Object.entries(texts))('the format %s', (format, samples) => {
  const ajv = new Ajv2020(judging)
  addFormats.default(ajv)
  const judge = ajv.compile({ format })
  const check = validator({ id: 'example', bodies: { call: { $ref: 'Body' } }, definitions: { Body: { format } } })
  test.each(samples)('judges "%s" as Ajv does', (sample) => {
    expect(issuesOf(check, 'example', 'call', sample).length === 0).toBe(judge(sample))
  })
})
