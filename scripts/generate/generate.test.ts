import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { change, type Node, soundDescription } from '../lint/fixture.ts'
import { generate } from './generate.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'campaignkit-generate-'))
  mkdirSync(join(root, 'packages'))
  write('redocly.yaml', 'apis:\n  example:\n    root: specs/example/openapi.yaml\n')
  writeSpec(soundDescription())
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function writeSpec(description: Node) {
  write('specs/example/openapi.yaml', stringify(description))
}

/** Every file below packages/ with its content and time of change. */
function output(): Record<string, string> {
  const files = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(root.length), `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`]
    }),
  )
}

const runGenerate = () => generate({ root, check: false })
const runCheck = () => generate({ root, check: true })

test('makes six files for a provider with webhooks and five for the umbrella, and says so', async () => {
  expect(await runGenerate()).toEqual({ providers: 1, operations: 3, files: 12, changed: 12 })
  expect(Object.keys(output()).toSorted()).toEqual([
    '/packages/campaignkit/src/capabilities.gen.ts',
    '/packages/campaignkit/src/example-validate.gen.ts',
    '/packages/campaignkit/src/example-webhooks.gen.ts',
    '/packages/campaignkit/src/example.gen.ts',
    '/packages/campaignkit/src/providers.gen.ts',
    '/packages/example/openapi.json',
    '/packages/example/src/client.gen.ts',
    '/packages/example/src/operations.gen.ts',
    '/packages/example/src/reconcile.gen.ts',
    '/packages/example/src/schemas.gen.ts',
    '/packages/example/src/types.gen.ts',
    '/packages/example/src/webhooks.gen.ts',
  ])
})

test('writes nothing about webhooks for a provider that sends none', async () => {
  writeSpec(change(soundDescription(), ['webhooks'], undefined))
  expect(await runGenerate()).toMatchObject({ files: 10 })
  expect(Object.keys(output()).filter((path) => path.includes('webhooks'))).toEqual([])
})

test('writes the events as a union and the facts of their signatures as data', async () => {
  await runGenerate()
  const webhooks = readFileSync(join(root, 'packages/example/src/webhooks.gen.ts'), 'utf8')
  expect(webhooks).toContain(`  | WebhookEvent<'finished', Campaign>\n  | WebhookEvent<'unknown', unknown>\n`)
  expect(webhooks).toContain('  webhookSecret?: WebhookSecret\n')
  expect(webhooks).toContain('`EXAMPLE_WEBHOOK_SECRET`')
  expect(webhooks).toContain(`header: 'X-Signature'`)
  expect(webhooks).toContain(`forms: [{ key: 'utf8', content: '{$request.header.X-Time}.{$request.body}', digest: 'hex' }]`)
  expect(webhooks).toContain(
    `events: { finished: { match: { '$request.header.X-Event': 'finished' }, id: ['{$request.body#/id} {$request.header.X-Event-Id}'] } }`,
  )
})

test('writes of the schemas of request bodies what can be checked, and of no others', async () => {
  await runGenerate()
  const schemas = readFileSync(join(root, 'packages/example/src/schemas.gen.ts'), 'utf8')
  expect(schemas).toContain(`bodies: { 'campaigns.create': { $ref: 'CampaignCreate' } }`)
  expect(schemas).toContain(`CampaignOwner: { type: 'object', properties: { kind: { type: 'string', enum: ['team', 'person'] } }`)
  expect(schemas).not.toContain('Who owns it')
  expect(schemas).not.toContain('CampaignList')
})

test('is deterministic: a second run changes nothing, and an empty folder gets the same bytes', async () => {
  await runGenerate()
  const first = output()
  expect(await runGenerate()).toMatchObject({ changed: 0 })
  expect(output()).toEqual(first)
  cpSync(join(root, 'packages'), join(root, 'before'), { recursive: true })
  rmSync(join(root, 'packages'), { recursive: true })
  mkdirSync(join(root, 'packages'))
  await runGenerate()
  for (const path of Object.keys(first)) {
    expect(readFileSync(join(root, path), 'utf8'), path).toBe(readFileSync(join(root, path.replace('/packages', '/before')), 'utf8'))
  }
})

