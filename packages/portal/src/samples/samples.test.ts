import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPortal, root } from '../document/portal.ts'
import { compileSamples, type PlacedSample, runCurlSamples, runSamples } from './check-samples.ts'
import { curlSample } from './curl-sample.ts'
import { typescriptSample } from './typescript-sample.ts'

// `pnpm docs:samples` checks the samples themselves; this checks that it would notice a bad one.

const portal = await readPortal()
const folder = mkdtempSync(join(root, 'packages/portal/.cache-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = 'here'
const [provider] = portal.providers
if (!provider) throw new Error('There is no provider.')

test('every operation has both samples', () => {
  for (const { operations, ...rest } of portal.providers) {
    for (const operation of operations) {
      expect(typescriptSample({ operations, ...rest }, operation)).toContain(`${rest.id}.${operation.id}(`)
      expect(curlSample({ operations, ...rest }, operation)).toMatch(/^curl /)
    }
  }
})

test('a quote in a value stays within its quotes', () => {
  const operation = provider.operations.find(({ object }) => object.requestBody)
  if (!operation) throw new Error('There is no operation with a body.')
  const object = structuredClone(operation.object)
  // The first example of a JSON body.
  const content = (object.requestBody as { content: Record<string, { examples: Record<string, { value: unknown }> }> }).content[
    'application/json'
  ]
  const name = Object.keys(content?.examples ?? {})[0] ?? ''
  const value = 'it\'s $HOME; `id` "x" \\'
  Object.assign(content?.examples ?? {}, { [name]: { value } })
  const command = curlSample(provider, { ...operation, object }).replace(/^curl/, 'printf "%s\\n"')
  const printed = execFileSync('sh', ['-c', command], { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
  expect(printed.trimEnd().split('\n').at(-1)).toBe(JSON.stringify(value))
})

test('a form is shown as a form, and credentials of two parts as curl takes them', () => {
  const operation = provider.operations.find(({ object, method }) => object.requestBody && method === 'POST')
  if (!operation) throw new Error('There is no operation with a body.')
  const value = { To: '+12125550100', Media: ['a b', 'c'] }
  const content = { 'application/x-www-form-urlencoded': { schema: {}, example: value } }
  const { description } = provider
  const other = {
    ...provider,
    description: {
      ...description,
      security: [['basic']],
      securitySchemes: { basic: { header: 'Authorization', options: ['accountSid', 'authToken'] } },
      operations: { ...description.operations, [operation.id]: { method: 'POST', path: '/x', body: 'form' as const } },
    },
  }
  const command = curlSample(other, { ...operation, parameters: [], path: '/x', object: { ...operation.object, requestBody: { content } } })
  const printed = execFileSync('sh', ['-c', command.replace(/^curl/, 'printf "%s\\n"')], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      [`${provider.id.toUpperCase()}_ACCOUNT_SID`]: 'AC1',
      [`${provider.id.toUpperCase()}_AUTH_TOKEN`]: 'x',
    },
  })
  expect(printed).toContain('\n-u\nAC1:x\n')
  expect(printed.trimEnd().split('\n').at(-1)).toBe('To=%2B12125550100&Media=a+b&Media=c')
})

const sample = (code: string, language = 'ts'): PlacedSample => ({ language, code, place })

test('a sample that does not compile is a problem', async () => {
  const { checked, problems } = await compileSamples([sample('const x: number = 1'), sample("const y: number = 'one'")], folder)
  expect(checked).toBe(2)
  expect(problems).toEqual([expect.stringContaining('here sample 1.ts')])
})

test('a sample that fails and one that goes elsewhere are problems', async () => {
  const samples = [
    sample('console.log(1)'),
    sample("throw new Error('no')"),
    sample("await fetch('https://example.com/')"),
    sample("throw new Error('not run')", 'ts no-run'),
  ]
  const { checked, problems } = await runSamples(samples, folder, portal)
  expect(checked).toBe(3)
  expect(problems).toEqual([expect.stringContaining('Error: no'), expect.stringContaining('would send a request to https://example.com/')])
})

test('a cURL line that is refused, and one that goes elsewhere, are problems', async () => {
  const server = provider.document.servers[0]?.url ?? ''
  const samples = [
    sample(`curl --fail-with-body "${server}/nowhere"`, 'sh'),
    sample('curl "https://example.com/"', 'sh'),
    sample('npm install x', 'sh'),
  ]
  const { checked, problems } = await runCurlSamples(samples, folder, portal)
  expect(checked).toBe(2)
  expect(problems.join('\n')).toMatch(/would go to https:\/\/example\.com[\s\S]*nowhere/)
})
