import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

// The command as a process of its own.

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-contract-process-'))
const main = join(import.meta.dirname, '../main.ts')
let requests = 0
const server = createServer((_request, response) => {
  requests += 1
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'), 15)
})
let url = ''

const operation = (id: string) => ({
  get: {
    operationId: id,
    parameters: [{ name: 'n', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } }],
    responses: { 200: { description: 'ok', content: { 'application/json': { schema: { type: 'object' } } } } },
  },
})
const paths = Object.fromEntries('abcdefghij'.split('').map((name) => [`/${name}`, operation(name)]))
const described = { openapi: '3.1.0', info: { title: 'Small', version: '1' }, paths }

function write(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 1))
  return file
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on TCP
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

function start(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { out: '', err: '' }
  child.stdout.on('data', (data) => (output.out += String(data)))
  child.stderr.on('data', (data) => (output.err += String(data)))
  return { child, output, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...output })) }
}

/** The command in this process, which is quicker. */
async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const code = await runCommand(args, { stdout, stderr, environment: process.env })
  return { code, out, err }
}

const report = (name: string) => JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8')) as Record<string, unknown>

test('Ctrl-C ends a run with a report of what was found until then', async () => {
  const spec = write('long.json', described)
  requests = 0
  const { child, output, ended } = start('--spec', spec, '--url', url, '--output', 'interrupted', '--cases', '1000')
  while (requests < 20) await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGINT')
  const { code } = await ended
  expect(code).toBe(130)
  expect(output.out).toContain('Incomplete: The run was interrupted.')
  expect(report('interrupted')).toMatchObject({ incomplete: 'The run was interrupted.', passed: false })
  for (const file of ['report.html', 'junit.xml', 'ctrf.json', 'summary.md'])
    expect(existsSync(join(folder, 'interrupted', file))).toBe(true)
})

test('a reader that stops reading does not keep the reports from being written', async () => {
  const spec = write('short.json', { ...described, paths: { '/a': paths['/a'] } })
  const { child, ended } = start('--spec', spec, '--url', url, '--output', 'unread', '--phases', 'examples')
  child.stdout.destroy()
  child.stderr.destroy()
  const { code } = await ended
  expect([0, 1]).toContain(code)
  expect(report('unread')).toMatchObject({ requests: 2 })
})

test.each(['--output', '--record'])('%s that cannot be written is said before the first request', async (option) => {
  const spec = write('short.json', described)
  requests = 0
  const { code, err } = await command('--spec', spec, '--url', url, option, join(spec, 'below-a-file'))
  expect({ code, requests }).toEqual({ code: 2, requests: 0 })
  expect(err).toContain(option)
})

test('CTRF has a test for each operation in each phase', async () => {
  const spec = write('short.json', { ...described, paths: { '/a': paths['/a'], '/b': paths['/b'] } })
  await command('--spec', spec, '--url', url, '--output', join(folder, 'ctrf'), '--phases', 'examples,coverage')
  const ctrf = JSON.parse(readFileSync(join(folder, 'ctrf/ctrf.json'), 'utf8')) as { results: Record<string, unknown> } // its own format
  expect(ctrf).toMatchObject({
    reportFormat: 'CTRF',
    results: { tool: { name: '@campaignkit/contract' }, summary: { tests: 4, skipped: 0 } },
  })
  const all = ctrf.results['tests'] as { name: string; status: string; suite: string[] }[]
  expect(all.map(({ name, suite }) => [name, suite])).toEqual([
    ['a', ['examples']],
    ['b', ['examples']],
    ['a', ['coverage']],
    ['b', ['coverage']],
  ])
})

test('a secret from a command is used, renewed after a 401, and shown nowhere', async () => {
  const seen = new Set<string>()
  const guarded = createServer((request, response) => {
    const given = request.headers.authorization ?? ''
    seen.add(given)
    response.writeHead(given === 'Bearer secret-number-2' ? 200 : 401, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => guarded.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(guarded.address() as AddressInfo).port}` // it listens on TCP
  const spec = write('guarded.json', {
    ...described,
    paths: { '/a': paths['/a'] },
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
  const counter = write(
    'counter.mjs',
    "import { appendFileSync, readFileSync } from 'node:fs'\nappendFileSync(process.argv[2], 'x')\nconsole.log(`secret-number-${readFileSync(process.argv[2], 'utf8').length}`)\n",
  )
  const { code, out } = await command(
    '--spec',
    spec,
    '--url',
    address,
    '--output',
    join(folder, 'guarded'),
    '--phases',
    'examples',
    '--token-command',
    `"${process.execPath}" "${counter}" "${join(folder, 'count')}"`,
  )
  guarded.close()
  expect(seen).toContain('Bearer secret-number-2')
  expect([0, 1]).toContain(code)
  expect(out + readFileSync(join(folder, 'guarded/report.json'), 'utf8')).not.toContain('secret-number')
})

test.each([
  [
    'a typing error in a reference, with its line',
    {
      ...described,
      paths: { '/a': { get: { responses: { 200: { $ref: '#/components/responses/Okay' } } } } },
      components: { responses: { Ok: { description: 'ok' } } },
    },
    /broken\.json:\d+ refers to "#\/components\/responses\/Okay", which it does not hold\. Did you mean "Ok"\?/,
  ],
  ['a reference to another file', { ...described, components: { schemas: { A: { $ref: 'other.yaml#/A' } } } }, /another file\. Bundle it/],
  [
    'a description 5,000 levels deep',
    `{"openapi":"3.1.0","info":{},"paths":{"/a":{}},"x-deep":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    /nested more than 200 levels/,
  ],
  ['another version', { ...described, openapi: '4.0.0' }, /reads 3\.1, 3\.0 and 2\.0/],
  ['no description', '- a\n- b\n', /is not an OpenAPI document/],
])('%s ends with exit code 2 and no trace of a crash', async (_, content, message) => {
  const { code, out, err } = await command('--spec', write('broken.json', content), '--url', url, '--dry-run')
  expect(err).toMatch(message)
  expect(out + err).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test('a description may lie at an address; OpenAPI 3.0 and 2.0 are read', async () => {
  const old = {
    swagger: '2.0',
    info: { title: 'Old', version: '1' },
    paths: {
      '/a': {
        get: { operationId: 'a', produces: ['application/json'], responses: { 200: { description: 'ok', schema: { type: 'object' } } } },
      },
    },
  }
  const host = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(old)),
  )
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/openapi.json` // it listens on TCP
  const { code, out } = await command('--spec', address, '--url', url, '--dry-run')
  host.close()
  expect(out).toContain('Operations: 1 of 1')
  expect(code).toBe(0)
  const { code: missing, err } = await command('--spec', 'http://127.0.0.1:9/none.json', '--url', url, '--dry-run')
  expect({ missing, err }).toEqual({ missing: 2, err: expect.stringContaining('cannot be downloaded') })
})

test('--version and --explain', async () => {
  expect((await command('--version')).out).toMatch(/^\d+\.\d+\.\d+/)
  const { out, code } = await command('--explain', 'filter-ignored')
  expect(out).toMatch(/^filter-ignored \(error\): Filters filter\n\nWhat: .*\nWhy: .*\nWhat to do: /)
  expect(code).toBe(0)
})
