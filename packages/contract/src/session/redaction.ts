import { matching } from '../checks/response.ts'
import type { ReportedExchange, StoredCase } from '../case/finding.ts'
import type { Case } from '../case/case.ts'
import { curlLine } from '../http/curl.ts'
import type { Exchange } from '../http/exchange.ts'
import { readable, secretMark, withoutMarks } from '../http/secret-marks.ts'
import { type Operation, responseFor } from '../openapi/document.ts'
import { isObject, join } from '../openapi/json.ts'
import { locationsIn } from '../schema/locations.ts'
import type { Validators } from '../schema/validators.ts'
import { isFictional, phoneNumbersIn, replacePhoneNumbers } from './phone-numbers.ts'

/**
 * Takes secrets and personal data out of what reports and recordings show. Of other hosts only what is known to be nobody's is shown: what the
 * description says, what this run made up, and plain ids.
 */
export interface Redactor {
  /** The exchange as it may be shown. */
  exchange(exchange: Exchange): ReportedExchange
  /** A message as it may be shown. */
  text(text: string): string
  /** A case as it is kept for a replay. */
  stored(test: Case): StoredCase
  /** Notes the values of a request: they are this run's own. */
  noteSent(test: Case): void
}

/** What a redactor works with. */
export interface RedactionOptions {
  /** Credentials with the names of the variables that stand for them, without `$`. Read at each use: credentials may be renewed. */
  readonly secrets: ReadonlyMap<string, string>
  readonly responses: Validators
  /** Whether values of responses are shown: those of a server on this machine are nobody's. */
  readonly showsValues: boolean
  /** The numbers that may be contacted: somebody's, and shown nowhere. */
  readonly testNumbers: readonly string[]
}

const mostKnown = 50_000
/** A shorter text occurs by chance: it is taken out where the request has its credential, and nowhere else. */
const shortestSecret = 6

/** Headers whose values say nothing about a person; all others are not in reports. */
const plainHeaders =
  /^(accept|allow|age|cache-control|content-(encoding|language|length|type)|date|retry-after|vary|deprecation|sunset|x?-?ratelimit-(limit|remaining|reset|policy)|ratelimit|x-(request|trace|correlation)-id|traceparent|idempotency-key|user-agent|prefer|www-authenticate)$/i

