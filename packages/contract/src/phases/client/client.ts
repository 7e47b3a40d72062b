import { inspect } from 'node:util'
import type { Input } from '../../case/case.ts'
import type { Check } from '../../checks/check.ts'
import { clientChecks } from '../../checks/client.ts'
import { type ClientUnderTest, methodOf, recordingFetch, type SentRequest } from './client-under-test.ts'
import type { Content, DocumentedResponse, Operation, Parameter } from '../../openapi/document.ts'
import { baseInputs, parameterValues, valuesFor } from '../../fixtures/inputs.ts'
import { equal, isJson, isObject, objectOf, textOf, valueAt, withValueAt } from '../../openapi/json.ts'
import { fitsHeader, fitsPath, written } from '../../schema/parameter-text.ts'
import { credentialsFor } from '../../http/request.ts'
import { samplesFor } from '../../schema/samples.ts'
import { resolved } from '../../schema/validators.ts'
import { typesOf } from '../../schema/merge.ts'
import type { Session } from '../../session/session.ts'
import { keyHeader } from '../../http/idempotency-key.ts'
import { paginationOf } from '../../openapi/pagination.ts'

const phase = 'client'
const baseUrl = 'https://api.example.com/base'
const secretOf = (name: string) => `secret-${name}-4f9d2c71`

/** What a call of the client came to. */
interface Outcome {
  readonly sent: readonly SentRequest[]
  readonly result: unknown
  readonly error: unknown
}

type Report = (check: Check, message: string) => void

/**
 * The generated client, against responses made here: what it sends is compared with the description, and what it makes of responses, errors,
 * lost connections and aborted signals with what it promises. No server is involved.
 */
export async function runClient(session: Session, client: ClientUnderTest): Promise<void> {
  const tests = session.options.only ? session.operations.filter(({ id }) => session.options.only?.has(id)) : session.operations
  // All at once: the time goes into waiting for retries.
  await Promise.all(tests.map((operation) => testOperation(session, client, operation)))
}

async function testOperation(session: Session, client: ClientUnderTest, operation: Operation): Promise<void> {
  const report: Report = (check, message) => session.report(check, { message }, { operation, phase, title: 'the generated client' })
  session.made.set(`${phase}|${operation.id}`, Object.keys(clientChecks).length)
  const inputs = baseInputs(session, operation)
  if (!methodOf(client.create({ ...credentials(operation), baseUrl }), operation.id)) {
    report(clientChecks.address, `The client has no method ${operation.id}.`)
    return
  }
  for (const { input } of inputs) await testWire(session, client, operation, input, report)
  const [base] = inputs
  if (!base) return
  await testWire(session, client, operation, withEverything(session, operation, base.input), report)
  await testErrors(session, client, operation, base.input, report)
  await testUnknownOutcomes(session, client, operation, base.input, report)
  await testCancellation(session, client, operation, base.input, report)
  await testPages(session, client, operation, base.input, report)
}

function credentials(operation: Operation): Record<string, string> {
  return Object.fromEntries(operation.security.flat().map(({ name }) => [name, secretOf(name)]))
}

/** The input with every parameter, and with ids that need percent-encoding where an id may be any text. */
function withEverything(session: Session, operation: Operation, input: Input): Input {
  const full: Record<'path' | 'query' | 'header', Record<string, unknown>> = {
    path: { ...input.path },
    query: { ...input.query },
    header: { ...input.header },
  }
  for (const parameter of operation.parameters) {
    const { place, name } = parameter
    if (place === 'cookie') continue
    const [value] = parameterValues(session, parameter)
    const special = 'a/b c?d#é%2F&=+'
    if (
      place === 'path' &&
      typesOf(resolved(session.document, parameter.schema)['type']).includes('string') &&
      session.requests.valid(parameter.pointer, special)
    )
      full[place][name] = special
    else if (Array.isArray(value)) full[place][name] = severalItems(session, parameter, value)
    else if (full[place][name] === undefined && value !== undefined) full[place][name] = value
  }
  return { ...input, ...full }
}

/** A list of two items, where the parameter allows it: one alone does not show how lists are written. */
function severalItems(session: Session, parameter: Parameter, value: readonly unknown[]): readonly unknown[] {
  const items = resolved(session.document, resolved(session.document, parameter.schema)['items'])
  const several = Array.isArray(items['enum']) ? items['enum'].slice(0, 2) : [...value, ...value].slice(0, 2)
  return session.requests.valid(parameter.pointer, several) ? several : value
}

