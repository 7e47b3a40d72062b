import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-contract-'))
const spec = join(folder, 'openapi.yaml')
let isBroken = false
const server = createServer((request, response) => {
  const isAllowed = request.headers.authorization === 'Bearer secret-of-the-test'
  const body = !isAllowed ? { error: 'unauthorized' } : { name: isBroken ? 7 : 'Ana <b>' }
  response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on TCP
  writeFileSync(
    spec,
    `openapi: 3.1.0
info: { title: Small, version: '1' }
security: [{ token: [] }]
paths:
  /person:
    get:
      operationId: person.get
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
        '401': { description: no, content: { application/json: { schema: { type: object } } } }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
`,
  )
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const environment = { SMALL_TOKEN: 'secret-of-the-test' }
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const code = await runCommand(args, { stdout, stderr, environment })
  return { code, out, err }
}

const usual = () => [
  '--spec',
  spec,
  '--url',
  url,
  '--token',
  'env:SMALL_TOKEN',
  '--output',
  join(folder, 'report'),
  '--exclude-checks',
  'undeclared-method-accepted',
]

test('finds nothing where nothing is wrong: exit code 0, all reports, no secret in them', async () => {
  isBroken = false
  const har = join(folder, 'recorded', 'traffic.har')
  const { code, out } = await command(...usual(), '--record', har)
  expect(out).toContain('Passed')
  expect(code).toBe(0)
  const texts = ['report.html', 'report.json', 'junit.xml', 'summary.md'].map((file) => readFileSync(join(folder, 'report', file), 'utf8'))
  const traffic = readFileSync(har, 'utf8')
  expect(JSON.parse(traffic)).toMatchObject({
    log: { version: '1.2', entries: expect.arrayContaining([expect.objectContaining({ time: expect.anything() })]) },
  })
  for (const text of [out, ...texts, traffic]) expect(text).not.toContain('secret-of-the-test')
})

test('finds a violation: exit code 1, with what it takes to see it again, and a replay until it is mended', async () => {
  isBroken = true
  const { code, out } = await command(...usual())
  expect(code).toBe(1)
  expect(out).toMatch(/response-schema.*\n.*person\.get.*: The body does not match its schema: \/name must be string/)
  expect(out).toContain('$SMALL_TOKEN')
  const html = readFileSync(join(folder, 'report', 'report.html'), 'utf8')
  expect(html).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/)
  expect(readFileSync(join(folder, 'report', 'junit.xml'), 'utf8')).toMatch(/<failure message="response-schema/)
  const id = /--replay (\w+)/.exec(out)?.[1] ?? ''
  expect((await command(...usual(), '--replay', id)).code).toBe(1)
  isBroken = false
  const mended = await command(...usual(), '--replay', id)
  expect(mended).toMatchObject({ code: 0, out: expect.stringContaining('does not happen any more') })
})

test('a coverage that is too low fails', async () => {
  isBroken = false
  const { code, out } = await command(...usual(), '--phases', 'coverage', '--min-coverage', 'statuses=100')
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('documented statuses 50.0 %') })
})

test('a dry run sends nothing and writes nothing', async () => {
  const output = join(folder, 'dry')
  const { code, out } = await command(...usual(), '--dry-run', '--output', output)
  expect(code).toBe(0)
  expect(out).toContain('Operations: 1 of 1')
  expect(existsSync(output)).toBe(false)
})

test.each([
  [['--url', 'http://127.0.0.1:1'], /Name a provider/],
  [['nobody', '--url', 'http://127.0.0.1:1'], /no package @campaignkit\/nobody/],
  [['altur'], /--url/],
  [['altur', '--url', 'here'], /is not an address/],
  [['altur', '--url', 'http://127.0.0.1:1'], /Nothing answers/],
  [['altur', '--url', 'https://api.altur.io'], /needs credentials/],
  [['altur', '--url', 'http://127.0.0.1:1', '--token', 'env:NOT_SET'], /NOT_SET is not set/],
  [['altur', '--url', 'http://127.0.0.1:1', '--phases', 'all'], /no phase "all"/],
  [['altur', '--url', 'http://127.0.0.1:1', '--exclude-checks', 'everything'], /no check "everything"/],
  [['altur', '--url', 'http://127.0.0.1:1', '--operation', 'no.such'], /no operation "no.such"/],
  [['altur', '--url', 'http://127.0.0.1:1', '--min-coverage', 'much'], /--min-coverage/],
  [['altur', '--url', 'http://127.0.0.1:1', '--seed', 'x'], /--seed takes a whole number/],
  [['altur', '--url', 'http://127.0.0.1:1', '--timeout', '0'], /timeout must be a whole number from 1/],
  [['altur', '--url', 'http://127.0.0.1:1', '--min-coverage', '101'], /0 to 100/],
  [['altur', '--url', 'http://127.0.0.1:1', '--explain', 'respons-schema'], /Did you mean "response-schema"/],
  [['altur', '--url', 'http://127.0.0.1:1', '--token', 'apiKy=x1'], /no security scheme "apiKy". Did you mean "apiKey"/],
  [['altur', '--url', 'http://127.0.0.1:1', '--what'], /--help/],
  [['--spec', '/no/such/file.yaml', '--url', 'http://127.0.0.1:1'], /no file/],
])('%j cannot be run: exit code 2, and says why', async (args, message) => {
  const { code, err } = await command(...args)
  expect(err).toMatch(message)
  expect(code).toBe(2)
})

test('--help and --list-checks need nothing else', async () => {
  expect(await command('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage') })
  expect(await command('--list-checks')).toMatchObject({ code: 0, out: expect.stringContaining('response-schema') })
})
