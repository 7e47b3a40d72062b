import { expect, test } from 'vitest'
import type { Document } from '../openapi/document.ts'
import { isObject } from '../openapi/json.ts'
import { runContract } from '../run.ts'

const resource = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string', minLength: 1 } },
}
const problem = { description: 'no', content: { 'application/json': { schema: { type: 'object' } } } }
const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      post: {
        operationId: 'things.create',
        requestBody: { required: true, content: { 'application/json': { schema: resource } } },
        responses: { '201': { description: 'made', content: { 'application/json': { schema: resource } } }, '400': problem },
      },
    },
  },
}

/** What is found at a server that takes a body if this says so. */
async function checksFailing(isTaken: (body: Readonly<Record<string, unknown>>) => boolean): Promise<string[]> {
  const response = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  const { findings } = await runContract({
    document,
    url: 'http://127.0.0.1',
    phases: ['examples', 'coverage', 'fuzzing'],
    cases: 5,
    fetch: async (_, init) => {
      if (init?.method !== 'POST') return response(405, {})
      const body = parsed(typeof init.body === 'string' ? init.body : '')
      return isTaken(body) && typeof body['name'] === 'string' && body['name'] !== ''
        ? response(201, { ...body, id: 1 })
        : response(400, {})
    },
  })
  return findings.filter(({ severity }) => severity === 'error').map(({ check }) => check)
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

// OpenAPI 3.0 says that requests need no required readOnly property; 3.1 leaves it open.
test.each([
  ['asks for it', (body: object) => 'id' in body],
  ['does not ask for it', () => true],
])('a server that %s is not blamed for how it takes a required readOnly property', async (_, isTaken) => {
  expect(await checksFailing(isTaken)).toEqual([])
})

test('a server that takes neither is', async () => {
  expect(await checksFailing(() => false)).toContain('valid-input-refused')
})
