import { emptyInput, type Input } from '../../case/case.ts'
import { isScalar, meanSame } from '../../case/compare.ts'
import { stateChecks } from '../../checks/state.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { baseInputs, fits } from '../../fixtures/inputs.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import type { Operation, Parameter } from '../../openapi/document.ts'
import { instantOf } from '../../openapi/instant.ts'
import { isObject, type JsonObject, listOf, objectOf, valueAt } from '../../openapi/json.ts'
import { paginationOf } from '../../openapi/pagination.ts'
import { typesOf } from '../../schema/merge.ts'
import { resolved } from '../../schema/validators.ts'
import type { Session } from '../../session/session.ts'
import { phase, reporter } from './resource-calls.ts'

type Comparison = 'equal' | 'from' | 'to' | 'contains' | 'one-of'

interface Filter {
  readonly parameter: Parameter
  /** JSON Pointer into an item. */
  readonly field: string
  readonly compare: Comparison
}

const mostValues = 3

/**
 * Each filter of a list, with values that items of the list have: what comes must fit, and some of what fits must come. A filter is a query parameter
 * with `x-filter`, or one that is called like a property of the items.
 */
export async function testFilters(session: Session, fixtures: Fixtures, list: Operation): Promise<void> {
  const [base] = baseInputs(session, list)
  const place = await fixtures.placeFor(list, phase)
  if (!base || !place) return
  const input: Input = { ...emptyInput, ...base.input, path: { ...base.input.path, ...place.path } }
  const first = await ask(session, list, input, place.known, 'the list without a filter')
  const items = itemsOf(list, first)
  if (items.length === 0) return
  for (const filter of filtersOf(session, list, items))
    for (const value of valuesFor(items, filter).slice(0, mostValues))
      await testFilter(session, list, { input, known: place.known, first }, filter, value)
}

async function testFilter(
  session: Session,
  list: Operation,
  { input, known, first }: { input: Input; known: boolean; first: Exchange },
  { parameter, field, compare }: Filter,
  value: unknown,
): Promise<void> {
  const isList = typesOf(resolved(session.document, parameter.schema)['type']).includes('array')
  const sent = isList ? [value] : value
  if (!session.requests.valid(parameter.pointer, sent) || !fits(parameter, sent)) return
  const query = { ...input.query, [parameter.name]: sent }
  const exchange = await ask(session, list, { ...input, query }, known, `${parameter.name} with a value of the list`)
  // Some filters need a companion.
  if (!succeeded(exchange)) return
  const items = itemsOf(list, exchange)
  const wrong = items.find((item) => {
    const found = valueAt(item, field)
    return isScalar(found) && !matches(found, value, compare)
  })
  const report = reporter(session, list, `the filter ${parameter.name}`)
  const shown = JSON.stringify(value)
  if (wrong !== undefined)
    report(
      stateChecks.filterIgnored,
      {
        message: `${parameter.name} was ${shown}, and an item came whose ${field} is ${JSON.stringify(valueAt(wrong, field))}.`,
        pointer: parameter.pointer,
      },
      [exchange],
    )
  else if (items.length === 0 && !session.options.isRemote)
    report(
      stateChecks.filterIgnored,
      { message: `${parameter.name} was ${shown}, which an item of the list has, and nothing came.`, pointer: parameter.pointer },
      [first, exchange],
    )
}

async function ask(session: Session, list: Operation, input: Input, known: boolean, title: string): Promise<Exchange> {
  return session.run({ operation: list, phase, title, expectation: 'unspecified', known, input })
}

function itemsOf(list: Operation, exchange: Exchange): JsonObject[] {
  const { items } = paginationOf(list)
  return succeeded(exchange) ? listOf(valueAt(exchange.response?.json, items)).filter(isObject) : []
}

function filtersOf(session: Session, list: Operation, items: readonly JsonObject[]): Filter[] {
  const paging = new Set([list.pagination?.['parameter'], list.pagination?.['size']])
  return list.parameters.flatMap((parameter): Filter[] => {
    if (parameter.place !== 'query' || paging.has(parameter.name) || parameter.filter === false) return []
    const fact = objectOf(parameter.filter)
    if (typeof fact['field'] === 'string')
      return [{ parameter, field: fact['field'], compare: comparisons.find((one) => one === fact['compare']) ?? 'equal' }]
    const isList = typesOf(resolved(session.document, parameter.schema)['type']).includes('array')
    const name = Object.keys(objectOf(items[0])).find(
      (candidate) => plain(candidate) === plain(parameter.name) || (isList && `${plain(candidate)}s` === plain(parameter.name)),
    )
    return name === undefined ? [] : [{ parameter, field: `/${name}`, compare: isList ? 'one-of' : 'equal' }]
  })
}

const comparisons: readonly Comparison[] = ['equal', 'from', 'to', 'contains', 'one-of']

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Values that some items have and others have not: those alone show whether the filter does anything. */
function valuesFor(items: readonly JsonObject[], { field, compare }: Filter): unknown[] {
  const values = items.map((item) => valueAt(item, field)).filter(isScalar)
  const different = [...new Set(values)]
  if (compare === 'from' || compare === 'to') {
    const sorted = different.toSorted((left, right) => (isBefore(left, right) ? -1 : 1))
    const middle = sorted[Math.floor(sorted.length / 2)]
    return middle === undefined || different.length < 2 ? [] : [middle]
  }
  return different.length < 2 ? [] : different
}

function matches(found: unknown, wanted: unknown, compare: Comparison): boolean {
  if (compare === 'from') return !isBefore(found, wanted)
  if (compare === 'to') return !isBefore(wanted, found)
  if (compare === 'contains') return String(found).toLowerCase().includes(String(wanted).toLowerCase())
  return meanSame(found, wanted)
}

/** Whether a time, number or text comes before another one; times as instants, days as such. */
function isBefore(left: unknown, right: unknown): boolean {
  const [first, second] = [left, right].map((value) => (typeof value === 'string' ? instantOf(value) : Number(value)))
  if (first !== undefined && second !== undefined) return first < second
  // A day and a time on it are not comparable here.
  const length = Math.min(String(left).length, String(right).length)
  return String(left).slice(0, length) < String(right).slice(0, length)
}
