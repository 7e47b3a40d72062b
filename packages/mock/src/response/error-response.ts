import { STATUS_CODES } from 'node:http'
import { type Document, type DocumentedResponse, type Operation, operationsOf, responseFor } from '../openapi/document.ts'
import { copyJson, isObject, type JsonObject } from '../openapi/json.ts'
import type { MockResponse } from '../request/message.ts'
import { headerOf, type ReasonCode, reasonOf } from '../request/reasons.ts'

/** What an error response says besides its status and message. */
export interface ErrorDetails {
  /** The provider's own code for the reason; picks the documented example that has it. */
  readonly code?: string
  /** Further fields of the body, by name; fields that the documented body does not have are added. */
  readonly fields?: JsonObject
  /** Facts for fields that only some bodies have; they go where the documented body has such a field. */
  readonly known?: JsonObject
  /** Why the mock responds so. @default By the status; see `reasonFor`. */
  readonly reason?: ReasonCode
  /** Single reasons, for bodies that have a place for them. */
  readonly reasons?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A request is refused; what becomes the response is decided where it is thrown to. */
export class ErrorResponse extends Error {
  readonly status: number
  readonly details: ErrorDetails
  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'Rejection'
    this.status = status
    this.details = details
  }
}

/** Gives rejections the form that a provider documents. */
export interface ErrorResponseWriter {
  /** @param operation The operation that was asked for; `undefined` when the request is for none. */
  write(error: ErrorResponse, operation: Operation | undefined): MockResponse
}

/** Makes a writer for a description. */
export function createErrorResponseWriter(document: Document): ErrorResponseWriter {
  const operations = operationsOf(document)
  const errors = operations.flatMap(({ responses }) => responses.filter(({ status }) => /^[45]/.test(status)))
  const elsewhere = (status: number) => errors.find((response) => response.status === String(status) && response.examples.length > 0)

  /** What the error response is modelled on: the operation's own response, else the nearest that is documented. */
  function modelFor(status: number, operation: Operation | undefined): DocumentedResponse | undefined {
    const own = operation && responseFor(operation, status)
    if (own) return own
    return (
      operation?.responses.find((response) => response.status.startsWith('4') && response.examples.length > 0) ??
      elsewhere(status) ??
      errors.find(({ examples }) => examples.length > 0)
    )
  }

  return {
    write({ status, message, details }, operation) {
      const model = modelFor(status, operation)
      const reason = reasonOf(details.reason ?? reasonFor(status), message)
      const headers = {
        ...details.headers,
        'x-mock-reason': headerOf(reason),
        ...(model?.mediaType ? { 'content-type': model.mediaType } : {}),
      }
      if (!model || model.examples.length === 0) return { status, headers, body: undefined, reason }
      const wanted = details.code
      const example = (wanted === undefined ? undefined : model.examples.find((value) => mentions(value, wanted))) ?? model.examples[0]
      if (!isObject(example)) return { status, headers, body: example, reason }
      const body = fill(copyJson(example), status, message, details)
      return { status, headers, body: responseStatus(model, status) ? body : withoutCodes(body, status), reason }
    },
  }
}

/** The reason of an error that gives none. */
function reasonFor(status: number): ReasonCode {
  if (status === 401) return 'unauthorized'
  if (status === 404) return 'not-found'
  if (status === 405) return 'unknown-method'
  return status === 429 ? 'rate-limited' : 'provider-rule'
}

/** The mock's own objection to how it is used, which no provider would make: problem details (RFC 9457). */
export function problem(status: number, code: ReasonCode, detail: string): MockResponse {
  const reason = reasonOf(code, detail)
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-mock-reason': headerOf(reason) },
    body: { title: 'The mock cannot respond to this', status, detail, code, atFault: reason.atFault },
    reason,
  }
}

function responseStatus(model: DocumentedResponse, status: number): boolean {
  return model.status === String(status) || !/^\d+$/.test(model.status)
}

/** The form of another error response without what was its reason: its code becomes the status in words. */
function withoutCodes(body: JsonObject, status: number): JsonObject {
  const words = (STATUS_CODES[status] ?? 'Error').replaceAll(/[^A-Za-z]+/g, '_').toLowerCase()
  for (const [key, value] of Object.entries(body)) {
    if (isObject(value)) withoutCodes(value, status)
    else if ((key === 'code' || key === 'error') && typeof value === 'string' && /^[a-z_]+$/i.test(value)) {
      body[key] = value === value.toUpperCase() ? words.toUpperCase() : words
    }
  }
  return body
}

function mentions(value: unknown, code: string): boolean {
  return isObject(value) ? Object.values(value).some((child) => mentions(child, code)) : value === code
}

const messageKeys = ['message', 'detail', 'description', 'title']

function fill(body: JsonObject, status: number, message: string, details: ErrorDetails): JsonObject {
  const key = messageKeys.find((name) => typeof body[name] === 'string')
  const { error, code } = body
  if (key) body[key] = message
  if (Array.isArray(body['messages'])) body['messages'] = [message]
  if (isObject(error)) body['error'] = fill(error, status, message, { ...details, fields: {} })
  else if (typeof error === 'string' && !key) body['error'] = message
  else if (error !== undefined && details.code !== undefined) body['error'] = details.code
  if (typeof code === 'number') body['code'] = status
  else if (typeof code === 'string' && details.code !== undefined) body['code'] = details.code
  if (typeof body['details'] === 'string') {
    if (details.reasons?.length) body['details'] = details.reasons.join('; ')
    else delete body['details']
  }
  for (const [field, value] of Object.entries(details.known ?? {})) if (field in body) body[field] = value
  return Object.assign(body, details.fields)
}