/** Calls the client's method as a user would, with a response in place of a server. */
async function callClient(
  client: ClientUnderTest,
  operation: Operation,
  input: Input,
  received: Parameters<typeof recordingFetch>[0],
  callOptions: Readonly<Record<string, unknown>> = {},
): Promise<Outcome> {
  const { fetch, sent } = recordingFetch(received)
  const instance = client.create({ ...credentials(operation), baseUrl, fetch, retries: 1, rateLimit: false })
  const method = methodOf(instance, operation.id)
  const names = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
  const hasQuery = operation.parameters.some(({ place }) => place === 'query')
  const key = keyHeader(operation)
  const headers = Object.fromEntries(
    Object.entries(input.header)
      .filter(([name]) => name !== key)
      .map(([name, value]) => [name, String(value)]),
  )
  const payload = operation.body ? [bodyFor(input)] : hasQuery ? [input.query] : []
  const options = {
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(operation.body && hasQuery ? { query: input.query } : {}),
    ...callOptions,
  }
  try {
    const result = await method?.(...names.map((name) => input.path[name]), ...payload, options)
    return { sent, result, error: undefined }
  } catch (error) {
    return { sent, result: undefined, error: error ?? new Error('something was thrown that is nothing') }
  }
}

/** The body as the client takes it: files are blobs. */
function bodyFor({ body, mediaType }: Input): unknown {
  if (!mediaType?.startsWith('multipart/form-data') || !isObject(body)) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, /file/i.test(name) ? new Blob([textOf(value)]) : value]))
}

function successOf(operation: Operation): DocumentedResponse | undefined {
  return operation.responses.find(({ status }) => /^2\d\d$/.test(status))
}

/** A documented response as a server would give it: its example, or a made-up body. */
function exampleResponse(
  session: Session,
  response: DocumentedResponse | undefined,
  headers: Readonly<Record<string, string>> = {},
): { make: () => Response; body: unknown } {
  const status = Number(response?.status ?? 200)
  const content = response?.content[0]
  const body = content ? bodyOf(session, content) : undefined
  const text = body === undefined ? null : content && isJson(content.mediaType) ? JSON.stringify(body) : textOf(body)
  const type: Record<string, string> = content ? { 'content-type': content.mediaType } : {}
  return { body, make: () => new Response(status === 204 ? null : text, { status, headers: { ...type, ...headers } }) }
}

function bodyOf(session: Session, content: Content): unknown {
  const [example] = content.examples
  if (example) return example[1]
  if (!isJson(content.mediaType)) return 'content'
  return samplesFor(content, { validators: session.responses, seed: session.options.seed })[0]
}

async function testWire(session: Session, client: ClientUnderTest, operation: Operation, input: Input, report: Report): Promise<void> {
  const received = exampleResponse(session, successOf(operation))
  const key = keyHeader(operation)
  const { sent, result, error } = await callClient(client, operation, input, received.make, key ? { idempotencyKey: 'own-key-1' } : {})
  const [request] = sent
  if (!request) {
    report(clientChecks.address, `A valid call was not sent: ${inspect(error, { depth: 0 })}.`)
    return
  }
  checkAddress(operation, input, request, report)
  checkQuery(operation, input, request, report)
  checkBody(session, operation, input, request, report)
  checkAuthentication(operation, request, report)
  if (key && request.headers.get(key) !== 'own-key-1') report(clientChecks.retryKey, `The caller's own key was not sent in ${key}.`)
  if (error !== undefined) report(clientChecks.result, `A documented success was thrown as ${inspect(error, { depth: 0 }).split('\n')[0]}.`)
  else if (isObject(received.body) || Array.isArray(received.body)) {
    if (!equal(result, received.body)) report(clientChecks.result, 'What the method gives is not what was answered.')
  }
}

function checkAddress(operation: Operation, input: Input, { method, url }: SentRequest, report: Report): void {
  if (method !== operation.method) report(clientChecks.address, `The method is ${method}, documented is ${operation.method}.`)
  const root = new URL(baseUrl).pathname
  const segments = url.pathname.slice(root.length).split('/')
  const documented = operation.path
    .split('/')
    .map((segment) => segment.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => String(input.path[name])))
  const decoded = segments.map((segment) => safelyDecoded(segment))
  if (!url.pathname.startsWith(root) || !equal(decoded, documented))
    report(clientChecks.address, `The path is ${url.pathname}, expected was ${operation.path} with its parameters percent-encoded.`)
}

function safelyDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function checkQuery(operation: Operation, input: Input, { url }: SentRequest, report: Report): void {
  const expected = operation.parameters
    .filter(({ place }) => place === 'query')
    .flatMap((parameter) => (input.query[parameter.name] === undefined ? [] : written(parameter, input.query[parameter.name])))
  const found = sorted([...url.searchParams])
  if (!equal(found, sorted(expected)))
    report(clientChecks.query, `The query is "${found.join('&')}", expected was "${sorted(expected).join('&')}".`)
}

function sorted(entries: readonly (readonly [string, string])[]): string[] {
  return entries.map(([name, text]) => `${name}=${text}`).toSorted()
}

function checkBody(session: Session, operation: Operation, input: Input, { body, headers }: SentRequest, report: Report): void {
  const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
  const type = headers.get('content-type') ?? ''
  if (!content || input.body === undefined) {
    if (body !== undefined && body !== '') report(clientChecks.body, 'There is a body where none was given.')
    return
  }
  if (content.mediaType.startsWith('multipart/')) {
    if (!(body instanceof FormData)) report(clientChecks.body, 'The body is no form.')
    return
  }
  if (!isJson(content.mediaType)) return
  if (!type.startsWith(content.mediaType)) report(clientChecks.body, `The Content-Type is "${type}", documented is ${content.mediaType}.`)
  const value = parsed(body)
  if (!equal(value, input.body)) report(clientChecks.body, 'The body on the wire is not the one that was given.')
  else if (!session.requests.valid(content.pointer, value)) report(clientChecks.body, 'The body on the wire does not match its schema.')
}

function parsed(body: SentRequest['body']): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}

function checkAuthentication(operation: Operation, { url, headers, body }: SentRequest, report: Report): void {
  const due = credentialsFor(operation, credentials(operation), 'given')
  for (const [scheme, text] of due) {
    const found = scheme.place === 'query' ? url.searchParams.get(scheme.field) : headers.get(scheme.field)
    if (found !== text)
      report(clientChecks.authentication, `${scheme.name} is not in ${scheme.place} ${scheme.field} in its documented form.`)
  }
  const everything = [
    url.href,
    typeof body === 'string' ? body : '',
    ...[...headers]
      .filter(([name]) => !due.some(([scheme]) => scheme.place === 'header' && scheme.field.toLowerCase() === name))
      .map(([name, value]) => `${name}: ${value}`),
  ]
  const isLoose = due.some(([scheme]) => scheme.place !== 'query' && everything.some((text) => text.includes(secretOf(scheme.name))))
  if (isLoose) report(clientChecks.authentication, 'A credential is also where it does not belong.')
}

/** Whether an error, its causes included, is of one of the runtime's classes. */
function isKind(error: unknown, kind: string): boolean {
  return error instanceof Error && error.name === kind
}

function leavesOutcomeOpen(operation: Operation, status: number): boolean {
  const isRead = operation.method === 'GET' || operation.method === 'HEAD'
  return !isRead && !isNatural(operation) && (status === 408 || (status >= 500 && ![501, 505, 511].includes(status)))
}

async function testErrors(session: Session, client: ClientUnderTest, operation: Operation, input: Input, report: Report): Promise<void> {
  for (const response of operation.responses.filter(({ status }) => /^[45]\d\d$/.test(status))) {
    const status = Number(response.status)
    const received = exampleResponse(session, response, { 'retry-after-ms': '0' })
    const { error } = await callClient(client, operation, input, received.make, { retries: 0 })
    checkSecrets(operation, error, report)
    // What leaves open whether the call was carried out is told as such; the response is then the cause.
    const isOpen = isKind(error, 'UnknownOutcomeError') && leavesOutcomeOpen(operation, status)
    const told = isOpen && error instanceof Error ? error.cause : error
    if (isOpen && told === undefined) continue
    if (!isKind(told, 'ApiError') || !isObject(told))
      report(clientChecks.typedError, `A ${status} was thrown as ${error instanceof Error ? error.name : typeof error}.`)
    else if (told['status'] !== status) report(clientChecks.typedError, `A ${status} was thrown with the status ${String(told['status'])}.`)
    else if (isObject(received.body) && !equal(told['body'], received.body))
      report(clientChecks.typedError, `The body of a ${status} is not the one that was answered.`)
    else if (client.isError && !client.isError(told, operation.id, status))
      report(clientChecks.typedError, `The package's guard does not know a ${status}.`)
    else if (client.isError?.(told, operation.id, status === 400 ? 404 : 400))
      report(clientChecks.typedError, `The package's guard takes a ${status} for another.`)
  }
}

