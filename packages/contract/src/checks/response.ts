import { type Content, type DocumentedResponse, type Operation, responseFor } from '../openapi/document.ts'
import type { Exchange, WireResponse } from '../http/exchange.ts'
import { instantOf } from '../openapi/instant.ts'
import { isJson, join, valueAt } from '../openapi/json.ts'
import { typesOf } from '../schema/merge.ts'
import { resolved, type Violation } from '../schema/validators.ts'
import type { Echoes } from './echoes.ts'
import type { ExchangeCheck, InspectionContext, Problem } from './check.ts'

const noResponse: ExchangeCheck = {
  name: 'no-response',
  severity: 'error',
  title: 'Every request is answered',
  what: 'A request got no complete response: the connection broke or the time limit passed.',
  why: 'A client cannot know whether its call was carried out. For a call that reaches people this is the worst response there is.',
  fix: 'Answer every request, also a broken one, with a status. Look into the server log for what ended the request.',
  inspect: ({ failure }) => (failure === undefined ? undefined : { message: `${failure}.` }),
}

const serverError: ExchangeCheck = {
  name: 'server-error',
  severity: 'error',
  title: 'No request makes the server fail',
  what: 'A response has a status of 500 or above, whether it is documented or not, without having been asked for.',
  why: "Invalid input is the sender's mistake and deserves a 4xx. After a 5xx a client must suppose that the call may have been carried out.",
  fix: 'Check the input before working with it. The request in the report reproduces the failure.',
  inspect({ response, test }) {
    if (!response || response.status < 500 || wasAskedFor(test)) return undefined
    if (test.deviation?.kind === 'method' && response.status === 501) return undefined
    return { message: `The server failed with ${response.status}.` }
  },
}

/** Exported for `attempt.ts`, which looks into rejections. */
export const undeclaredStatus: ExchangeCheck = {
  name: 'undeclared-status',
  severity: 'error',
  title: 'Every status is documented',
  what:
    "The response's status is not among the operation's responses. Statuses that HTTP itself gives for a broken request (404 for an unknown id, 405, 415, 429; " +
    '400 and 422 where the operation documents neither) are not counted.',
  why: 'Callers write their branches from the description. A status that is not in it ends in the branch for surprises.',
  fix: 'Document the status with its body, or response with one that is documented.',
  inspect(exchange) {
    const { response, test } = exchange
    if (!response || response.status >= 500 || responseFor(test.operation, response.status)) return undefined
    if (isPlainHttp(exchange, response) || isOtherSuccess(test.operation, response.status)) return undefined
    const documented = test.operation.responses.map(({ status }) => status).join(', ')
    return {
      message: `The status ${response.status} is not documented (documented: ${documented}).`,
      pointer: join(test.operation.pointer, 'responses'),
    }
  },
}

const undeclaredSuccess: ExchangeCheck = {
  name: 'undeclared-success',
  severity: 'warning',
  title: 'A success has the documented status',
  what: 'A success has another 2xx status than those that are documented (201 for 200). Its body is held against the schema of the documented one.',
  why: 'Most callers treat all of them alike; those that compare the number take it for a surprise.',
  fix: 'Document the status, or answer with one that is documented.',
  inspect({ response, test }) {
    if (
      !response ||
      test.method !== undefined ||
      responseFor(test.operation, response.status) ||
      !isOtherSuccess(test.operation, response.status)
    )
      return undefined
    return {
      message: `The status ${response.status} is not documented; ${successesOf(test.operation).join(', ')} is.`,
      pointer: join(test.operation.pointer, 'responses'),
      cause: `${response.status} ${successesOf(test.operation).join(' ')}`,
      isGeneral: true,
    }
  },
}

function successesOf(operation: Operation): string[] {
  return operation.responses.map(({ status }) => status).filter((status) => /^2\d\d$/.test(status))
}

function isOtherSuccess(operation: Operation, status: number): boolean {
  return status >= 200 && status < 300 && successesOf(operation).length > 0
}

