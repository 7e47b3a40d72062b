import { resolvePointer } from '@campaignkit/core/description'
import type { Document, Operation } from '../openapi/document.ts'
import { isObject, writePointer } from '../openapi/json.ts'
import type { MockResponse, IncomingRequest } from '../request/message.ts'
import { exampleResponse } from './example-response.ts'
import type { getHttpOperationsFromSpec, ProblemJsonError } from './prism.ts'
import type { Preferences } from '../request/prefer.ts'

/** What Prism made of a request. */
interface NegotiatedResponse extends MockResponse {
  /** Whether the request lacks credentials; the response is then the documented error response, if there is one. */
  readonly unauthorized: boolean
  /** What Prism found wrong with its own response. */
  readonly violations: readonly string[]
}

/** Prism could not respond: there is no such documented response, media type or example. */
export class NegotiationError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.name = 'NegotiationError'
    this.status = status
  }
}

/** Prism, for one description: it checks credentials and chooses the documented response, unless both go without saying. */
export interface Engine {
  /**
   * Finds an operation's response. It is shared: whoever changes it, copies it first.
   * @throws {NegotiationError} If there is none that fits.
   */
  negotiate(operation: Operation, incoming: IncomingRequest, preferences: Preferences): Promise<NegotiatedResponse>
}

/** Responses that are kept; beyond it all are asked for again. Only credentials and `Accept` make them many. */
const maxCacheEntries = 1000

const base = { isProxy: false, validateRequest: false, validateResponse: true, errors: false, upstreamProxy: undefined } as const

/** Prism is large: 80 MB, and a third of a second. It is loaded by the first request that needs it; most mocks never get one. */
async function loadPrism() {
  const { createLogger, createInstance, getHttpOperationsFromSpec: read } = await import('./prism.ts')
  const config = { ...base, checkSecurity: true, mock: { dynamic: false } }
  return { prism: createInstance(config, { logger: createLogger('mock', { level: 'silent' }) }), read }
}

/**
 * Makes an engine. Operations are handed to Prism one at a time and only when they are first called: reading a whole description at once
 * costs a start of 20 to 70 ms and some 20 MB for each provider. A response is kept: it follows from the operation, the preferences, `Accept`
 * and the credentials alone, and Prism needs about a hundred times as long as a look into a map.
 * @param credentialHeaders The headers that credentials are sent in, in lower case.
 */
export function createEngine(document: Document, credentialHeaders: readonly string[]): Engine {
  const prepared = new Map<Operation, ReturnType<typeof getHttpOperationsFromSpec>>()

  const kept = new Map<string, NegotiatedResponse>()
  let loading: ReturnType<typeof loadPrism> | undefined

  const prepare = (operation: Operation, read: typeof getHttpOperationsFromSpec) => {
    let resources = prepared.get(operation)
    if (!resources) {
      resources = read(excerpt(document, operation))
      prepared.set(operation, resources)
    }
    return resources
  }

  async function ask(
    operation: Operation,
    incoming: IncomingRequest,
    { code, example, dynamic, seed }: Preferences,
  ): Promise<NegotiatedResponse> {
    const { prism, read } = await (loading ??= loadPrism())
    const mock = {
      dynamic: dynamic ?? false,
      ...(code === undefined ? {} : { code }),
      ...(example === undefined ? {} : { exampleKey: example }),
      ...(seed === undefined ? {} : { seed }),
    }
    const request = {
      // Prism's type lists the methods; this one comes from the document's own key.
      method: operation.method.toLowerCase() as 'get',
      url: { path: incoming.path, query: {} },
      headers: incoming.headers,
      body: undefined,
    }
    const result = await prism.request(request, await prepare(operation, read), { ...base, checkSecurity: true, mock })()
    // oxlint-disable-next-line no-underscore-dangle -- fp-ts' own name for which of the two it is
    if (result._tag === 'Left') {
      // Prism's own errors are of this class; any other would be a defect in it and has neither status nor detail.
      const { status, detail, message } = result.left as Partial<ProblemJsonError> & Error
      if (status === 401) return { status, headers: {}, body: undefined, unauthorized: true, violations: [] }
      throw new NegotiationError(status ?? 500, detail ?? message)
    }
    const { output, validations } = result.right
    return {
      status: output.statusCode,
      headers: textHeaders(output.headers),
      body: output.body,
      unauthorized: validations.input.some((violation) => violation.code === 401),
      violations: validations.output.map(({ message }) => message),
    }
  }

  return {
    async negotiate(operation, incoming, preferences) {
      const plain = exampleResponse(document, operation, incoming)
      if (plain) return { ...plain, unauthorized: false, violations: [] }
      // Made anew each time, as the request asks for.
      if (preferences.dynamic) return ask(operation, incoming, preferences)
      const { code, example, seed } = preferences
      const key = JSON.stringify([
        operation.id,
        code,
        example,
        seed,
        incoming.headers['accept'],
        ...credentialHeaders.map((name) => incoming.headers[name]),
      ])
      const known = kept.get(key)
      if (known) return known
      const response = await ask(operation, incoming, preferences)
      if (kept.size >= maxCacheEntries) kept.clear()
      kept.set(key, response)
      return response
    },
  }
}

function textHeaders(headers: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {})
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

/** A document with one operation and the components that it needs, for Prism to have and to change. */
function excerpt(document: Document, operation: Operation): object {
  const { openapi, info, servers, security, components, paths } = document
  const item = paths[operation.path] ?? {}
  const result = structuredClone({
    openapi,
    info,
    servers,
    security,
    // The operationId becomes a name in Prism's messages only.
    paths: {
      [operation.path]: {
        [operation.method.toLowerCase()]: operation.object,
        ...(item['parameters'] ? { parameters: item['parameters'] } : {}),
      },
    },
    components: { securitySchemes: components?.['securitySchemes'] ?? {} },
  })
  const copied = new Set<string>()
  const copyComponents = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node as unknown[]) copyComponents(child)
    } else if (isObject(node)) {
      const reference = node['$ref']
      if (typeof reference === 'string' && !copied.has(reference)) {
        copied.add(reference)
        const pointer = decodeURIComponent(reference.slice(1))
        const component = structuredClone(resolvePointer(document, pointer))
        writePointer(result, pointer, component)
        copyComponents(component)
      }
      for (const value of Object.values(node)) copyComponents(value)
    }
  }
  copyComponents(result.paths)
  return result
}
