import { execFile } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationsOf, providers, root } from '../registry.ts'
import { json, type LocalRequest, startLocalServer } from '../local-server.ts'
import { type Mock, startMock } from '@campaignkit/mock'

// Vitest, started as a user starts it, on files that use `@campaignkit/contract/vitest`.

interface VitestResults {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly failureMessages: readonly string[] }[]
  }[]
}

const run = promisify(execFile)
const output = mkdtempSync(join(tmpdir(), 'campaignkit-vitest-'))
let mock: Mock<'meetzy'>

beforeAll(async () => {
  mock = await startMock({ providers: ['meetzy'], rateLimits: false })
})

afterAll(async () => {
  rmSync(output, { recursive: true })
  await mock.close()
})

async function vitest(file: string, url = '') {
  const folder = join(import.meta.dirname, 'vitest-entry')
  const results = join(output, 'results.json')
  const options = ['--config', join(folder, 'vitest.config.ts'), '--reporter=json', `--outputFile=${results}`]
  const env = { ...process.env, CONTRACT_URL: url }
  const code = await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...options, file], {
    cwd: folder,
    env,
  }).then(
    () => 0,
    // What execFile rejects with when the process ends with another code.
    (error: { code: number }) => error.code,
  )
  // Written by vitest's own reporter.
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as VitestResults
  return { code, tests: testResults.flatMap(({ assertionResults }) => assertionResults) }
}

function idsOf(provider: string): string[] {
  const found = providers.find(({ id }) => id === provider)
  return (found ? operationsOf(found.document) : []).map(({ id }) => id)
}

test('each operation is a test, which passes where the server conforms', async () => {
  const { code, tests } = await vitest('given.contract.ts', mock.meetzy.baseUrl)
  expect(tests.map(({ title, status }) => [title, status])).toEqual(idsOf('meetzy').map((id) => [id, 'passed']))
  expect(code).toBe(0)
})

test('a server may be started by the test file itself', async () => {
  const { code, tests } = await vitest('started.contract.ts')
  expect(tests.map(({ title, status }) => [title, status])).toEqual(idsOf('altur').map((id) => [id, 'passed']))
  expect(code).toBe(0)
})

/** Passes a request on to the mock; the id of a new campaign comes back as a number. */
async function passOn({ method, target, headers, body }: LocalRequest, response: ServerResponse): Promise<void> {
  const names = ['authorization', 'content-type', 'prefer']
  const passed = names.flatMap((name): [string, string][] => (headers[name] === undefined ? [] : [[name, String(headers[name])]]))
  const init = { method, headers: passed, body: body === '' ? null : body }
  const received = await fetch(`${new URL(mock.meetzy.baseUrl).origin}${target}`, init)
  const given: unknown = await received.json()
  const retryAfter = received.headers.get('retry-after')
  if (retryAfter !== null) response.setHeader('retry-after', retryAfter)
  const isCreated = method === 'POST' && target.endsWith('/campaign') && received.ok
  json(response, isCreated ? { ...Object(given), campaign_id: 7 } : given, received.status)
}

test('the test of an operation that departs fails, and says in which way', async () => {
  await using proxy = await startLocalServer((request, response) => void passOn(request, response))
  const { code, tests } = await vitest('given.contract.ts', `${proxy.url}${new URL(mock.meetzy.baseUrl).pathname}`)
  const failed = tests.filter(({ status }) => status === 'failed')
  expect(failed.map(({ title }) => title)).toEqual(['campaigns.create'])
  expect(failed[0]?.failureMessages.join('\n')).toMatch(/response-schema: The body does not match its schema: /)
  expect(failed[0]?.failureMessages.join('\n')).toMatch(/curl -sS -i --globoff -X POST /)
  expect(code).toBe(1)
})
