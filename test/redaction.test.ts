import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { CampaignkitError, logTo, UnknownOutcomeError } from '@campaignkit/core'
import { dereference, type DescribedOperation } from '../scripts/generate/read/document.ts'
import { examplesOf } from '../scripts/generate/read/examples.ts'
import { refusedUrl } from './fault-server.ts'
import { type LocalServer, startLocalServer } from './local-server.ts'
import { methodOf, operationsOf, providers, type RegisteredProvider } from './registry.ts'
import { plantSentinels } from './sentinels.ts'

// Values that occur nowhere else stand in every sensitive field of every request, and for every credential. The server says them all back, in every
// way that it can fail. None may turn up in what an error, a hook or a log shows to those who do not ask for the body.

/** Ways to fail. Each response repeats what it can of the request. */
const echoes = {
  'error response in plain words': 400,
  'error response of the credential': 401,
  'error response for a while': 429,
  'failure in plain words': 500,
  'success that breaks off': 200,
  'success that is a page': 200,
  'broken HTTP': 200,
  'broken header': 200,
  'redirect to nowhere': 302,
  silence: 200,
} as const

type Echo = keyof typeof echoes

const others = ['no connection', 'aborted', 'not encodable', 'not valid', 'broken middleware'] as const

let server: LocalServer
let nowhere: string
let echo: Echo
/** What a request holds that nobody may see. */
let sentinels: string[] = []
let count = 0
/** Everything that was shown, with where. */
let shown: [string, string][] = []

/** A value that occurs nowhere else. By its looks it is no phone number and no address: only knowing that its field is sensitive helps. */
function mint(kind: 'string' | 'number'): string | number {
  count += 1
  const value = kind === 'string' ? `Zq${count.toString(36)}wx vK${count}` : 510_000 + count + 0.25
  sentinels.push(String(value))
  return value
}

function mintSecret(): string {
  count += 1
  const secret = `sk-${count.toString(36)}Yt${count}`
  sentinels.push(secret)
  return secret
}

beforeAll(async () => {
  nowhere = await refusedUrl()
  server = await startLocalServer((request, response) => {
    const received = `${request.body} ${decodeURIComponent(request.target)} ${JSON.stringify(request.headers)}`
    const words = sentinels.filter((sentinel) => received.includes(sentinel)).join(', ')
    const body = JSON.stringify({
      message: words,
      error: { message: words },
      messages: [words],
      got: request.body,
      headers: request.headers,
    })
    const plain = { 'content-type': 'application/json' }
    switch (echo) {
      case 'success that breaks off':
        return response.writeHead(200, plain).end(`${JSON.stringify(sentinels[0] ?? '')},${body}`)
      case 'success that is a page':
        return response.writeHead(200, { 'content-type': 'text/html' }).end(`${words}<html>${words}`)
      case 'broken HTTP':
        return response.socket?.end(`${words}\r\n\r\n${body}`)
      case 'broken header':
        return response.socket?.end(`HTTP/1.1 200 OK\r\n${words}: ${words}\r\nx\0: ${words}\r\n\r\n${body}`)
      case 'redirect to nowhere':
        return response.writeHead(302, { location: `http://[${encodeURIComponent(words)}` }).end(body)
      case 'error response for a while':
        return response.writeHead(429, { ...plain, 'retry-after': '9999' }).end(body)
      case 'silence':
        return undefined
      case 'error response in plain words':
      case 'error response of the credential':
      case 'failure in plain words':
        return response.writeHead(echoes[echo], plain).end(body)
    }
  })
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
})

afterEach(() => {
  vi.restoreAllMocks()
})

function show(where: string, value: unknown): void {
  shown.push([where, typeof value === 'string' ? value : inspect(value, { depth: Infinity, showHidden: true, maxStringLength: Infinity })])
}

/** Everything that shows an error to those who do not ask for its body. */
function showError(where: string, error: unknown): void {
  show(`${where}: util.inspect`, error)
  show(`${where}: as shown by default`, inspect(error))
  show(`${where}: String`, String(error))
  show(`${where}: JSON`, JSON.stringify(error))
  show(`${where}: in a list as JSON`, JSON.stringify([{ error }]))
  show(`${where}: entries`, Object.entries(error as object))
  if (!(error instanceof Error)) throw new Error('what was thrown is no error')
  show(`${where}: stack`, error.stack)
  show(`${where}: structured clone`, structuredClone(error))
  if (error.cause instanceof Error) showError(`${where}: cause`, error.cause)
}

function listening() {
  const logger = (['debug', 'info', 'warn', 'error'] as const).map((level) => {
    const write = (message: string, details?: unknown) => {
      show(`logger.${level}`, message)
      show(`logger.${level} details`, details)
      show(`logger.${level} details as JSON`, JSON.stringify(details) ?? '')
    }
    return [level, write] as const
  })
  const log = logTo(Object.fromEntries(logger) as Record<'debug' | 'info' | 'warn' | 'error', (message: string, details?: unknown) => void>)
  const hear = (name: 'onAttempt' | 'onResponse' | 'onError') => (event: object) => {
    show(name, event)
    show(`${name} as JSON`, JSON.stringify(event))
    if ('body' in event && typeof event.body === 'function') show(`${name} body`, event.body())
    // Each hook has its own kind of event; the log takes the same ones.
    ;(log[name] as ((event: object) => void) | undefined)?.(event)
  }
  return { onAttempt: hear('onAttempt'), onResponse: hear('onResponse'), onError: hear('onError') }
}

