import {
  type DescribedOperation,
  dereference,
  type Document,
  type Parameter,
  type Referenced,
} from '../../../../scripts/generate/read/document.ts'
import { examplesOf } from '../../../../scripts/generate/read/examples.ts'
import { resolvePointer } from '@campaignkit/core/description'
import { capabilityOf } from '../document/capability.ts'
import type { PortalProvider } from '../document/portal.ts'
import type { FullSchema } from '../schema/full-schema.ts'

/** The request that a description's examples make: what is required, and the first example of the body. */
export interface ExampleRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  /** Required header parameters. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: { readonly mediaType: string; readonly value: unknown }
  /** A file that is uploaded, in place of a body: the form field that it goes into. */
  readonly file?: string
}

/** Which of several examples is meant: the one whose body has a field, or whose name has a word in it. */
export interface Wanted {
  /** Names of the fields on the way, with dots: `cycles.schedule_start_date`. */
  readonly field?: string
  /** The value that the field gets, whatever the example has. */
  readonly value?: unknown
  readonly word?: string
}

/**
 * Reads the example request of an operation.
 * @param wanted Default: the first example.
 * @throws {Error} If a required parameter or a body has no example: then there is no sample, and that is a defect of the description.
 */
export function exampleRequest(provider: PortalProvider, operation: DescribedOperation, wanted: Wanted = {}): ExampleRequest {
  const { document } = provider
  const required = operation.parameters.filter((parameter) => parameter.required)
  const valuesIn = (place: Parameter['in']) =>
    Object.fromEntries(
      required.filter((parameter) => parameter.in === place).map((parameter) => [parameter.name, valueOf(document, operation, parameter)]),
    )
  const headers = Object.fromEntries(Object.entries(valuesIn('header')).map(([name, value]) => [name, String(value)]))
  return { path: valuesIn('path'), query: valuesIn('query'), headers, ...bodyOf(provider, operation, wanted) }
}

function valueOf(document: Document, operation: DescribedOperation, parameter: Parameter): unknown {
  const schema = parameter.schema ? dereference<FullSchema & { example?: unknown; examples?: unknown[] }>(document, parameter.schema) : {}
  const value = parameter.example ?? schema.example ?? schema.examples?.[0] ?? schema.const
  if (value === undefined) throw new Error(`${operation.id}: the required parameter ${parameter.name} has no example in the description.`)
  return value
}

function bodyOf(provider: PortalProvider, operation: DescribedOperation, wanted: Wanted): Pick<ExampleRequest, 'body' | 'file'> {
  const { document } = provider
  if (!operation.object.requestBody) return {}
  const [mediaType, content] = Object.entries(dereference(document, operation.object.requestBody).content)[0] ?? []
  if (!mediaType || !content) return {}
  if (mediaType === 'multipart/form-data') {
    const { properties } = dereference<FullSchema>(document, content.schema ?? {})
    const file = Object.entries(properties ?? {}).find(([, property]) => isFile(property))?.[0]
    return { file: file ?? Object.keys(properties ?? {})[0] ?? 'file' }
  }
  const examples = examplesOf(document, content)
  const fitting = wanted.field === undefined ? examples : examples.filter(([, value]) => hasField(value, wanted.field ?? ''))
  const example = fitting.find(([name]) => wanted.word && name.toLowerCase().includes(wanted.word)) ?? fitting[0] ?? examples[0]
  if (!example) throw new Error(`${operation.id}: the request body has no example in the description.`)
  const value = structuredClone(example[1])
  if (wanted.field !== undefined && 'value' in wanted) setField(value, wanted.field, wanted.value)
  // An example of a time to come must not be past, or the program would start at once, or never.
  const schedule = capabilityOf(provider, 'scheduleCampaign')
  if (schedule?.field && schedule.operation.id === operation.id) moveAhead(value, schedule.field)
  return { body: { mediaType, value } }
}

function isFile(property: Referenced<FullSchema> | boolean): boolean {
  return typeof property === 'object' && ('contentMediaType' in property || ('format' in property && property.format === 'binary'))
}

/** The year that the descriptions use for times to come. */
const yearAhead = 2040

/** The object that holds a field, and the field's own name. */
function holderOf(value: unknown, field: string): [Record<string, unknown>, string] | undefined {
  const names = field.split('.')
  const name = names.pop() ?? ''
  const holder = names.length === 0 ? value : resolvePointer(value, `/${names.join('/')}`)
  // Bodies of examples are JSON.
  return typeof holder === 'object' && holder !== null ? [holder as Record<string, unknown>, name] : undefined
}

function setField(value: unknown, field: string, content: unknown): void {
  const [holder, name] = holderOf(value, field) ?? []
  if (holder && name) holder[name] = content
}

/** Moves the dates beside a field, and its own, ahead by the same number of years, so that the first lies in 2040. */
function moveAhead(value: unknown, field: string): void {
  const [holder, name = ''] = holderOf(value, field) ?? []
  const first = Number(/^\d{4}(?=-\d\d-\d\d)/.exec(String(holder?.[name]))?.[0])
  if (!holder || !first || first >= yearAhead) return
  for (const [key, date] of Object.entries(holder)) {
    const [, year, rest] = /^(\d{4})(-\d\d-\d\d.*)$/.exec(String(date)) ?? []
    if (typeof date === 'string' && year && rest) holder[key] = `${Number(year) + yearAhead - first}${rest}`
  }
}

function hasField(value: unknown, field: string): boolean {
  return resolvePointer(value, `/${field.replaceAll('.', '/')}`) !== undefined
}