function checkSecrets(operation: Operation, error: unknown, report: Report): void {
  if (error === undefined) return
  const texts = [error instanceof Error ? `${error}` : '', JSON.stringify(error) ?? '', inspect(error, { depth: 6 })]
  const found = operation.security.flat().some(({ name }) => texts.some((text) => text.includes(secretOf(name))))
  if (found) report(clientChecks.secrets, 'An error tells the credential.')
}

/** A connection that breaks after the request has left. */
function breaks(): never {
  throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) })
}

/** Whether a repetition changes nothing. What sets a state that reaches people would undo what was set meanwhile. */
function isNatural({ idempotency, reach }: Operation): boolean {
  return idempotency === 'natural' && reach !== 'people'
}

/** Whether the description allows the very same request to be sent again. */
function isRepeatable(operation: Operation): boolean {
  return operation.method === 'GET' || operation.method === 'HEAD' || isNatural(operation) || keyHeader(operation) !== undefined
}

async function testUnknownOutcomes(
  session: Session,
  client: ClientUnderTest,
  operation: Operation,
  input: Input,
  report: Report,
): Promise<void> {
  const received = exampleResponse(session, successOf(operation))
  const losses: [string, () => Response][] = [
    ['a broken connection', breaks],
    ['a 503', () => new Response('', { status: 503, headers: { 'retry-after-ms': '0' } })],
    [
      'a body that breaks off',
      () => new Response('{"broken":', { status: 200, headers: { 'content-type': 'application/json', 'retry-after-ms': '0' } }),
    ],
  ]
  for (const [what, lose] of losses) {
    const isBodyRead = successOf(operation)?.content.some(({ mediaType }) => isJson(mediaType)) ?? false
    if (what.startsWith('a body') && !isBodyRead) continue
    const { sent, error } = await callClient(client, operation, input, (_, number) => (number === 0 ? lose() : received.make()))
    checkSecrets(operation, error, report)
    if (isRepeatable(operation)) checkKeys(operation, sent, what, report)
    else if (sent.length !== 1) report(clientChecks.retryForbidden, `After ${what} the call was sent ${sent.length} times.`)
    else if (!isKind(error, 'UnknownOutcomeError'))
      report(
        clientChecks.retryForbidden,
        `After ${what} it threw ${error instanceof Error ? error.name : 'nothing'} in place of UnknownOutcomeError.`,
      )
  }
}

function checkKeys(operation: Operation, sent: readonly SentRequest[], what: string, report: Report): void {
  const header = keyHeader(operation)
  if (header === undefined) return
  const keys = sent.map(({ headers }) => headers.get(header))
  if (keys.some((key) => key === null || key === '')) report(clientChecks.retryKey, `An attempt was sent without ${header}.`)
  else if (new Set(keys).size > 1) report(clientChecks.retryKey, `After ${what} the second attempt had another ${header}.`)
}

async function testCancellation(
  session: Session,
  client: ClientUnderTest,
  operation: Operation,
  input: Input,
  report: Report,
): Promise<void> {
  const received = exampleResponse(session, successOf(operation))
  const aborted = await callClient(client, operation, input, received.make, { signal: AbortSignal.abort() })
  if (aborted.sent.length > 0) report(clientChecks.abort, 'A call with an aborted signal was sent.')
  else if (!isKind(aborted.error, 'AbortError')) report(clientChecks.abort, 'A call with an aborted signal threw no AbortError.')
  const pending = callClient(client, operation, input, (_request, _number, signal) => silence(signal), {
    timeout: 40,
    retries: 0,
  })
  const timer = { id: undefined as ReturnType<typeof setTimeout> | undefined } // set at once, read when the race is over
  const late = new Promise<'late'>((resolve) => {
    timer.id = setTimeout(() => resolve('late'), 5000)
  })
  const outcome = await Promise.race([pending, late])
  clearTimeout(timer.id)
  if (outcome === 'late') report(clientChecks.abort, 'A time limit of 40 ms did not end the call within 5 s.')
  else if (!isKind(outcome.error, 'TimeoutError') && !isKind(outcome.error, 'UnknownOutcomeError'))
    report(clientChecks.abort, 'A time limit that passed threw neither TimeoutError nor UnknownOutcomeError.')
}