/** Makes a redactor. */
export function createRedactor({ secrets, responses, showsValues, testNumbers }: RedactionOptions): Redactor {
  const known = showsValues ? new Set<string>() : textsOf(responses.document)

  const withoutSecrets = (text: string) => marked(withoutMarks(text))

  function marked(text: string): string {
    let clean = text
    for (const [secret, name] of secrets) {
      if (secret.length < shortestSecret) continue
      for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
        clean = clean.replaceAll(form, secretMark(name))
    }
    return clean
  }

  /** A text of the server's, or of a request to it: what is not known to be nobody's is replaced. */
  function value(text: string, isSensitive = false): string {
    const clean = withoutSecrets(text)
    if (showsValues) return clean
    if (isSensitive) return '(redacted)'
    if (known.has(text)) return withoutNumbers(clean)
    return isPlainId(text) ? clean : '(redacted)'
  }

  function withoutNumbers(text: string): string {
    return replacePhoneNumbers(text, (number) =>
      isFictional(number) && !testNumbers.some((own) => sameDigits(own, number)) ? number : '(phone number)',
    )
  }

  function message(text: string): string {
    const clean = withoutSecrets(text)
    if (showsValues) return clean
    // What a message quotes is data; the rest are our own words and names of the description.
    return withoutNumbers(
      clean.replaceAll(/"(?:[^"\\]|\\.)*"/g, (quotedText) => {
        const inner = quotedText.slice(1, -1)
        return known.has(inner) || isPlainId(inner) ? quotedText : '"(redacted)"'
      }),
    )
  }

  function json(node: unknown, sensitive: ReadonlySet<string>, pointer: string): unknown {
    if (sensitive.has(pointer)) return '(redacted)'
    if (Array.isArray(node)) return node.map((item, index) => json(item, sensitive, join(pointer, index)))
    if (isObject(node))
      return Object.fromEntries(
        Object.entries(node).map(([name, inner]) => [known.has(name) ? name : '(property)', json(inner, sensitive, join(pointer, name))]),
      )
    if (typeof node === 'string') return value(node)
    if (typeof node === 'number') return Math.abs(node) < 1_000_000 ? node : '(redacted)'
    return node
  }

  function responseText({ test, response }: Exchange): string {
    if (!response || response.text === '') return ''
    if (!response.isParsed)
      return showsValues ? withoutSecrets(response.text) : `(not shown: ${response.text.length} characters that are no JSON)`
    const sensitive = sensitivePlaces(test.operation, response, responses, showsValues)
    if (showsValues && sensitive.size === 0) return withoutSecrets(response.text)
    if (showsValues) return withoutSecrets(JSON.stringify(masked(response.json, sensitive, '')))
    return withoutSecrets(JSON.stringify(json(response.json, sensitive, '')))
  }

  /** The headers that were sent, with a mark in the place of the credential even if it is a short one. */
  function requestHeaders({ test, request }: Exchange): Record<string, string> {
    const fields = new Set(test.operation.security.flat().flatMap(({ place, field }) => (place === 'header' ? [field.toLowerCase()] : [])))
    return Object.fromEntries(
      Object.entries(request.headers).map(([name, text]) => {
        if (fields.has(name) || name === 'cookie') return [name, masksCredential(text)]
        return [name, plainHeaders.test(name) ? withoutSecrets(text) : value(text)]
      }),
    )
  }

  function masksCredential(text: string): string {
    let clean = withoutMarks(text)
    for (const [secret, name] of secrets)
      if (secret !== '') clean = clean.endsWith(secret) ? clean.slice(0, -secret.length) + secretMark(name) : clean
    return marked(clean)
  }

  function address({ test, request }: Exchange): string {
    const url = new URL(request.url)
    const fields = new Set(test.operation.security.flat().flatMap(({ place, field }) => (place === 'query' ? [field] : [])))
    const path = url.pathname
      .split('/')
      .map((segment) => {
        const text = decoded(segment)
        const clean = value(text)
        return clean === text ? segment : clean
      })
      .join('/')
    const query = [...url.searchParams].map(([name, text]) => {
      const clean = fields.has(name) ? masksCredential(text) : value(text)
      return `${encodeURIComponent(name)}=${clean === text ? encodeURIComponent(text) : clean}`
    })
    return `${url.origin}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
  }

  /** What this run made up, but for the numbers it was given. */
  const ownText = (text: string) => (showsValues ? withoutSecrets(text) : withoutNumbers(withoutSecrets(text)))

  function requestBody({ request }: Exchange): string | [string, string][] | undefined {
    const { body } = request
    if (body === undefined) return undefined
    if (typeof body === 'string') return ownText(body)
    return [...body].map(([name, field]) => [ownText(name), typeof field === 'string' ? ownText(field) : '(file)'])
  }

  const responseHeaders = ({ response }: Exchange) =>
    Object.fromEntries(
      [...(response?.headers ?? [])].map(([name, text]) => [
        name,
        plainHeaders.test(name) ? readable(withoutSecrets(text)) : '(not shown)',
      ]),
    )

  return {
    text: (text) => readable(message(text)),
    exchange(exchange) {
      const headers = requestHeaders(exchange)
      const body = requestBody(exchange)
      const url = address(exchange)
      const { method } = exchange.request
      return {
        method,
        url: readable(url),
        headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, readable(text)])),
        body: body === undefined ? undefined : readable(typeof body === 'string' ? body : body.map((pair) => pair.join('=')).join('&')),
        status: exchange.response?.status,
        responseHeaders: responseHeaders(exchange),
        responseBody: exchange.response ? readable(responseText(exchange)) : undefined,
        curl: curlLine({ method, url, headers, body }),
      }
    },
    stored({ operation: _, ...test }) {
      if (showsValues) return test
      // Ids in the path are found again by a replay; numbers come from --test-numbers again.
      const text = JSON.stringify({ ...test, input: { ...test.input, path: {} } })
      const clean = replacePhoneNumbers(text, (number) => {
        const index = testNumbers.findIndex((own) => sameDigits(own, number))
        return index < 0 ? number : `{test-number-${index}}`
      })
      // The same value, with texts replaced.
      return JSON.parse(clean) as StoredCase
    },
    noteSent({ input }) {
      if (showsValues || known.size > mostKnown) return
      for (const text of textsOf([input.body, input.query, input.header])) known.add(text)
    },
  }
}

/**
 * A stored case with the numbers that `stored` took out of it.
 * @param testNumbers Those of the run that makes it again.
 */
export function withTestNumbers(test: StoredCase, testNumbers: readonly string[]): StoredCase {
  const text = JSON.stringify(test).replaceAll(/\{test-number-(\d+)\}/g, (mark, index: string) => testNumbers[Number(index)] ?? mark)
  // The same value, with texts replaced.
  return JSON.parse(text) as StoredCase
}

function sameDigits(left: string, right: string): boolean {
  return left.replaceAll(/\D/g, '') === right.replaceAll(/\D/g, '')
}

/** Places of a response that the description marks: with `x-sensitive` on other hosts, with `x-sensitive: secret` anywhere. */
function sensitivePlaces(
  operation: Operation,
  response: { readonly status: number; readonly headers: Headers; readonly json: unknown },
  responses: Validators,
  secretsAlone: boolean,
): Set<string> {
  const documented = responseFor(operation, response.status)
  const content = documented && matching(documented.content, response.headers.get('content-type') ?? '')
  if (!content) return new Set()
  const isSensitive = (schema: Readonly<Record<string, unknown>>) =>
    secretsAlone ? schema['x-sensitive'] === 'secret' : schema['x-sensitive'] !== undefined
  return new Set(
    locationsIn(responses, content.pointer, content.schema, response.json, Infinity)
      .filter(
        ({ schema }) => isSensitive(schema) || (isObject(schema['additionalProperties']) && isSensitive(schema['additionalProperties'])),
      )
      .map(({ instance }) => instance),
  )
}

function masked(node: unknown, sensitive: ReadonlySet<string>, pointer: string): unknown {
  if (sensitive.has(pointer) && pointer !== '') return '(redacted)'
  if (Array.isArray(node)) return node.map((item, index) => masked(item, sensitive, join(pointer, index)))
  if (isObject(node))
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, masked(inner, sensitive, join(pointer, name))]))
  return node
}

/** All strings in a value, names of properties included. */
function textsOf(value: unknown): Set<string> {
  const found = new Set<string>()
  const queue = [value]
  for (let node = queue.pop(); queue.length > 0 || node !== undefined; node = queue.pop()) {
    if (typeof node === 'string') {
      found.add(node)
      // Segments of paths.
      if (node.startsWith('/')) for (const segment of node.split('/')) found.add(segment)
    } else if (Array.isArray(node)) queue.push(...(node as unknown[])) // of unknown items
    else if (isObject(node))
      for (const [name, inner] of Object.entries(node)) {
        queue.push(inner)
        found.add(name)
        if (name.startsWith('/')) for (const segment of name.split('/')) found.add(segment)
      }
  }
  return found
}

/** Ids that say nothing about a person: short numbers, UUIDs, hexadecimal and prefixed ones. */
function isPlainId(text: string): boolean {
  if (phoneNumbersIn(text).length > 0) return false
  return (
    /^\d{0,6}$/.test(text) ||
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ||
    /^[0-9a-f]{16,64}$/i.test(text) ||
    /^[a-z]{1,12}_(?=\w*\d)\w{4,40}$/i.test(text)
  )
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