/** Whether the status is one that needs no documentation for a request like this. */
function isPlainHttp({ test }: Exchange, { status }: WireResponse): boolean {
  const { operation, deviation, expectation } = test
  const declares = (...statuses: number[]) => statuses.some((candidate) => responseFor(operation, candidate) !== undefined)
  if (status === 429 || wasAskedFor(test)) return true
  if (status === 404 && operation.path.includes('{') && (test.known !== true || deviation?.place === 'path')) return true
  switch (deviation?.kind) {
    case undefined:
      // What a request names may not exist, and a made-up cursor or id may be refused as invalid where nothing else could be.
      return expectation === 'unspecified' && (status === 404 || (!declares(400, 422) && [400, 422].includes(status)))
    case 'method':
      return true
    case 'missing-credentials':
    case 'wrong-credentials':
      return (status === 401 || status === 403) && !declares(401, 403)
    case 'content-type':
      return status === 415 || (!declares(400, 422) && (status === 400 || status === 422))
    case 'malformed-body':
      return status === 400 || status === 415 || status === 422
    case 'schema':
    case 'format':
    case 'missing-parameter':
    case 'missing-body':
      return !declares(400, 422) && [400, 404, 405, 415, 422].includes(status)
  }
}

const contentType: ExchangeCheck = {
  name: 'content-type',
  severity: 'error',
  title: 'Responses come in a documented media type',
  what: "The response's Content-Type is not one that is documented for its status; or it says JSON and the body is none; or a body comes where none is documented.",
  why: 'Clients choose how to read a body by its media type. An HTML page where JSON was announced is the usual cause of "unexpected token <".',
  fix: 'Send the documented Content-Type, errors included, or document the one that is sent.',
  inspect({ response, test }) {
    if (!response || test.method !== undefined || response.status === 304) return undefined
    const type = response.headers.get('content-type') ?? ''
    if (response.text !== '' && isJson(type) && !response.isParsed)
      return { message: 'The body is said to be JSON and is not, or is nested more than 400 levels deep.' }
    const documented = documentedFor(test.operation, response)
    if (!documented) return undefined
    if (documented.content.length === 0)
      // An error may be explained where the description says nothing of a body.
      return response.text === '' || response.status >= 400
        ? undefined
        : { message: `A ${response.status} is documented without a body and has one.`, pointer: documented.pointer }
    if (response.text === '' || matching(documented.content, type)) return undefined
    const types = documented.content.map(({ mediaType }) => mediaType).join(', ')
    return {
      message: `The response is ${type === '' ? 'of no media type' : type}, documented is ${types}.`,
      pointer: join(documented.pointer, 'content'),
    }
  },
}

const responseSchema: ExchangeCheck = {
  name: 'response-schema',
  severity: 'error',
  title: 'Successful responses match their schema',
  what: 'The body of a successful response does not validate against the schema of its status and media type (JSON Schema 2020-12).',
  why: 'Types are generated from the schema: what it promises is used without being looked at.',
  fix: 'Correct the response, or the schema if the response is right: make the property optional, widen its type, open the enum.',
  inspect: (exchange, context) =>
    exchange.response && exchange.response.status < 400 ? bodyProblems(exchange, exchange.response, context) : undefined,
}

const errorShape: ExchangeCheck = {
  name: 'error-shape',
  severity: 'error',
  title: 'Errors match their schema',
  what: "The body of a documented 4xx or 5xx does not validate against its schema, or an error comes as an HTML page where the operation's errors are JSON.",
  why: 'Error bodies are read when something has gone wrong already. A caller that stumbles there hides the real cause.',
  fix: 'Let one place build all error bodies, those of the framework and of proxies included.',
  inspect(exchange, context) {
    const { response, test } = exchange
    if (!response || response.status < 400 || test.method !== undefined) return undefined
    const problems = bodyProblems(exchange, response, context)
    if (Array.isArray(problems) ? problems.length > 0 : problems) return problems
    const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '')
    const speaksJson = test.operation.responses.some(({ content }) => content.some(({ mediaType }) => isJson(mediaType)))
    return isPage && speaksJson && !responseFor(test.operation, response.status)
      ? { message: `The ${response.status} is an HTML page.` }
      : undefined
  },
}

