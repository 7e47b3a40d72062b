import { expect, test } from 'vitest'
import type { Document } from './openapi/document.ts'
import type { JsonObject } from './openapi/json.ts'
import type { ContractOptions } from './options.ts'
import { planContract } from './plan.ts'
import { runContract } from './run.ts'

const json = (schema: unknown) => ({ 'application/json': { schema } })
const ok = { '200': { description: 'ok', content: json({ type: 'object' }) } }
const limited = { '429': { description: 'slower', headers: { 'Retry-After': { schema: { type: 'integer' } } } } }
const paths: JsonObject = {
  '/a': { get: { operationId: 'a.get', responses: { ...ok, ...limited } } },
  '/b': { get: { operationId: 'b.get', responses: { ...ok, '404': { description: 'none' } } } },
  '/c': { get: { operationId: 'c.get', responses: ok } },
}
const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Api', version: '1' },
  security: [{ token: [] }],
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  paths,
}

type Handler = (
  path: string,
  number: number,
  authorization: string,
) => readonly [status: number, headers?: Record<string, string>, text?: string]

function run(handler: Handler, more: Partial<ContractOptions> = {}) {
  let number = 0
  return runContract({
    document,
    url: 'http://127.0.0.1',
    phases: ['examples', 'coverage'],
    excludeChecks: ['missing-credentials-accepted', 'wrong-credentials-accepted', 'undeclared-method-accepted'],
    fetch: async (address, init) => {
      number += 1
      const authorization = new Headers(init?.headers).get('authorization') ?? ''
      const [status, headers, text] = handler(new URL(new Request(address).url).pathname, number, authorization)
      return new Response(text ?? '{}', { status, headers: { 'content-type': 'application/json', ...headers } })
    },
    ...more,
  })
}

test.each([
  [401, /^Every response was 401: the credential is refused: check --token\.$/],
  [403, /^Every response was 403: .*--token/],
  [404, /^Every response was 404: check the path of --url\.$/],
  [429, /^Every response was 429: the rate limit lets nothing through/],
])('a server that answers %i to everything cannot be tested', async (status, message) => {
  await expect(run(() => [status, { 'retry-after': '0' }])).rejects.toThrow(message)
})

test('what nearly everything was answered is said as well', async () => {
  await expect(run((_path, number) => [number === 2 ? 404 : 401])).rejects.toThrow(/Nothing succeeded, and \d+ of \d+ responses were 401/)
})

test('a run that may send nothing says so', async () => {
  const writes = { ...document, paths: { '/a': { post: { operationId: 'a.post', 'x-contacts-people': true, responses: ok } } } }
  await expect(run(() => [200], { document: writes, credentials: 'x', permissions: { remote: true } })).rejects.toThrow(
    /^No request was sent: a\.post contacts people/,
  )
})

test('an operation that never succeeded is found, also where its 404 is documented', async () => {
  const { findings, coverage } = await run((path) => [path === '/b' ? 404 : path === '/c' ? 403 : 200])
  expect(findings.map(({ check, operation, severity }) => [check, operation, severity])).toEqual(
    expect.arrayContaining([
      ['operation-missing', 'b.get', 'error'],
      ['operation-refused', 'c.get', 'error'],
    ]),
  )
  expect(coverage.dimensions.operations).toMatchObject({ covered: 1, total: 3 })
})

test('a 429 slows the run down and refuses nothing', async () => {
  const { findings, throttled, passed, incomplete } = await run((_path, number) =>
    number % 3 === 0 ? [429, { 'retry-after': '0' }] : [200],
  )
  expect({ findings, passed, incomplete }).toEqual({ findings: [], passed: true, incomplete: undefined })
  expect(throttled.responses).toBeGreaterThan(2)
})

test('a limit that begins later ends the run with what was found until then', async () => {
  const { incomplete, passed, phases } = await run((_path, number) => (number > 4 ? [429, { 'retry-after': '0' }] : [200]), {
    phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
    document: {
      ...document,
      paths: Object.fromEntries('abcdefgh'.split('').map((name) => [`/${name}`, { get: { operationId: name, responses: ok } }])),
    },
  })
  expect(incomplete).toMatch(/429/)
  expect(passed).toBe(false)
  expect(phases.length).toBe(1)
})

test('a 429 without the promised Retry-After is found', async () => {
  const { findings } = await run((path, number) => (path === '/a' && number % 3 === 0 ? [429] : [200]))
  expect(findings.map(({ check }) => check)).toEqual(['retry-after'])
})

test('credentials that expire are renewed, and the request is sent once more', async () => {
  let issued = 0
  const given = new Set<string>()
  const { findings, passed } = await run(
    (_path, number, authorization) => {
      given.add(authorization)
      // Each credential lasts for five requests.
      return authorization === `Bearer token-${Math.floor(number / 6)}` ? [200] : [401]
    },
    {
      credentials: 'token-0',
      renewCredentials: async () => `token-${(issued += 1)}`,
      excludeChecks: ['undeclared-status', 'wrong-credentials-accepted', 'undeclared-method-accepted'],
    },
  )
  expect(issued).toBeGreaterThan(1)
  expect(given).toContain('Bearer token-2')
  expect(findings.filter(({ check }) => check === 'valid-input-refused')).toEqual([])
  expect(passed).toBe(true)
})

test('a run can be ended, and says so', async () => {
  const controller = new AbortController()
  const report = await run(
    (_path, number) => {
      if (number === 3) controller.abort()
      return [200]
    },
    { signal: controller.signal },
  )
  expect(report).toMatchObject({ incomplete: 'The run was interrupted.', passed: false, requests: 3 })
})

test('a response nested 100,000 deep is a finding, not a crash', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const { findings } = await run((path) => [200, {}, path === '/a' ? deep : '{}'])
  expect(findings.map(({ check, operation }) => [check, operation])).toEqual([['content-type', 'a.get']])
})

test.each([
  [{ phase: ['examples'] }, /no option "phase"\. Did you mean "phases"/],
  [{ seed: Number.NaN }, /seed must be a whole number/],
  [{ timeout: -1 }, /timeout must be a whole number from 1/],
  [{ cases: 1.5 }, /cases must be a whole number/],
  [{ maxResponseTime: '5' }, /maxResponseTime must be a whole number/],
  [{ permissions: { allowWrite: true } }, /no permission "allowWrite"\. Did you mean "allowWrites"/],
  [{ phases: ['statefull'] }, /no phase "statefull"\. Did you mean "stateful"/],
  [{ credentials: { tokn: 'x' } }, /no security scheme "tokn"\. Did you mean "token"/],
  [{ url: 'http://127.0.0.1/?tenant=a' }, /neither "\?" nor "#"/],
  [{ url: 'http://user:pass@127.0.0.1/' }, /must hold no credentials/],
])('%j cannot be planned', (more, message) => {
  // Wrong on purpose.
  expect(() => planContract({ document, url: 'http://127.0.0.1', ...(more as object) })).toThrow(message)
})

test.each([
  '@127.0.0.2:1/x',
  '.evil.example/x',
  '//evil.example/x',
  '/../../x',
  '/%2e%2e/x',
  String.raw`/\evil.example`,
  '/a?b',
  '/a#b',
  ':8443/x',
])('the path %j of a description is refused', (path) => {
  const moved = { ...document, paths: { [path]: paths['/a'] } }
  expect(() => planContract({ document: moved, url: 'http://127.0.0.1/base' })).toThrow(/path/)
})