test('writes the facts of the description into the operation table', async () => {
  await runGenerate()
  const table = readFileSync(join(root, 'packages/example/src/operations.gen.ts'), 'utf8')
  expect(table).toContain(`rateLimits: [{ requests: 12, per: 1000 }]`)
  expect(table).toContain(`securitySchemes: { apiKey: { header: 'Authorization', prefix: 'Bearer ' } }`)
  expect(table).toContain(`pagination: { style: 'cursor', items: '/campaigns', parameter: 'cursor', next: '/next', size: 'pageSize' }`)
  expect(table).toContain(`'campaigns.delete': { method: 'DELETE', path: '/campaigns/{id}', idempotency: 'natural' }`)
  expect(table).toMatch(/'campaigns\.create': \{[^}]*contactsPeople: true/)
  expect(readFileSync(join(root, 'packages/example/src/reconcile.gen.ts'), 'utf8')).toMatch(/'campaigns\.create': \{[\s\S]*settle: 30000/)
})

test('writes how far pages go and how large they may be', async () => {
  const description = soundDescription()
  const page = { style: 'page', items: '/campaigns', parameter: 'page', size: 'pageSize' }
  change(description, ['paths', '/campaigns', 'get', 'x-pagination'], page)
  change(description, ['paths', '/campaigns', 'post', 'x-reconcile'], { none: 'Nobody can tell afterwards.' })
  const integer = (name: string, maximum: number) => ({ name, in: 'query', schema: { type: 'integer', maximum }, example: 1 })
  change(description, ['paths', '/campaigns', 'get', 'parameters'], [integer('page', 10), integer('pageSize', 99)])
  writeSpec(description)
  await runGenerate()
  expect(readFileSync(join(root, 'packages/example/src/operations.gen.ts'), 'utf8')).toContain(
    `pagination: { style: 'page', items: '/campaigns', parameter: 'page', size: 'pageSize', maxSize: 99, last: 10 }`,
  )
})

test('writes an interface with methods, arguments and items named as in the description', async () => {
  await runGenerate()
  const client = readFileSync(join(root, 'packages/example/src/client.gen.ts'), 'utf8')
  expect(client).toContain('create(body: CampaignCreate, options?: CallOptions): ApiPromise<Campaign>')
  expect(client).toContain('delete(id: number, options?: CallOptions): ApiPromise<undefined>')
  expect(client).toContain(
    `list(query?: operations['campaigns.list']['parameters']['query'], options?: ListOptions): ListPromise<CampaignList, Campaign>`,
  )
  expect(client).toContain('Never sent twice')
})

test('keeps known values of an open list and lets unknown ones pass', async () => {
  await runGenerate()
  expect(readFileSync(join(root, 'packages/example/src/types.gen.ts'), 'utf8')).toContain('status?: "ready" | (string & {})')
})

test('imports only the types that it uses, and an operation without a success has no body', async () => {
  const description = soundDescription()
  change(description, ['paths', '/campaigns/{id}', 'delete', 'responses'], { '302': { description: 'It is elsewhere.' } })
  writeSpec(description)
  await runGenerate()
  const client = readFileSync(join(root, 'packages/example/src/client.gen.ts'), 'utf8')
  expect(client).toContain('delete(id: number, options?: CallOptions): ApiPromise<undefined>')
  expect(client).toContain('  operations,\n')
  change(description, ['paths', '/campaigns', 'get'], undefined)
  change(description, ['paths', '/campaigns', 'post', 'x-reconcile'], { none: 'Nobody can tell afterwards.' })
  change(description, ['x-capabilities', 'listCampaigns'], null)
  writeSpec(description)
  await runGenerate()
  expect(readFileSync(join(root, 'packages/example/src/client.gen.ts'), 'utf8')).not.toContain('  operations,\n')
})

describe('--check', () => {
  beforeEach(() => runGenerate())

  test('passes when every file is what the spec says, and writes nothing', async () => {
    const before = output()
    expect(await runCheck()).toMatchObject({ changed: 0 })
    expect(output()).toEqual(before)
  })

  test('names a file that was edited', async () => {
    write('packages/example/src/client.gen.ts', '// edited\n')
    await expect(runCheck()).rejects.toThrow(/packages\/example\/src\/client\.gen\.ts\nRun "pnpm generate"/)
  })

  test('names a file that is missing', async () => {
    rmSync(join(root, 'packages/example/openapi.json'))
    await expect(runCheck()).rejects.toThrow('packages/example/openapi.json')
  })

  test('names a file that belongs to nothing; generating removes it', async () => {
    write('packages/gone/src/types.gen.ts', '')
    await expect(runCheck()).rejects.toThrow('packages/gone/src/types.gen.ts (belongs to nothing)')
    expect(await runGenerate()).toMatchObject({ changed: 1 })
    expect(Object.keys(output())).not.toContain('/packages/gone/src/types.gen.ts')
  })
})

const spec = 'specs/example/openapi.yaml'
const create = ['paths', '/campaigns', 'post']

/** Descriptions that cannot be generated from, with what is said about them. */
const owner = ['components', 'schemas', 'CampaignOwner']
const unsound: readonly [what: string, path: readonly (string | number)[], value: unknown, message: RegExp][] = [
  [
    'an unknown $ref',
    [...create, 'requestBody', 'content', 'application/json', 'schema', '$ref'],
    '#/components/schemas/Nowhere',
    /openapi\.yaml:\d+:\d+: .*Can't resolve \$ref/,
  ],
  [
    'a $ref to a file that is not there',
    [...create, 'requestBody'],
    { $ref: 'Nowhere.yaml' },
    /openapi\.yaml:\d+:\d+: .*Can't resolve \$ref/,
  ],
  ['an operationId twice', [...create, 'operationId'], 'campaigns.list', /openapi\.yaml:\d+:\d+: .*operationId/],
  [
    'an operation without its facts',
    [...create, 'x-idempotency'],
    undefined,
    /openapi\.yaml:\d+:\d+: An operation that writes needs x-idempotency/,
  ],
  ['an operation without an id', [...create, 'operationId'], undefined, /openapi\.yaml:\d+:\d+: An operation needs an operationId/],
  [
    'a page without its items',
    ['paths', '/campaigns', 'get', 'x-pagination', 'items'],
    '/rows',
    /openapi\.yaml:\d+:\d+: x-pagination\.items "\/rows" leads to no property/,
  ],
  [
    'a keyword that is not checked before sending',
    [...owner, 'dependentRequired'],
    { kind: [] },
    /openapi\.yaml:\d+:\d+: The keyword "dependentRequired" cannot be checked/,
  ],
  [
    'a format that is not checked before sending',
    [...owner, 'properties', 'kind', 'format'],
    'ipv4',
    /openapi\.yaml:\d+:\d+: The format "ipv4" \(known are date, /,
  ],
  [
    'a reference into a schema',
    [...owner, 'properties', 'kind'],
    { $ref: '#/components/schemas/Campaign/properties/status' },
    /openapi\.yaml:\d+:\d+: The reference "#\/components\/schemas\/Campaign\/properties\/status" leads into a component/,
  ],
  [
    'a webhook without its facts',
    ['webhooks', 'finished', 'post', 'x-webhook-event'],
    undefined,
    /openapi\.yaml:\d+:\d+: A webhook needs x-/,
  ],
  [
    'an unknown kind of security',
    ['components', 'securitySchemes', 'apiKey'],
    { type: 'apiKey', in: 'cookie', name: 'key' },
    /openapi\.yaml:\d+:\d+: The security scheme "apiKey" is apiKey in cookie, which is not supported\. Supported are/,
  ],
]

describe.each(unsound)('with %s', (_what, path, value, message) => {
  test('names file and place and leaves the old output untouched', async () => {
    await runGenerate()
    const before = output()
    writeSpec(change(soundDescription(), path, value))
    await expect(runGenerate()).rejects.toThrow(message)
    expect(output()).toEqual(before)
  })
})

test('names a registry entry without a description', async () => {
  write('redocly.yaml', 'apis:\n  example:\n    root: specs/other/openapi.yaml\n')
  await expect(runGenerate()).rejects.toThrow('redocly.yaml: apis.example.root: there is no file "specs/other/openapi.yaml".')
})

test('names a registry entry whose id cannot be one', async () => {
  write('redocly.yaml', 'apis:\n  My-Example:\n    root: specs/example/openapi.yaml\n')
  await expect(runGenerate()).rejects.toThrow('redocly.yaml: apis.My-Example: an id is one lower-case word.')
})

describe('the command', () => {
  const command = promisify(execFile)
  const run = (...args: string[]) =>
    command(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
    )

  test('ends with exit code 1 and one line for a problem', async () => {
    writeSpec(change(soundDescription(), [...create, 'x-contacts-people'], undefined))
    const { code, stderr } = await run('--root', root)
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^${spec}:\\d+:\\d+: An operation that writes needs x-contacts-people\\.\n$`))
  })

  test('explains itself with --help and refuses what it does not know', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--check') })
    expect(await run('--wrong')).toMatchObject({ code: 1, stderr: expect.stringContaining(`'--wrong'`) })
  })

  test('ends with exit code 0 and one line for success', async () => {
    expect(await run('--root', root)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 providers, 3 operations, 12 files, 12 changed \(\d+ ms\)\n$/),
    })
  })
})
