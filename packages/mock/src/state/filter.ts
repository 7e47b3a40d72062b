import { resolvePointer } from '@campaignkit/core/description'
import type { Parameter } from '../openapi/document.ts'
import { isObject, type JsonObject, textOf } from '../openapi/json.ts'

/** The value of `x-filter` on a query parameter: which property of an item it is compared with, and how. */
interface Filter {
  readonly field: string
  readonly compare?: 'equal' | 'from' | 'to' | 'contains' | 'one-of'
}

/**
 * Whether an item passes a list's filters. A parameter with `x-filter` does what it says; of the others, those named like a property
 * (`agentId` also for the `id` in `agent`) ask for that value, and `search` for text anywhere. The rest change nothing.
 * @param ignored Parameters that page the list.
 */
export function passes(
  value: JsonObject,
  query: Readonly<Record<string, unknown>>,
  parameters: readonly Parameter[],
  ignored: readonly (string | undefined)[],
): boolean {
  return parameters.every((parameter) => {
    const asked = query[parameter.name]
    if (parameter.in !== 'query' || asked === undefined || asked === '' || ignored.includes(parameter.name)) return true
    // The rule extension-form has checked its form.
    const filter = parameter['x-filter'] as Filter | false | undefined
    if (filter === false) return true
    if (filter) return compare(resolvePointer(value, filter.field), asked, filter.compare ?? 'equal')
    if (parameter.name === 'search') return compare(JSON.stringify(value), asked, 'contains')
    const found = named(value, parameter.name)
    return found === undefined || found === null || compare(found, asked, Array.isArray(asked) ? 'one-of' : 'equal')
  })
}

function plain(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase()
}

function named(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const wanted = plain(name)
  const key = Object.keys(value).find((candidate) => plain(candidate) === wanted)
  if (key !== undefined) return value[key]
  const owner = /^(.+)id$/.exec(wanted)?.[1]
  const ownerKey = Object.keys(value).find((candidate) => plain(candidate) === owner)
  const found = ownerKey === undefined ? undefined : value[ownerKey]
  return isObject(found) ? (found['id'] ?? found['_id']) : undefined
}

type Comparison = NonNullable<Filter['compare']>

const comparisons: Readonly<Record<Comparison, (value: unknown, asked: unknown) => boolean>> = {
  // An object or a list is not what a query can be equal to.
  equal: (value, asked) => typeof value === 'object' || textOf(value).toLowerCase() === textOf(asked).toLowerCase(),
  contains: (value, asked) => textOf(value).toLowerCase().includes(textOf(asked).toLowerCase()),
  'one-of': (value, asked) => (Array.isArray(asked) ? asked.map(textOf) : textOf(asked).split(',')).includes(textOf(value)),
  from: (value, asked) => timeOf(value) >= timeOf(asked),
  // A plain date as the end of a range means the whole of that day.
  to: (value, asked) => timeOf(value) < timeOf(asked) + (/^\d{4}-\d\d-\d\d$/.test(textOf(asked)) ? 86_400_000 : 1),
}

function compare(value: unknown, asked: unknown, how: Comparison): boolean {
  return comparisons[how](value, asked)
}

/** Times without a zone are read as UTC, as in the providers' responses. */
function timeOf(value: unknown): number {
  const text = textOf(value)
  const iso = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text
  return new Date(iso).getTime()
}
