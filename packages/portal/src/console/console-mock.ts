import type { Operation } from '@campaignkit/core'
import { type RequestSchemas, ValidationError, validator } from '@campaignkit/core/validate'

/** What the mock does to the first request. */
export type Fault = 'none' | 'too-many-requests' | 'unavailable' | 'lost-response' | 'no-connection' | `status-${string}`

/** The parts of a bundled description that the mock reads. */
export interface MockDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, MockOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

interface MockOperation {
  readonly operationId?: string
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, MockContent>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, MockContent>> }>>
}

interface MockContent {
  readonly schema?: object
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>
}

/** One request that the mock was sent, and what became of it. */
export interface Attempt {
  readonly number: number
  /** Milliseconds since the call began. */
  readonly at: number
  readonly request: string
  readonly idempotencyKey?: string
  readonly outcome: string
  readonly tone: 'good' | 'bad' | 'wait'
}

/** One operation, and what the mock knows about it. */
export interface MockedOperation {
  readonly id: string
  readonly operation: Operation
  /** The bundled description, with its examples. */
  readonly document: MockDocument
  /** What request bodies must be like. */
  readonly schemas: RequestSchemas
}

/**
 * A `fetch` that responds to one operation from its description, in this page: no server, no key, nobody is contacted. It checks the body
 * and responds with the description's examples; a fault happens to the first request only.
 * @param report Receives every request with what became of it.
 */
export function mockFetch(
  { id, operation, document, schemas }: MockedOperation,
  fault: Fault,
  report: (attempt: Attempt) => void,
): typeof globalThis.fetch {
  const described = resolve(document, document.paths[operation.path]?.[operation.method.toLowerCase()]) as MockOperation
  const started = performance.now()
  let number = 0
  return async (input, init) => {
    const request = new Request(input, init)
    number += 1
    const { pathname, search } = new URL(request.url)
    const header = typeof operation.idempotency === 'object' ? request.headers.get(operation.idempotency.header) : null
    const emit = (outcome: string, tone: Attempt['tone']) =>
      report({
        number,
        at: Math.round(performance.now() - started),
        request: `${request.method} ${pathname}${search}`,
        ...(header ? { idempotencyKey: header } : {}),
        outcome,
        tone,
      })
    await new Promise((done) => setTimeout(done, 120))
    const active = number === 1 || fault.startsWith('status-') ? fault : 'none'
    if (active === 'no-connection') {
      emit('no connection: the request never left', 'bad')
      // The form in which Node's fetch reports a refused connection.
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }) })
    }
    if (active === 'too-many-requests') {
      emit('429 with Retry-After: 2; rejected before any work', 'wait')
      return respond(429, errorExample(document, described, '429'), { 'Retry-After': '2' })
    }
    if (active === 'unavailable') {
      emit('503; nobody knows whether it was done', 'wait')
      return respond(503, errorExample(document, described, '503'))
    }
    const problems = await problemsOf(schemas, id, request)
    if (problems.length > 0) {
      const status = Object.keys(described.responses).find((code) => code === '422' || code === '400') ?? '400'
      emit(`${status}: ${problems.join('; ')}`, 'bad')
      return respond(Number(status), errorExample(document, described, status))
    }
    if (active === 'lost-response') {
      emit('accepted; then the connection broke before the response', 'bad')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) })
    }
    const status = active.startsWith('status-')
      ? active.slice(7)
      : (Object.keys(described.responses).find((code) => code.startsWith('2')) ?? '200')
    emit(status, Number(status) < 400 ? 'good' : 'bad')
    return Number(status) < 400
      ? successResponse(document, described, status)
      : respond(Number(status), errorExample(document, described, status))
  }
}

/** Statuses of documented errors. */
export function documentedErrors(document: MockDocument, operation: Operation): string[] {
  const described = resolve(document, document.paths[operation.path]?.[operation.method.toLowerCase()]) as MockOperation
  return Object.keys(described.responses).filter((status) => /^[45]\d\d$/.test(status))
}

/** What is wrong with the request's body, by the validator that the packages ship. */
async function problemsOf(schemas: RequestSchemas, operation: string, request: Request): Promise<string[]> {
  if (!schemas.bodies[operation]) return []
  const text = await request.text()
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    return ['the body is not JSON']
  }
  try {
    validator(schemas)({ provider: schemas.id, operation }, body)
  } catch (error) {
    if (error instanceof ValidationError)
      return error.issues.slice(0, 3).map(({ pointer, message }) => `${pointer || 'the body'} ${message}`)
    throw error
  }
  return []
}

function successResponse(document: MockDocument, operation: MockOperation, status: string): Response {
  const [type, content] = contentOf(document, operation, status)
  if (!content) return new Response(null, { status: 204 })
  const example = exampleOf(document, content)
  if (type.includes('json')) return respond(Number(status), example)
  return new Response(typeof example === 'string' ? example : new Blob(['example']), {
    status: Number(status),
    headers: { 'Content-Type': type },
  })
}

function errorExample(document: MockDocument, operation: MockOperation, status: string): unknown {
  const [, content] = contentOf(document, operation, status)
  return content ? exampleOf(document, content) : undefined
}

function contentOf(document: MockDocument, operation: MockOperation, status: string): [string, MockContent | undefined] {
  const response = resolve(document, operation.responses[status]) as MockOperation['responses'][string] | undefined
  return Object.entries(response?.content ?? {})[0] ?? ['', undefined]
}

function exampleOf(document: MockDocument, content: MockContent): unknown {
  if (content.example !== undefined) return content.example
  const [first] = Object.values(content.examples ?? {})
  return (resolve(document, first) as { readonly value?: unknown } | undefined)?.value
}

function respond(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

function resolve(document: MockDocument, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value
  const tokens = String(value.$ref).slice(2).split('/')
  // Bundling has resolved every reference, so each step leads to an object.
  return tokens.reduce<unknown>(
    (node, token) => (node as Record<string, unknown>)[decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  )
}