/** A response that never comes, until the request is aborted. */
function silence(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('This operation was aborted', 'AbortError')), { once: true })
  })
}

async function testPages(session: Session, client: ClientUnderTest, operation: Operation, input: Input, report: Report): Promise<void> {
  const facts = paginationOf(operation)
  const success = successOf(operation)
  const [content] = success?.content ?? []
  if (facts.parameter === undefined || facts.style === 'none' || facts.style === 'unknown' || !content) return
  const template = [
    ...content.examples.map(([, value]) => value),
    ...valuesFor({ ...session, requests: session.responses }, content, []),
  ].find((value) => Array.isArray(valueAt(value, facts.items)))
  const [item] = valueAt(template, facts.items) as unknown[] // found by that very condition
  const pageCount = 3
  const perPage = 2
  const pageOf = (asked: string | null): number => {
    if (asked === null) return 0
    if (facts.style === 'cursor') return Number(asked.replace('cursor-', ''))
    return facts.style === 'page' ? Number(asked) - facts.first : Math.floor(Number(asked) / perPage)
  }
  const page = (number: number, isLast: boolean) => {
    const items =
      number < pageCount ? Array.from({ length: isLast ? 1 : perPage }, (_, index) => marked(item, number * perPage + index)) : []
    let body = withValueAt(template, facts.items, items)
    if (facts.next !== undefined) body = withValueAt(body, facts.next, isLast ? null : `cursor-${number + 1}`)
    if (facts.more !== undefined) body = withValueAt(body, facts.more, !isLast)
    if (facts.total !== undefined) body = withValueAt(body, facts.total, pageCount * perPage - 1)
    if (facts.pages !== undefined) body = withValueAt(body, facts.pages, pageCount)
    return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': content.mediaType } })
  }
  const sized = facts.size === undefined ? input : { ...input, query: { ...input.query, [facts.size]: perPage } }
  const collected = await iterate(client, operation, sized, (request) => {
    const number = pageOf(request.url.searchParams.get(facts.parameter ?? ''))
    return page(number, number >= pageCount - 1)
  })
  const marks = collected.items.map((one) => (isObject(one) ? one['mark-of-the-test'] : one))
  const expected = Array.from({ length: pageCount * perPage - 1 }, (_, index) => index)
  if (!equal(marks, expected))
    report(
      clientChecks.pagination,
      `Three pages with items 0–4 gave ${JSON.stringify(marks)}${collected.error ? ` and ${inspect(collected.error, { depth: 0 })}` : ''}.`,
    )
  if (facts.style !== 'cursor') return
  const looping = await iterate(client, operation, sized, () => page(0, false))
  if (looping.requests > 20) report(clientChecks.pagination, 'Iterating does not end when a server repeats its cursor.')
}

function marked(item: unknown, mark: number): unknown {
  return isObject(item) ? { ...objectOf(item), 'mark-of-the-test': mark } : mark
}

async function iterate(
  client: ClientUnderTest,
  operation: Operation,
  input: Input,
  received: (request: SentRequest) => Response,
): Promise<{ items: unknown[]; requests: number; error: unknown }> {
  const items: unknown[] = []
  const { fetch, sent } = recordingFetch((request, number) => {
    if (number > 30) throw new Error('too many pages')
    return received(request)
  })
  const instance = client.create({ ...credentials(operation), baseUrl, fetch, retries: 0, rateLimit: false })
  const names = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
  const headers = Object.fromEntries(
    Object.entries(input.header)
      .filter(([, value]) => fitsHeader(value))
      .map(([name, value]) => [name, String(value)]),
  )
  const path = names.map((name) => (fitsPath(input.path[name]) ? input.path[name] : 'id'))
  try {
    const list = methodOf(instance, operation.id)?.(...path, operation.body ? bodyFor(input) : input.query, { headers })
    for await (const item of list as AsyncIterable<unknown>) items.push(item) // a list method's promise is iterable; if not, that is found here
    return { items, requests: sent.length, error: undefined }
  } catch (error) {
    return { items, requests: sent.length, error }
  }
}
