import type { Operation } from '../openapi/document.ts'
import type { WireRequest } from '../http/request.ts'
import { isObject } from '../openapi/json.ts'
import { digitsOf, phoneNumbersIn } from './phone-numbers.ts'

/** What a run may do. */
export interface Permissions {
  /** Only GET and HEAD. */
  readonly readOnly: boolean
  /** On hosts other than this machine: calls that change data and contact nobody, on resources that the run itself has created. */
  readonly allowWrites: boolean
  /** On hosts other than this machine: operations that contact people, or may do so for all that is known, and that may be called. */
  readonly allowContact: readonly string[]
  /** The only phone numbers that may be sent to other hosts. */
  readonly testNumbers: readonly string[]
  /** Treat a loopback address as another host, because what listens there passes requests on. */
  readonly remote: boolean
}

/**
 * Whether an address is this machine's own loopback interface. Names are not resolved: only `localhost` counts.
 * @param url An absolute URL.
 */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Why an operation must not be called, or `undefined` if it may be.
 * @param isRemote Whether the host is another than this machine.
 */
export function reasonToSkip(operation: Operation, permissions: Permissions, isRemote: boolean): string | undefined {
  const isRead = isReadMethod(operation.method)
  if (permissions.readOnly && !isRead) return 'changes data (--read-only)'
  if (!isRemote || permissions.allowContact.includes(operation.id)) return undefined
  const how = `allow with --allow-contact ${operation.id} --test-numbers FILE`
  if (operation.reach === 'people') return `contacts people (${how})`
  if (isRead) return undefined
  if (operation.reach === 'unknown')
    return `may contact people: the description does not say that it does not (${how}, or say x-contacts-people: false)`
  return permissions.allowWrites ? undefined : 'changes data (allow with --allow-writes)'
}

/** Whether a method only reads (RFC 9110, 9.2.1). */
export function isReadMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

// Texts that are made here or by the protocol: no number of a person's is in them.
const ownHeaders = /^(accept|authorization|content-(type|length)|cookie|user-agent|accept-encoding|idempotency-key|prefer)$/i

/**
 * The first number in a request that could be somebody's telephone and is not on the list of test numbers: in address, headers and body, in any
 * spelling, in lists, in JSON or CSV within a string.
 * @param request As it would go over the wire.
 * @param testNumbers The numbers that may be sent.
 * @param own Texts that are no numbers of people: keys and credentials of this run, ids that it was given for what it created.
 */
export function unlistedNumber(request: WireRequest, testNumbers: readonly string[], own: ReadonlySet<string>): string | undefined {
  const allowed = new Set(testNumbers.map((number) => digitsOf(number).replace(/^00/, '')))
  const url = new URL(request.url)
  const segments = url.pathname.split('/')
  const query = [...url.searchParams].flat()
  const headers = Object.entries(request.headers).flatMap(([name, value]) => (ownHeaders.test(name) ? [] : [name, value]))
  const body =
    typeof request.body === 'string'
      ? bodyTexts(request.body)
      : request.body
        ? [...request.body].flat().filter((part) => typeof part === 'string')
        : []
  for (const text of [...segments, ...query, ...headers, ...body]) {
    if (own.has(text)) continue
    const spellings = decodings(text)
    if (spellings.some((spelling) => own.has(spelling))) continue
    for (const number of spellings.flatMap(phoneNumbersIn)) if (!allowed.has(digitsOf(number).replace(/^00/, ''))) return number
  }
  return undefined
}

/** The strings, numbers and names in a JSON body, each by itself; the fields of a form; else the whole text. */
function bodyTexts(body: string): string[] {
  const parsed = parsedJson(body)
  if (parsed !== undefined) return leavesOf(parsed)
  return body.includes('=') ? [body, ...[...new URLSearchParams(body)].flat()] : [body]
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function leavesOf(value: unknown): string[] {
  const found: string[] = []
  const queue = [value]
  while (queue.length > 0) {
    const node = queue.pop()
    if (typeof node === 'string') {
      found.push(node)
      // JSON within a string: its own strings may be escaped.
      const inner = /^\s*[[{"]/.test(node) ? parsedJson(node) : undefined
      if (inner !== undefined && typeof inner !== 'number') queue.push(inner)
    } else if (typeof node === 'number') found.push(String(node))
    else if (Array.isArray(node)) queue.push(...(node as unknown[])) // of unknown items
    else if (isObject(node))
      for (const [name, inner] of Object.entries(node)) {
        found.push(name)
        queue.push(inner)
      }
  }
  return found
}

/** The text, and what is left of it after one and two rounds of percent-decoding and of JSON's escapes. */
function decodings(text: string): string[] {
  const found = [text]
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const last = found.at(-1) ?? ''
    if (!/%[0-9a-f]{2}|\\u[0-9a-f]{4}/i.test(last)) break
    const next = last
      .replaceAll(/(?:%[0-9a-f]{2})+/gi, (part) => decodedPart(part))
      .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (next === last) break
    found.push(next)
  }
  return found
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
