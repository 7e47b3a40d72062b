import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient, type Description, type Features, type Recipes } from '@campaignkit/core'
import { lint, loadConfig } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { soundDescription } from '../lint/fixture.ts'
import { whyUnreadable } from '../lint/unreadable.ts'
import { workspace } from '../shared/workspace.ts'
import { generate } from './generate.ts'
import { GenerationError } from './problem.ts'

type Json = Record<string, unknown>

interface Exchange {
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

/** A description that is odd in one way, and what becomes of it; corpus/README.md says what each field means. */
interface Case {
  readonly what: string
  readonly patch?: Json
  readonly path?: string
  readonly get?: Json
  readonly put?: Json
  readonly text?: string
  readonly files?: Readonly<Record<string, unknown>>
  readonly refused?: string
  readonly at?: string
  readonly generated?: Readonly<Record<string, string>>
  readonly call?: readonly [string, ...unknown[]]
  readonly iterate?: readonly [string, ...unknown[]]
  readonly options?: Json
  readonly responses?: readonly { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }[]
  readonly sent?: readonly Exchange[]
  readonly result?: unknown
  readonly fails?: string
}

const corpus = join(import.meta.dirname, 'corpus')
const cases = readdirSync(corpus)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const topic = name.replace('.yaml', '')
    // Files of this repository.
    return (parse(readFileSync(join(corpus, name), 'utf8')) as Case[]).map((each, index) => ({
      ...each,
      topic,
      id: `${topic.replaceAll('-', '')}${index}`,
    }))
  })
const refused = cases.filter((each) => each.refused !== undefined)
const accepted = cases.filter((each) => each.refused === undefined)
const root = mkdtempSync(join(tmpdir(), 'campaignkit-corpus-'))
afterAll(() => rmSync(root, { recursive: true }))
// What generated code imports when it runs.
mkdirSync(join(root, 'node_modules/@campaignkit'), { recursive: true })
// A copy: Node loads what was generated, and core with it, as it is. V8 would add what it covers there to what it covers of the same files after Vite's
// transformation, and the sum means nothing.
const coreCopy = join(root, 'core')
cpSync(join(workspace, 'packages/core/src'), join(coreCopy, 'src'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') })
cpSync(join(workspace, 'packages/core/package.json'), join(coreCopy, 'package.json'))
symlinkSync(coreCopy, join(root, 'node_modules/@campaignkit/core'))
symlinkSync(join(workspace, 'packages/core/node_modules/openapi-fetch'), join(root, 'node_modules/openapi-fetch'))

const folderOf = ({ id }: { readonly id: string }) => join(root, id)
const specOf = (each: { readonly id: string }) => join(folderOf(each), 'specs/example/openapi.yaml')

function write(path: string, content: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A JSON Merge Patch (RFC 7396). */
function merged(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const result: Json = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, key)
    else Object.defineProperty(result, key, { value: merged(result[key], value), enumerable: true, configurable: true, writable: true })
  }
  return result
}

const source = 'https://docs.example.org/odd'
const reading = {
  operationId: 'odds.get',
  tags: ['Campaigns'],
  summary: 'Odd',
  description: 'Odd.',
  'x-evidence': { level: 'documented', source },
}
const writing = { ...reading, operationId: 'odds.set', 'x-contacts-people': false, 'x-idempotency': 'natural' }
const responses = { 204: { description: 'Done.' } }

for (const each of cases) {
  const { path = '/odd', get, put, patch = {}, text, files = {} } = each
  const item = { ...(get && { get: { ...reading, responses, ...get } }), ...(put && { put: { ...writing, responses, ...put } }) }
  const description = merged(
    { ...soundDescription(), paths: { ...soundDescription()['paths'], ...(get || put ? { [path]: item } : {}) } },
    patch,
  )
  write(join(folderOf(each), 'redocly.yaml'), 'apis:\n  example:\n    root: specs/example/openapi.yaml\n')
  write(join(folderOf(each), 'package.json'), '{ "type": "module" }\n')
  mkdirSync(join(folderOf(each), 'packages'))
  write(specOf(each), text ?? stringify(description))
  for (const [name, content] of Object.entries(files)) write(join(dirname(specOf(each)), name), stringify(content))
}

describe.each(refused)('$topic: $what', (each) => {
  const { refused: message = '', at } = each

  test('is refused with file, line and remedy, and lint says the same', async () => {
    const error: unknown = await generate({ root: folderOf(each), check: false }).catch((thrown: unknown) => thrown)
    // A crash is no rejection: whatever else is thrown fails here.
    expect(error).toBeInstanceOf(GenerationError)
    const lines = error instanceof Error ? error.message.split('\n') : []
    const line = lines.find((candidate) => candidate.includes(message))
    expect(line, lines.join('\n')).toMatch(/^specs\/example\/[\w/]+\.yaml:\d+:\d+: .*[.]$/)
    const [, file = '', row = ''] = /^(.*?):(\d+):/.exec(line ?? '') ?? []
    expect(readFileSync(join(folderOf(each), file), 'utf8').split('\n')[Number(row) - 1]).toContain(at ?? '')
    expect(readdirSync(join(folderOf(each), 'packages'))).toEqual([])
    expect(await lintMessages(specOf(each))).toContainEqual(expect.stringContaining(message))
  })
})

async function lintMessages(ref: string): Promise<string[]> {
  const config = await loadConfig({ configPath: join(workspace, 'redocly.yaml') })
  try {
    return (await lint({ ref, config })).map(({ message }) => message)
  } catch (error) {
    return [whyUnreadable(error, ref)?.message ?? String(error)]
  }
}

describe('what is accepted', () => {
  let diagnostics: readonly string[] = []

  beforeAll(async () => {
    for (const each of accepted) await generate({ root: folderOf(each), check: false })
    diagnostics = compile(accepted.map((each) => `${each.id}/packages/example/src/*.gen.ts`))
  })

  test.each(accepted)('$topic: $what: compiles', ({ id }) => {
    expect(diagnostics.filter((line) => line.includes(`${id}/`))).toEqual([])
  })

  test('nothing else is wrong with it', () => {
    expect(diagnostics).toEqual([])
  })

  const inspected = accepted.filter(({ generated }) => generated)
  test.each(inspected)('$topic: $what: has the code that it should', (each) => {
    for (const [file, part] of Object.entries(each.generated ?? {})) {
      expect(readFileSync(join(folderOf(each), 'packages/example/src', file), 'utf8')).toContain(part)
    }
  })

  const called = accepted.filter(({ call, iterate }) => call ?? iterate)
  test.each(called)('$topic: $what: behaves on the wire', async (each) => {
    const { requests, result, failure } = await perform(each)
    expect(failure === undefined, failure).toBe(each.fails === undefined)
    expect(failure ?? '').toContain(each.fails ?? '')
    const sent: readonly Exchange[] = each.sent ?? requests.map(() => ({}))
    expect(requests).toHaveLength(sent.length)
    for (const [index, { headers = {}, ...expected }] of sent.entries()) {
      expect(requests[index]).toMatchObject(expected)
      for (const [name, value] of Object.entries(headers)) expect(requests[index]?.headers[name] ?? null, name).toBe(value)
    }
    expect(result).toEqual('result' in each ? each.result : result)
  })
})

/** What the compiler says of all generated files at once. */
function compile(include: readonly string[]): string[] {
  const core = join(workspace, 'packages/core')
  write(
    join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: join(workspace, 'tsconfig.json'),
      include,
      compilerOptions: {
        typeRoots: [join(workspace, 'node_modules/@types')],
        paths: {
          '@campaignkit/core': [join(core, 'src/index.ts')],
          '@campaignkit/core/features/*': [join(core, 'src/features/*.ts')],
          '@campaignkit/core/webhooks': [join(core, 'src/webhooks/webhooks.ts')],
          '@campaignkit/core/validate': [join(core, 'src/validation/validate.ts')],
          'openapi-fetch': [join(core, 'node_modules/openapi-fetch/dist/index.d.mts')],
          'openapi-typescript-helpers': [join(workspace, 'node_modules/.pnpm/node_modules/openapi-typescript-helpers')],
        },
      },
    }),
  )
  try {
    execFileSync(join(workspace, 'node_modules/.bin/tsc'), ['-p', root], { encoding: 'utf8', stdio: 'pipe', cwd: root })
    return []
  } catch (error) {
    // A compiler that finds something exits with 1 or 2 and prints it.
    return (error as { stdout: string }).stdout.split('\n').filter((line) => line !== '')
  }
}

