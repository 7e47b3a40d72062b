import type { Deviation } from '../case/case.ts'
import type { Operation } from '../openapi/document.ts'
import { responseFor } from '../openapi/document.ts'
import { matching } from '../checks/response.ts'
import { type Exchange, succeeded } from '../http/exchange.ts'
import { isJson, listOf } from '../openapi/json.ts'
import { assertionsOf, locationsIn } from '../schema/locations.ts'
import { staticLocations } from '../schema/static-locations.ts'
import type { Validators } from '../schema/validators.ts'

/** What is counted. */
export const dimensions = [
  'operations',
  'statuses',
  'parameters',
  'enumValues',
  'responseProperties',
  'keywordsValid',
  'keywordsInvalid',
] as const

/** One thing that is counted. */
export type Dimension = (typeof dimensions)[number]

/** How much of a description was exercised. */
export interface DimensionCoverage {
  /** How many were exercised. */
  readonly covered: number
  /** How many there are. */
  readonly total: number
  /** What was not, as `operationId: place`. */
  readonly missing: readonly string[]
}

/** Coverage by dimension, and what is skipped of the totals because nothing can test it. */
export interface CoverageReport {
  /** What was exercised of each thing that is counted. */
  readonly dimensions: Readonly<Record<Dimension, DimensionCoverage>>
  /** Percentage of everything that is counted, 0–100. */
  readonly percent: number
  /** Rules that no request can break: a text parameter cannot have another type, for example. */
  readonly untestable: readonly string[]
}

/** Keeps the books. */
export interface Coverage {
  /** Notes what an exchange has exercised. */
  note(exchange: Exchange): void
  /** Notes that no value can break a rule: it leaves the total. */
  untestable(operation: Operation, place: string): void
  report(): CoverageReport
}

/** The key of a rule: operation, place of the schema, keyword. */
export function ruleKey(pointer: string, keyword: string): string {
  return `${pointer}#${keyword}`
}

// Said of who calls, how often, or of the state of things: the rule that the request broke was not looked at.
const otherReasons: ReadonlySet<number> = new Set([401, 403, 404, 407, 408, 409, 423, 425, 429])

/** Whether a status refuses what is wrong with a request. An id that its schema does not allow may be unknown as well. */
function isRejection(status: number, place: Deviation['place']): boolean {
  return status >= 400 && status < 500 && (!otherReasons.has(status) || (status === 404 && place === 'path'))
}

