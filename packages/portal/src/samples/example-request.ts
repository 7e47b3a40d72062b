import {
  type DescribedOperation,
  dereference,
  type Document,
  type Parameter,
  type Referenced,
} from '../../../../scripts/generate/read/document.ts'
import { examplesOf } from '../../../../scripts/generate/read/examples.ts'
import { resolvePointer } from '@campaignkit/core/description'
import type { FullSchema } from '../schema/schema-node.ts'

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
  readonly word?: string
}

/**
 * Reads the example request of an operation.
 * @param wanted Default: the first example.
 * @throws {Error} If a required parameter or a body has no example: then there is no sample, and that is a defect of the description.
 */
export function exampleRequest(document: Document, operation: DescribedOperation, wanted: Wanted = {}): ExampleRequest {
  const required = operation.parameters.filter((parameter) => parameter.required)
  const valuesIn = (place: Parameter['in']) =>
    Object.fromEntries(
      required.filter((parameter) => parameter.in === place).map((parameter) => [parameter.name, valueOf(document, operation, parameter)]),
    )
  const headers = Object.fromEntries(Object.entries(valuesIn('header')).map(([name, value]) => [name, String(value)]))
  return { path: valuesIn('path'), query: valuesIn('query'), headers, ...bodyOf(document, operation, wanted) }
}

function valueOf(document: Document, operation: DescribedOperation, parameter: Parameter): unknown {
  const schema = parameter.schema ? dereference<FullSchema & { example?: unknown; examples?: unknown[] }>(document, parameter.schema) : {}
  const value = parameter.example ?? schema.example ?? schema.examples?.[0] ?? schema.const
  if (value === undefined) throw new Error(`${operation.id}: the required parameter ${parameter.name} has no example in the description.`)
  return value
}

function bodyOf(document: Document, operation: DescribedOperation, wanted: Wanted): Pick<ExampleRequest, 'body' | 'file'> {
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
  return { body: { mediaType, value: example[1] } }
}

function isFile(property: Referenced<FullSchema> | boolean): boolean {
  return typeof property === 'object' && ('contentMediaType' in property || ('format' in property && property.format === 'binary'))
}

function hasField(value: unknown, field: string): boolean {
  return resolvePointer(value, `/${field.replaceAll('.', '/')}`) !== undefined
}