interface Received {
  readonly method: string | undefined
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Makes the case's call at a server of this process, and says what arrived there. */
async function perform(each: (typeof cases)[number]): Promise<{ requests: readonly Received[]; result?: unknown; failure?: string }> {
  const requests: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { status = 204, headers = {}, body } = each.responses?.[requests.length] ?? {}
      requests.push({ method: request.method, url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
      const origin = `http://${request.headers.host ?? ''}`
      const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{origin}', origin)]))
      const text = typeof body === 'string' ? body : JSON.stringify(body)?.replaceAll('{origin}', origin)
      response.writeHead(status, { ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}), ...filled }).end(text)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    const address = server.address()
    const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const module = (name: string) => import(pathToFileURL(join(folderOf(each), 'packages/example/src', name)).href)
    // Files that were generated a moment ago.
    const { description } = (await module('operations.gen.ts')) as { description: Description }
    const hasFeatures = existsSync(join(folderOf(each), 'packages/example/src/features.gen.ts'))
    const { features } = hasFeatures ? ((await module('features.gen.ts')) as { features: Features }) : {}
    const reconcile = () => module('reconcile.gen.ts') as Promise<{ recipes: Recipes }>
    const credentials = Object.keys(description.securitySchemes).map((name) => [name, `test-${name}`])
    const given = Object.entries({ ...Object.fromEntries(credentials), baseUrl, retries: 0, ...each.options })
    const options = Object.fromEntries(given.filter(([, value]) => value !== null))
    const client = createClient<Json>({ ...description, reconcile, ...(features ? { features } : {}) }, options)
    const [id, ...args] = each.call ?? each.iterate ?? ['']
    // An operationId leads through resources to a method.
    const method = id.split('.').reduce<unknown>((node, key) => (node as Json)[key], client) as (...args: readonly unknown[]) => unknown
    if (each.call) return { requests, result: await method(...args) }
    const items: unknown[] = []
    for await (const item of method(...args) as AsyncIterable<unknown>) items.push(item)
    return { requests, result: items }
  } catch (error) {
    return { requests, failure: String(error) }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