/** The arguments of a call as one of its examples has them, with sentinels wherever the description says that something is sensitive. */
function plantedArguments(provider: RegisteredProvider, { object, parameters, path }: DescribedOperation, number: number): unknown[] {
  const { document } = provider
  const valueOf = (parameter: (typeof parameters)[number]) => {
    const schema = parameter.schema ? dereference<object>(document, parameter.schema) : {}
    const value = parameter.example ?? ('example' in schema ? schema.example : undefined) ?? 'some-value'
    return parameter['x-sensitive'] || 'x-sensitive' in schema ? mint('string') : value
  }
  const within = (place: string) =>
    Object.fromEntries(parameters.filter((each) => each.in === place).map((each) => [each.name, valueOf(each)]))
  const paths = within('path')
  const pathArguments = Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => paths[name])
  const query = within('query')
  const options = { headers: within('header') }
  if (!object.requestBody) return Object.keys(query).length > 0 ? [...pathArguments, query, options] : [...pathArguments, options]
  const [mediaType] = Object.values(dereference(document, object.requestBody).content)
  const example = mediaType ? examplesOf(document, mediaType)[number]?.[1] : undefined
  const body = mediaType?.schema ? plantSentinels(document, mediaType.schema, example ?? {}, mint) : example
  return [...pathArguments, body, { ...options, query }]
}

function exampleCount({ document }: RegisteredProvider, { object }: DescribedOperation): number {
  const [mediaType] = object.requestBody ? Object.values(dereference(document, object.requestBody).content) : []
  return Math.max(1, mediaType ? examplesOf(document, mediaType).length : 0)
}

/**
 * What a call throws, shown in every way; and what looking for it afterwards shows.
 * @returns Whether it threw.
 */
async function fail(
  provider: RegisteredProvider,
  described: DescribedOperation,
  args: unknown[],
  how: Echo | (typeof others)[number],
): Promise<boolean> {
  echo = how in echoes ? (how as Echo) : 'error response in plain words'
  const controller = new AbortController()
  if (how === 'aborted') controller.abort()
  const credentials = Object.fromEntries(Object.keys(provider.description.securitySchemes).map((name) => [name, mintSecret()]))
  const client = provider.create({
    ...credentials,
    baseUrl: how === 'no connection' ? nowhere : server.url,
    hooks: listening(),
    retries: how === 'failure in plain words' ? 1 : 0,
    rateLimit: false,
    ...(how === 'silence' ? { timeout: 30, attemptTimeout: 20 } : {}),
    ...(how === 'broken middleware' ? { middleware: [{ onRequest: () => Promise.reject(new Error('middleware is broken')) }] } : {}),
    ...(how === 'not valid' ? { validate: await validateOf(provider) } : {}),
  })
  const options = args.at(-1) as object
  const withoutOptions = how === 'not encodable' ? spoil(args.slice(0, -1)) : args.slice(0, -1)
  const error: unknown = await methodOf(client, described.id)(...withoutOptions, { ...options, signal: controller.signal }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return false
  if (!CampaignkitError.isInstance(error)) throw error
  showError(error.name, error)
  if (error instanceof UnknownOutcomeError) {
    echo = 'error response in plain words'
    show('reconcile()', await error.reconcile({ wait: false }))
  }
  return true
}

/** A body that no JSON can say. */
function spoil(args: unknown[]): unknown[] {
  return args.map((value) => (typeof value === 'object' && value !== null && !(value instanceof Blob) ? { ...value, spoilt: 1n } : value))
}

async function validateOf({ id }: RegisteredProvider): Promise<unknown> {
  const address = `../packages/${id}/src/validate.ts`
  // Every provider's package has this module.
  const module = (await import(address)) as Record<string, unknown>
  return module['validate']
}

describe.each(providers)('$id', (provider) => {
  test.each([...(Object.keys(echoes) as Echo[]), ...others])('%s shows nothing that is sensitive', async (how) => {
    const leaks = new Set<string>()
    let planted = 0
    const resolved: string[] = []
    vi.spyOn(Math, 'random').mockReturnValue(0)
    for (const described of operationsOf(provider.document)) {
      for (let number = 0; number < exampleCount(provider, described); number += 1) {
        sentinels = []
        shown = []
        if (!(await fail(provider, described, plantedArguments(provider, described, number), how)))
          resolved.push(`${described.id} ${number}`)
        planted += sentinels.length
        for (const [where, text] of shown) {
          const leaked = sentinels.find((sentinel) => text.includes(sentinel))
          if (leaked === undefined) continue
          const place = text.indexOf(leaked)
          leaks.add(`${described.id}: ${where}: …${text.slice(Math.max(0, place - 60), place + 40)}…`)
        }
      }
    }
    expect(planted).toBeGreaterThan(0)
    // A response of text or bytes may be anything, so a page or half a document is a success there.
    const isAnything = (call: string) => how.startsWith('success') && provider.description.operations[call.split(' ')[0] ?? '']?.response
    expect(resolved.filter((call) => !isAnything(call))).toEqual([])
    expect([...leaks]).toEqual([])
  })
})
