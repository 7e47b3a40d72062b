import { describe, expect, test, vi } from 'vitest'
import { createClient } from '../client.ts'
import { ArgumentError, CampaignkitError } from '../outcome/errors.ts'
import type { ObjectSchema } from './json-schema.ts'
import type { Description } from '../description/operation.ts'
import { type Issue, ValidationError, validator } from './validate.ts'

const phone: ObjectSchema = {
  type: 'object',
  properties: { kind: { const: 'phone' }, text: { type: 'string', maxLength: 3 }, language: { enum: ['en', 'es'] } },
  required: ['kind', 'text'],
  additionalProperties: false,
}
const mail: ObjectSchema = {
  type: 'object',
  properties: { kind: { const: 'mail' }, subject: { type: 'string' }, language: { enum: ['en', 'es'] } },
  required: ['kind', 'subject'],
  additionalProperties: false,
}
const definitions: Readonly<Record<string, ObjectSchema>> = {
  Message: { oneOf: [{ $ref: 'Phone' }, { $ref: 'Mail' }] },
  Phone: phone,
  Mail: mail,
  Person: { type: 'object', properties: { 'a/b~': { type: 'string' }, at: { format: 'date-time' } }, required: ['name'] },
  Scalar: {
    anyOf: [
      { type: 'string', minLength: 2 },
      { type: 'integer', minimum: 5 },
    ],
  },
  Pair: { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  Fewer: { anyOf: [{ required: ['a', 'b'] }, { required: ['c', 'd', 'e'] }] },
  Nested: { anyOf: [{ properties: { at: { $ref: 'Message' } } }, { type: 'null' }] },
  Many: { enum: Array.from({ length: 12 }, (_, index) => index) },
  Loose: { format: 'ipv4', $ref: 'Nowhere' },
}

/** What is wrong with a body that must match a definition. */
function issuesOf(definition: string, body: unknown): readonly Issue[] {
  const validate = validator({ id: 'example', bodies: { call: { $ref: definition } }, definitions })
  try {
    validate({ provider: 'example', operation: 'call' }, body)
    return []
  } catch (error) {
    if (!ValidationError.isInstance(error)) throw error
    return error.issues
  }
}

describe('an issue', () => {
  test('names place, rule and what has to be otherwise', () => {
    expect(issuesOf('Phone', { kind: 'phone', text: 'long', more: 1 })).toEqual([
      { pointer: '/text', rule: 'maxLength', message: 'must have at most 3 characters' },
      { pointer: '/more', rule: 'additionalProperties', message: 'is not allowed' },
    ])
    expect(issuesOf('Phone', 'x')).toEqual([{ pointer: '', rule: 'type', message: 'must be object' }])
    expect(issuesOf('Phone', {}).map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(['/kind is missing', '/text is missing'])
  })

  test('escapes names as RFC 6901 wants', () => {
    expect(issuesOf('Person', { name: 'x', 'a/b~': 1 })).toMatchObject([{ pointer: '/a~1b~0' }])
  })

  test('lists ten of many values', () => {
    expect(issuesOf('Many', 12)).toMatchObject([{ message: 'must be one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2 more' }])
  })

  test('of a union is about the form that was meant', () => {
    expect(issuesOf('Message', { kind: 'phone', text: 'long' })).toMatchObject([{ pointer: '/text', rule: 'maxLength' }])
    expect(issuesOf('Message', { kind: 'mail', subject: 1, language: 'fr' })).toMatchObject([
      { pointer: '/subject', rule: 'type' },
      { pointer: '/language', rule: 'enum' },
    ])
    expect(issuesOf('Scalar', 'x')).toMatchObject([{ pointer: '', rule: 'minLength' }])
    expect(issuesOf('Scalar', 1)).toMatchObject([{ pointer: '', rule: 'minimum' }])
    expect(issuesOf('Nested', { at: { kind: 'phone', text: 'long' } })).toMatchObject([{ pointer: '/at/text', rule: 'maxLength' }])
  })

  test('of a union without a tag is about the form that lacks least', () => {
    expect(issuesOf('Fewer', { a: 1 })).toEqual([{ pointer: '/b', rule: 'required', message: 'is missing' }])
    expect(issuesOf('Fewer', { c: 1 })).toMatchObject([{ pointer: '', rule: 'anyOf' }])
  })

  test('of a union whose tag is wrong names the tag and what it may be', () => {
    expect(issuesOf('Message', { kind: 'sms' })).toEqual([
      { pointer: '/kind', rule: 'const', message: 'must be "phone" or must be "mail"' },
    ])
    expect(issuesOf('Scalar', null)).toEqual([{ pointer: '', rule: 'type', message: 'must be string or must be integer' }])
  })

  test('of a union that gives no hint says that no schema matches', () => {
    expect(issuesOf('Pair', {})).toEqual([{ pointer: '', rule: 'oneOf', message: 'matches none of 2 schemas' }])
    expect(issuesOf('Pair', { a: 1, b: 1 })).toEqual([
      { pointer: '', rule: 'oneOf', message: 'matches 2 of 2 schemas and must match exactly one' },
    ])
  })

  test('does not come of what cannot be checked', () => {
    expect(issuesOf('Loose', 'x')).toEqual([])
  })
})

describe('the check of a body', () => {
  const validate = validator({
    id: 'example',
    bodies: { 'a.create': { $ref: 'Person' }, 'a.touch': { $ref: 'Person', optional: true } },
    definitions,
  })
  const run =
    (operation: string, body: unknown, provider = 'example') =>
    () =>
      validate({ provider, operation }, body)

  test('sees what the provider will see', () => {
    expect(run('a.create', { name: 'x', at: new Date(0), missing: undefined })).not.toThrow()
    expect(run('a.create', { name: undefined })).toThrow('/name is missing (required)')
    expect(run('a.create', { toJSON: () => ({ name: 'x' }) })).not.toThrow()
  })

  test('asks for a body where there must be one', () => {
    expect(run('a.create', undefined)).toThrow('example.a.create was not sent: the body is missing (required).')
    expect(run('a.touch', undefined)).not.toThrow()
    expect(run('a.touch', {})).toThrow(ValidationError)
  })

  test('leaves operations alone that it has no schema for', () => {
    expect(run('a.list', 5)).not.toThrow()
  })

  test('refuses what is no JSON', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    for (const body of [cycle, { a: 1n }, () => {}]) {
      expect(run('a.create', body)).toThrow('example.a.create was not sent: its body cannot be written as JSON.')
    }
  })

  test('refuses to judge another provider', () => {
    expect(run('a.create', {}, 'other')).toThrow(ArgumentError)
    expect(run('a.create', {}, 'other')).toThrow('The bodies of other cannot be checked by the schemas of example')
  })
})

describe('the error', () => {
  const issues = ['/a', '/b', '/c', '/d', '/e'].map((pointer) => ({ pointer, rule: 'type', message: 'must be string' }))
  const error = new ValidationError(issues, { provider: 'example', operation: 'a.create' })

  test('is an ArgumentError of its own kind, with everything that is wrong', () => {
    expect(error).toMatchObject({ name: 'ValidationError', outcome: 'not-sent', attempts: 0, issues })
    expect(error.message).toBe(
      'example.a.create was not sent: /a must be string (type); /b must be string (type); /c must be string (type); and 2 more.',
    )
    expect([ValidationError, ArgumentError, CampaignkitError].every((type) => type.isInstance(error))).toBe(true)
    expect(ValidationError.isInstance(new ArgumentError('x', { provider: 'example', operation: 'a' }))).toBe(false)
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'ValidationError', operation: 'a.create', issues })
  })

  test('has no value of the body in it', () => {
    const secret = 'sentinel-value'
    const bodies = [{ kind: secret }, { kind: 'phone', text: secret }, { kind: 'mail', subject: 1, language: secret }, secret, [secret]]
    for (const body of bodies) {
      for (const definition of Object.keys(definitions)) expect(JSON.stringify(issuesOf(definition, body))).not.toContain(secret)
    }
  })
})