function bodyProblems(
  { test }: Exchange,
  response: WireResponse,
  { responses, echoes }: InspectionContext,
): Problem | readonly Problem[] | undefined {
  if (test.method !== undefined || test.operation.method === 'HEAD') return undefined
  const documented = documentedFor(test.operation, response)
  if (!documented || documented.content.length === 0) return undefined
  if (response.text === '')
    return response.status === 204 || response.status === 304
      ? undefined
      : {
          message: `The ${response.status} has no body, documented is ${documented.content.map(({ mediaType }) => mediaType).join(', ')}.`,
          pointer: documented.pointer,
        }
  const content = matching(documented.content, response.headers.get('content-type') ?? '')
  if (!content || !response.isParsed) return undefined
  return violationProblems(responses.failures(content.pointer, response.json), content.pointer, response.json, echoes)
}

const mostViolations = 5

/** One problem for each rule that is violated, however many items of a list violate it; without those that only repeat what was sent. */
function violationProblems(failures: readonly Violation[], pointer: string, body: unknown, echoes: Echoes): Problem[] {
  const found = new Map<string, Problem>()
  for (const { sentence, instance, missing } of withoutBranches(failures)) {
    if (echoes.holds(missing ?? instance, valueAt(body, missing ?? instance))) continue
    const cause = `${pointer} ${sentence.replaceAll(/\/\d+(?=[/ ])/g, '/*')}`
    if (!found.has(cause) && found.size < mostViolations)
      found.set(cause, { message: `The body does not match its schema: ${sentence}.`, pointer, cause })
  }
  return [...found.values()]
}

/** Of a value that fits no branch of a `oneOf` or `anyOf`, what is wrong with each branch is told once: by the keyword itself. */
function withoutBranches(failures: readonly Violation[]): Violation[] {
  const places = failures.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf').map(({ instance }) => instance)
  const isInside = (instance: string) => places.some((place) => instance === place || instance.startsWith(`${place}/`))
  return failures.filter(({ keyword, instance }) => {
    const isChoice = keyword === 'oneOf' || keyword === 'anyOf'
    return isChoice ? !places.some((place) => instance !== place && instance.startsWith(`${place}/`)) : !isInside(instance)
  })
}

/** The documented response that a response is held against; of a success that is not documented, the only documented success. */
function documentedFor(operation: Operation, response: WireResponse): DocumentedResponse | undefined {
  const own = responseFor(operation, response.status)
  if (own || !isOtherSuccess(operation, response.status)) return own
  const [only, ...others] = operation.responses.filter(({ status }) => /^2\d\d$/.test(status))
  return others.length === 0 && (response.text !== '' || only?.content.length === 0) ? only : undefined
}

/** The documented content that a Content-Type belongs to; parameters such as charset do not matter. */
export function matching(contents: readonly Content[], contentTypeHeader: string): Content | undefined {
  const type = plain(contentTypeHeader)
  return (
    contents.find(({ mediaType }) => plain(mediaType) === type) ??
    contents.find(({ mediaType }) => plain(mediaType).endsWith('/*') && type.startsWith(plain(mediaType).slice(0, -1))) ??
    contents.find(({ mediaType }) => plain(mediaType) === '*/*')
  )
}

/** A media type without its parameters. */
function plain(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}

const responseHeaders: ExchangeCheck = {
  name: 'response-headers',
  severity: 'error',
  title: 'Documented headers are sent and valid',
  what: "A header that the description requires is missing, or a documented header's value does not match its schema.",
  why: 'Paging links, rate limits and request ids live in headers; a client that relies on them fails silently.',
  fix: 'Send the header, or take `required` away; correct value or schema.',
  inspect({ response, test }, { responses }) {
    if (!response || test.method !== undefined) return undefined
    for (const header of documentedFor(test.operation, response)?.headers ?? []) {
      const value = response.headers.get(header.name)
      if (value === null) {
        if (header.required)
          return { message: `The header ${header.name} is missing from the ${response.status}.`, pointer: header.pointer }
        continue
      }
      if (!headerReadings(value, header.schema, responses).some((reading) => responses.valid(header.pointer, reading)))
        return { message: `The header ${header.name} of the ${response.status} does not match its schema.`, pointer: header.pointer }
    }
    return undefined
  },
}

