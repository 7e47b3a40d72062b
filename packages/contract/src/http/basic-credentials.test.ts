import { expect, test } from 'vitest'
import type { Document } from '../openapi/document.ts'
import { runContract } from '../run.ts'

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Basic', version: '1' },
  security: [{ login: [] }],
  paths: {
    '/me': {
      get: {
        operationId: 'me',
        responses: { '200': { description: 'you' }, '401': { description: 'who are you' } },
      },
    },
  },
  components: { securitySchemes: { login: { type: 'http', scheme: 'basic' } } },
}

/** Runs against a server that answers 400 to what is no user with a password. */
async function run(credentials?: string | Record<string, string>) {
  const users = new Set<string>()
  const { findings } = await runContract({
    document,
    url: 'http://127.0.0.1',
    phases: ['examples'],
    ...(credentials === undefined ? {} : { credentials }),
    fetch: async (input, init) => {
      const header = new Request(input, init).headers.get('authorization')
      if (header === null) return new Response(null, { status: 401 })
      const [user, password] = atob(header.replace('Basic ', '')).split(/:(.*)/s)
      users.add(`${user}/${password}`)
      if (password === undefined) return new Response(null, { status: 400 })
      return new Response(null, { status: user === 'nobody' ? 401 : 200 })
    },
  })
  return { findings: findings.map(({ check, exchanges }) => `${check} ${JSON.stringify(exchanges)}`), users: [...users] }
}

test.each([
  ['given for all schemes', 'ana:with:colons', 'ana/with:colons'],
  ['given by its name', { login: 'ana:secret' }, 'ana/secret'],
  ['given as it is sent', { login: btoa('ana:secret') }, 'ana/secret'],
  ['given with its prefix', `Basic ${btoa('ana:secret')}`, 'ana/secret'],
  ['made up', undefined, 'contract-test/contract-test-credential'],
])('a user with a password, %s, is sent as basic authentication wants it', async (_, credentials, user) => {
  const { findings, users } = await run(credentials)
  expect(findings).toEqual([])
  expect(users).toEqual([user, 'nobody/wrong-credential-of-nobody'])
})
