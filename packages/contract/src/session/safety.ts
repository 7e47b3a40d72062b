import type { Input } from '../case/case.ts'
import type { Operation } from '../openapi/document.ts'
import { isObject } from '../openapi/json.ts'

/** What a run may do. */
export interface Permissions {
  /** Only GET and HEAD. */
  readonly readOnly: boolean
  /** On hosts other than this machine: calls that change data, on resources that the run itself has created. */
  readonly allowWrites: boolean
  /** On hosts other than this machine: operations with `x-contacts-people: true` that may be called. */
  readonly allowContact: readonly string[]
  /** The only phone numbers that may be sent to other hosts. */
  readonly testNumbers: readonly string[]
  /** Treat a loopback address as another host, because what listens there passes requests on. */
  readonly remote: boolean
}

/** Whether an address is this machine's own loopback interface. Names are not resolved: only `localhost` counts. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Why an operation must not be called, or `undefined` if it may be.
 * @param isRemote Whether the host is another than this machine.
 */
export function reasonToSkip(operation: Operation, permissions: Permissions, isRemote: boolean): string | undefined {
  const isRead = operation.method === 'GET' || operation.method === 'HEAD' || operation.method === 'OPTIONS'
  if (permissions.readOnly && !isRead) return 'changes data (--read-only)'
  if (!isRemote) return undefined
  if (operation.contactsPeople && !permissions.allowContact.includes(operation.id))
    return `contacts people (allow with --allow-contact ${operation.id} --test-numbers FILE)`
  if (!isRead && !permissions.allowWrites && !permissions.allowContact.includes(operation.id))
    return 'changes data (allow with --allow-writes)'
  return undefined
}

/**
 * The first resource in an input that could be somebody's phone number and is not on the list of test numbers. Anything counts that has
 * seven digits or more and nothing but digits and the signs they are grouped with.
 */
export function unlistedNumber(input: Input, testNumbers: readonly string[]): string | undefined {
  const allowed = new Set(testNumbers.map(digitsOf))
  const look = (value: unknown): string | undefined => {
    if (Array.isArray(value)) return firstOf(value.map(look))
    if (isObject(value)) return firstOf([...Object.keys(value), ...Object.values(value)].map(look))
    const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value
    if (typeof text !== 'string') return undefined
    return isLikeNumber(text) && !allowed.has(digitsOf(text)) ? text : undefined
  }
  return look([input.query, input.body, input.text])
}

function isLikeNumber(text: string): boolean {
  const digits = digitsOf(text).length
  return digits >= 7 && digits <= 16 && /^[+\d\s().\-/]+$/.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text)
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}

function firstOf(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined)
}
