import { expect, test } from 'vitest'
import type { Document } from '../openapi/document.ts'
import { tokenResponse } from './token-response.ts'

const documentOf = (tokenUrl: string) =>
  ({
    paths: {},
    components: { securitySchemes: { oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: {} } } } } },
  }) as Document

function ask(tokenUrl: string, path: string, form: Record<string, string>, headers: Record<string, string> = {}, method = 'POST') {
  const raw = new TextEncoder().encode(new URLSearchParams(form).toString())
  return tokenResponse(documentOf(tokenUrl), '/v1', { method, path, search: new URLSearchParams(), headers, raw: Buffer.from(raw) })
}

const grant = { grant_type: 'client_credentials' }
const basic = { authorization: `Basic ${Buffer.from('id:secret').toString('base64')}` }

test.each(['/oauth/token', 'https://api.example.org/v1/oauth/token', 'https://login.example.org/oauth/token'])(
  'a token comes from %s',
  (tokenUrl) => {
    expect(ask(tokenUrl, '/oauth/token', grant, basic)).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } })
    expect(ask(tokenUrl, '/oauth/token', { ...grant, client_id: 'a', client_secret: 'b' })).toMatchObject({ status: 200 })
  },
)

test('a wrong request is refused as RFC 6749, 5.2 has it', () => {
  expect(ask('/t', '/t', grant)).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
  expect(ask('/t', '/t', { grant_type: 'password' }, basic)).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } })
})

test('anything else is no request for a token', () => {
  expect(ask('/t', '/other', grant, basic)).toBeUndefined()
  expect(ask('/t', '/t', grant, basic, 'GET')).toBeUndefined()
})