function headerReadings(value: string, schema: unknown, { document }: InspectionContext['responses']): unknown[] {
  const list = value.split(',').map((part) => part.trim())
  const numbers = value.trim() !== '' && Number.isFinite(Number(value)) ? [Number(value)] : []
  const booleans = value === 'true' || value === 'false' ? [value === 'true'] : []
  const lists = typesOf(resolved(document, schema)['type']).includes('array') ? [list, list.map(Number)] : []
  return [value, ...numbers, ...booleans, ...lists]
}

const responseTime: ExchangeCheck = {
  name: 'response-time',
  severity: 'warning',
  title: 'Responses come in time',
  what: 'A response took longer than `--max-response-time`; unless that is given, longer than five seconds.',
  why: "A call that takes longer than the client's time limit has an unknown outcome.",
  fix: 'Look at what the slow requests have in common; the report names the input.',
  inspect({ milliseconds }, { maxResponseTime }) {
    if (maxResponseTime === undefined || milliseconds <= maxResponseTime) return undefined
    return { message: `The response took longer than ${maxResponseTime} ms.` }
  },
}

const internals = [
  /\bat [\w.<>$ ]+ \([^()\s]+:\d+:\d+\)/,
  /Traceback \(most recent call last\)/,
  /\b(?:java|javax|org\.springframework|org\.hibernate)\.[\w.]+(?:Exception|Error)\b/,
  /\bSQLSTATE\[?\b|\bsyntax error at or near\b|\bORA-\d{5}\b/,
  /\bgoroutine \d+ \[running\]/,
  /\bnode_modules\/[\w@./-]+\.[cm]?js\b/,
]

const internalsLeaked: ExchangeCheck = {
  name: 'internals-leaked',
  severity: 'error',
  title: "Errors say nothing about the server's inside",
  what: 'An error response holds a stack trace, a path of a source file or a message of a database.',
  why: 'It helps an attacker, and nobody else.',
  fix: 'Log such details with a request id and response with the id.',
  inspect({ response }) {
    if (!response || response.status < 400) return undefined
    return internals.some((pattern) => pattern.test(response.text))
      ? { message: `The ${response.status} tells of the server's inside.` }
      : undefined
  },
}

const secretsEchoed: ExchangeCheck = {
  name: 'secrets-echoed',
  severity: 'error',
  title: 'Credentials never come back',
  what: "A response's body or header holds a credential that the request carried, outside of properties that the description marks as secret.",
  why: 'Responses are logged, cached and shown. A credential among them is lost.',
  fix: 'Never build responses or error messages from request headers.',
  inspect(exchange, { secrets, mayReturnSecrets }) {
    const { response } = exchange
    if (!response) return undefined
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const found = secrets().some((secret) => secret.length >= 8 && (response.text.includes(secret) || headers.includes(secret)))
    return found && !mayReturnSecrets(exchange) ? { message: `The ${response.status} holds the credential that was sent.` } : undefined
  },
}

const rateLimitHeaders: ExchangeCheck = {
  name: 'rate-limit-headers',
  severity: 'error',
  title: 'Rate-limit headers tell the truth',
  what:
    'Retry-After is neither seconds nor an HTTP date (RFC 9110, 10.2.3); a RateLimit or X-RateLimit header is no whole number; more remains than the limit is; ' +
    'or what remains rises within one window.',
  why: 'Clients pace themselves by these headers. Wrong ones lead to bursts of refused calls, or to waiting for nothing.',
  fix: 'Derive the headers from the counter that refuses.',
  inspect({ response }, context) {
    return response ? rateLimitProblem(response, context) : undefined
  },
}

function rateLimitProblem({ headers, status }: WireResponse, { remaining: memory }: InspectionContext): Problem | undefined {
  const retryAfter = headers.get('retry-after')
  if (retryAfter !== null && !/^\d+$/.test(retryAfter) && !(/^[A-Za-z]/.test(retryAfter) && instantOf(retryAfter) !== undefined))
    return { message: `Retry-After of the ${status} is neither seconds nor a date: "${retryAfter}".` }
  for (const family of ['ratelimit', 'x-ratelimit']) {
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((part) => headers.get(`${family}-${part}`))
    for (const value of [limit, remaining]) {
      if (value && !/^\d+(,|;|$)/.test(value)) return { message: `A ${family} header is no whole number: "${value}".` }
    }
    if (!remaining) continue
    const left = Number.parseInt(remaining, 10)
    const most = limit ? Number.parseInt(limit, 10) : undefined
    if (most !== undefined && left > most) return { message: `${family}-remaining is ${left}, more than the limit of ${most}.` }
    const before = memory.get(family)
    memory.set(family, { remaining: left, reset: reset ?? null })
    // An absolute time of reset that stays the same means that the window is the same.
    const isSameWindow =
      before !== undefined && reset !== undefined && reset !== null && before.reset === reset && Number(reset) > 1_000_000_000
    if (isSameWindow && left > before.remaining)
      return { message: `${family}-remaining rose from ${before.remaining} to ${left} within one window.` }
  }
  return undefined
}

const rateLimitDiffers: ExchangeCheck = {
  name: 'rate-limit-differs',
  severity: 'warning',
  title: 'The limit is the documented one',
  what: 'A RateLimit or X-RateLimit header names another limit than `x-rate-limit`.',
  why: 'Callers plan by the documented limit; a stricter one refuses them, a looser one goes unused.',
  fix: 'Correct `x-rate-limit`, or ask the provider whether this credential has a limit of its own.',
  inspect({ response }, { rateLimits }) {
    if (!response || rateLimits.length === 0) return undefined
    for (const family of ['ratelimit', 'x-ratelimit']) {
      const limit = Number.parseInt(response.headers.get(`${family}-limit`) ?? '', 10)
      if (Number.isNaN(limit) || rateLimits.some(({ requests }) => requests === limit)) continue
      const documented = rateLimits.map(({ requests }) => requests).join(' or ')
      return {
        message: `${family}-limit is ${limit}, x-rate-limit says ${documented}.`,
        pointer: '/x-rate-limit',
        isGeneral: true,
        cause: '',
      }
    }
    return undefined
  },
}

const retryAfterMissing: ExchangeCheck = {
  name: 'retry-after',
  severity: 'error',
  title: 'A 429 says when to come back',
  what: 'A 429 has no `Retry-After`, though the description lists that header for it.',
  why: 'Callers wait as long as they are told. Those that are told nothing come back too soon, or give up.',
  fix: 'Send `Retry-After` with each 429, from a gateway as well, or take it out of the description.',
  inspect({ response, test }) {
    if (response?.status !== 429 || response.headers.has('retry-after')) return undefined
    const promised = responseFor(test.operation, 429)?.headers.find(({ name }) => name.toLowerCase() === 'retry-after')
    return promised ? { message: 'The 429 has no Retry-After.', pointer: promised.pointer, isGeneral: true, cause: '' } : undefined
  },
}

/** Whether a test asked the mock server for this very status. */
export function wasAskedFor(test: Exchange['test']): boolean {
  return test.extraHeaders?.['prefer'] !== undefined
}

/** Checks of what a response looks like. */
export const responseChecks: readonly ExchangeCheck[] = [
  noResponse,
  serverError,
  undeclaredStatus,
  undeclaredSuccess,
  contentType,
  responseSchema,
  errorShape,
  responseHeaders,
  responseTime,
  internalsLeaked,
  secretsEchoed,
  rateLimitHeaders,
  rateLimitDiffers,
  retryAfterMissing,
]
