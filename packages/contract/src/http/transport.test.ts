import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { json, startLocalServer } from '../../../../test/local-server.ts'
import type { WireRequest } from './request.ts'
import { fetchTransport, nodeTransport } from './transport.ts'

const never = new AbortController().signal
const post = (url: string, body: WireRequest['body'], method = 'POST'): WireRequest => ({
  method,
  url,
  headers: typeof body === 'string' ? { 'content-type': 'application/json' } : {},
  body,
})

function form(): FormData {
  const data = new FormData()
  data.append('name', 'Ana')
  data.append('file', new Blob(['phone\n']), 'people.csv')
  return data
}

const echo = async () =>
  startLocalServer(({ method, target, headers, body }, response) =>
    json(response, { method, target, type: headers['content-type'], body, length: headers['content-length'] }, 200, { 'x-both': 'a, b' }),
  )

test.each([
  ['a text', 'POST', '{"name":"Zoë 😀"}'],
  ['nothing', 'GET', undefined],
  ['a text with DELETE', 'DELETE', '{"ids":[1]}'],
])('%s arrives as with fetch', async (_, method, body) => {
  await using server = await echo()
  const request = post(`${server.url}/things?q=a%20b`, body, method)
  const [own, theirs] = await Promise.all([nodeTransport(request, never), fetchTransport(fetch)(request, never)])
  expect(own.text).toBe(theirs.text)
  expect(own.status).toBe(200)
  expect(JSON.parse(own.text)).toMatchObject({ method, target: '/things?q=a%20b', body: body ?? '' })
  expect(own.headers.get('x-both')).toBe('a, b')
})

test('a form arrives with its boundary, and with what is in it', async () => {
  await using server = await echo()
  const { text } = await nodeTransport(post(server.url, form()), never)
  const [received] = server.requests
  const parsed = await new Response(received?.body, { headers: { 'content-type': received?.headers['content-type'] ?? '' } }).formData()
  expect(parsed.get('name')).toBe('Ana')
  expect(JSON.parse(text)).toMatchObject({ type: expect.stringMatching(/^multipart\/form-data; boundary=/) })
})

test('one connection serves many requests, also after a DELETE with a body', async () => {
  const ports = new Set<number | undefined>()
  await using server = await startLocalServer((_, response) => {
    ports.add(response.req.socket.remotePort)
    json(response, {})
  })
  for (const method of ['POST', 'DELETE', 'POST', 'PATCH']) await nodeTransport(post(server.url, '{"a":1}', method), never)
  expect(ports.size).toBe(1)
})

test('a redirect is an answer and not followed', async () => {
  await using server = await startLocalServer((_, response) => response.writeHead(302, { location: '/elsewhere' }).end())
  const { status, headers } = await nodeTransport(post(server.url, undefined, 'GET'), never)
  expect([status, headers.get('location'), server.requests.length]).toEqual([302, '/elsewhere', 1])
})

test('an answer may take longer than a connection may be idle', async () => {
  await using server = await startLocalServer((_, response) => void sleep(1800).then(() => json(response, { late: true })))
  await expect(nodeTransport(post(server.url, '{}'), never)).resolves.toMatchObject({ status: 200, text: '{"late":true}' })
})

test('what is aborted ends, before the answer and in the middle of it', async () => {
  await using server = await startLocalServer(({ target }, response) => {
    if (target === '/half') response.writeHead(200, { 'content-length': '10' }).write('half')
  })
  for (const path of ['/silent', '/half'])
    await expect(nodeTransport(post(`${server.url}${path}`, '{}'), AbortSignal.timeout(80))).rejects.toThrow('aborted')
})

test('a connection that breaks is an error with its code', async () => {
  await using server = await startLocalServer((_, response) => response.req.socket.resetAndDestroy())
  await expect(nodeTransport(post(server.url, '{}'), never)).rejects.toMatchObject({ code: 'ECONNRESET' })
})