/** Starts the books for some operations, with everything that the description lets be exercised. */
export function createCoverage(operations: readonly Operation[], requests: Validators, responses: Validators): Coverage {
  const declared = new Map<Dimension, Set<string>>(dimensions.map((dimension) => [dimension, new Set()]))
  const hit = new Map<Dimension, Set<string>>(dimensions.map((dimension) => [dimension, new Set()]))
  const untestable = new Set<string>()
  const seenProperties = new Map<string, number>()
  const add = (books: Map<Dimension, Set<string>>, dimension: Dimension, operation: Operation, place: string) =>
    books.get(dimension)?.add(`${operation.id}: ${place}`)

  for (const operation of operations) {
    add(declared, 'operations', operation, operation.path)
    for (const response of operation.responses) {
      add(declared, 'statuses', operation, response.status)
      for (const content of response.content.filter(({ mediaType }) => isJson(mediaType)))
        for (const { pointer, isProperty } of staticLocations(responses.document, content.pointer, content.schema, 'writeOnly'))
          if (isProperty) add(declared, 'responseProperties', operation, pointer)
    }
    for (const parameter of operation.parameters) {
      add(declared, 'parameters', operation, `${parameter.place} ${parameter.name}`)
      declareRules(operation, parameter.pointer, parameter.schema)
    }
    for (const content of operation.body?.content.filter(({ mediaType }) => isJson(mediaType)) ?? [])
      declareRules(operation, content.pointer, content.schema)
  }

  function declareRules(operation: Operation, pointer: string, schema: unknown) {
    for (const location of staticLocations(requests.document, pointer, schema, 'readOnly')) {
      for (const value of listOf(location.schema['enum']))
        add(declared, 'enumValues', operation, `${location.pointer} ${JSON.stringify(value)}`)
      for (const keyword of assertionsOf(requests.document, location.schema)) {
        add(declared, 'keywordsValid', operation, ruleKey(location.pointer, keyword))
        add(declared, 'keywordsInvalid', operation, ruleKey(location.pointer, keyword))
      }
    }
  }

  function noteAccepted({ test }: Exchange) {
    const { operation, input } = test
    add(hit, 'operations', operation, operation.path)
    for (const parameter of operation.parameters) {
      const value = input[parameter.place][parameter.name]
      if (value === undefined) continue
      add(hit, 'parameters', operation, `${parameter.place} ${parameter.name}`)
      noteRules(operation, parameter.pointer, parameter.schema, value)
    }
    const content = operation.body?.content.find(({ mediaType }) => mediaType === input.mediaType)
    if (content && input.body !== undefined) noteRules(operation, content.pointer, content.schema, input.body)
  }

  function noteRules(operation: Operation, pointer: string, schema: unknown, value: unknown) {
    for (const location of locationsIn(requests, pointer, schema, value)) {
      if (Array.isArray(location.schema['enum'])) add(hit, 'enumValues', operation, `${location.pointer} ${JSON.stringify(location.value)}`)
      for (const keyword of assertionsOf(requests.document, location.schema))
        add(hit, 'keywordsValid', operation, ruleKey(location.pointer, keyword))
    }
  }

  function noteProperties(operation: Operation, exchange: Exchange) {
    const { response } = exchange
    if (!response?.isParsed) return
    const documented = responseFor(operation, response.status)
    const content = documented && matching(documented.content, response.headers.get('content-type') ?? '')
    if (!content) return
    // What an operation answers repeats itself; after some responses of a kind another one is not worth the walk.
    const times = (seenProperties.get(content.pointer + operation.id) ?? 0) + 1
    seenProperties.set(content.pointer + operation.id, times)
    if (times > 40) return
    for (const { pointer } of locationsIn(responses, content.pointer, content.schema, response.json, 20))
      add(hit, 'responseProperties', operation, pointer)
  }

  return {
    note(exchange) {
      const { test, response } = exchange
      if (!response || test.method !== undefined) return
      const documented = responseFor(test.operation, response.status)
      if (documented) add(hit, 'statuses', test.operation, documented.status)
      noteProperties(test.operation, exchange)
      if (succeeded(exchange) && !test.deviation) noteAccepted(exchange)
      if (test.deviation && isRejection(response.status, test.deviation.place))
        for (const place of test.covers ?? []) add(hit, 'keywordsInvalid', test.operation, place)
    },
    untestable(operation, place) {
      untestable.add(`${operation.id}: ${place}`)
    },
    report() {
      const entries = dimensions.map((dimension): [Dimension, DimensionCoverage] => {
        const reached = hit.get(dimension) ?? new Set()
        const all = [...(declared.get(dimension) ?? [])].filter(
          (key) => reached.has(key) || !(dimension === 'keywordsInvalid' && untestable.has(key)),
        )
        const missing = all.filter((key) => !reached.has(key))
        return [dimension, { covered: all.length - missing.length, total: all.length, missing }]
      })
      const total = entries.reduce((sum, [, { total: count }]) => sum + count, 0)
      const covered = entries.reduce((sum, [, { covered: count }]) => sum + count, 0)
      return {
        // One entry for each dimension, from the list that names them all.
        dimensions: Object.fromEntries(entries) as Record<Dimension, DimensionCoverage>,
        percent: total === 0 ? 0 : (covered / total) * 100,
        untestable: [...untestable],
      }
    },
  }
}
