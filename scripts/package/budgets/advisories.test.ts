import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { workspace } from '../../shared/workspace.ts'
import { askForAdvisories } from './advisories.ts'

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A registry that answers every question in one way, as pnpm is told of it. */
async function registryRespondingWith(status: number, body: object) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  closing.push(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { asked, environment: { pnpm_config_registry: `http://127.0.0.1:${port}/`, pnpm_config_fetch_retries: '0' } }
}

async function reportWith(status: number, response: object) {
  const { asked, environment } = await registryRespondingWith(status, response)
  const report = await askForAdvisories(workspace, environment)
  expect(asked).toContain('/-/npm/v1/security/advisories/bulk')
  return report
}

const advisory = (name: string, range: string) => ({
  [name]: [{ id: 1, url: 'https://example.org/1', title: 'It leaks', severity: 'low', vulnerable_versions: range }],
})

test.each(['openapi-fetch', '@stoplight/prism-http'])('an advisory for %s, which comes along, fails and is told', async (name) => {
  const { outcome, note } = await reportWith(200, advisory(name, '<100.0.0'))
  expect(outcome).toBe('FAILED')
  expect(note).toMatch(new RegExp(`^low: ${name} \\S+, It leaks, https://example.org/1\n  packages__`))
})

test.each([
  ['no advisory', {}],
  ['an advisory for another version', advisory('openapi-fetch', '<0.1.0')],
  ['an advisory for what only this workspace uses', advisory('astro', '<100.0.0')],
])('%s passes', async (_what, response) => {
  expect(await reportWith(200, response)).toMatchObject({ outcome: 'passed' })
})

test.each([405, 500])('a registry that answers %d has not been asked, which is no success', async (status) => {
  const { outcome, note } = await reportWith(status, {})
  expect(outcome).toBe('not run')
  expect(note).toContain(`responded with ${status}`)
})

test.each([
  ['finds an advisory', 200, advisory('openapi-fetch', '<100.0.0'), { CI: '' }, 1],
  ['finds none', 200, {}, { CI: 'true' }, 0],
  ['gets no response', 405, {}, { CI: '' }, 0],
  ['gets no response in CI', 405, {}, { CI: 'true' }, 1],
])('the command that %s ends accordingly', async (_what, status, response, more, code) => {
  const { environment } = await registryRespondingWith(status, response)
  const program = spawn(process.execPath, [join(workspace, 'scripts/package/check-advisories.ts')], {
    env: { ...process.env, ...environment, ...more },
  })
  // A child process that was closed tells its exit code first.
  const [ended] = (await once(program, 'close')) as [number | null]
  expect(ended).toBe(code)
})