describe('a client with the check', () => {
  const description: Description = {
    id: 'example',
    servers: { production: { url: 'https://api.example.com' } },
    securitySchemes: { apiKey: { header: 'Authorization' } },
    security: [['apiKey']],
    sensitive: {},
    operations: {
      'people.create': { method: 'POST', path: '/people', body: 'json' },
      'people.list': { method: 'GET', path: '/people', query: true },
    },
  }
  const validate = validator({ id: 'example', bodies: { 'people.create': { $ref: 'Person' } }, definitions })
  interface Client {
    readonly people: { create(body: unknown): Promise<unknown>; list(query?: object): Promise<unknown> }
    readonly http: { POST(path: string, init: object): Promise<{ data?: unknown }> }
  }

  test('sends nothing that does not match, through methods and through http', async () => {
    const fetcher = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ id: 1 })))
    const client = createClient<Client>(description, { validate, fetch: fetcher, apiKey: 'k' } as object)
    await expect(client.people.create({})).rejects.toBeInstanceOf(ValidationError)
    await expect(client.http.POST('/people', { body: {} })).rejects.toBeInstanceOf(ValidationError)
    expect(fetcher).not.toHaveBeenCalled()
    expect(await client.people.create({ name: 'Ana' })).toEqual({ id: 1 })
    expect((await client.http.POST('/people', { body: { name: 'Ana' } })).data).toEqual({ id: 1 })
    expect(await client.people.list({ anything: 1 })).toEqual({ id: 1 })
    expect(fetcher).toHaveBeenCalledTimes(3)
  })

  test('checks before it looks for credentials', async () => {
    const fetched = vi.fn<() => string>(() => 'k')
    const client = createClient<Client>(description, { validate, apiKey: fetched } as object)
    await expect(client.people.create({})).rejects.toBeInstanceOf(ValidationError)
    expect(fetched).not.toHaveBeenCalled()
  })

  test('tells the hook for errors', async () => {
    const onError = vi.fn<(event: { error: unknown }) => void>()
    const client = createClient<Client>(description, { validate, hooks: { onError }, apiKey: 'k' } as object)
    await expect(client.people.create({})).rejects.toBeInstanceOf(ValidationError)
    expect(onError.mock.lastCall?.[0].error).toBeInstanceOf(ValidationError)
  })
})
