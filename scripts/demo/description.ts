import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProviderClients } from 'campaignkit'
import { dereference, type Document, type MediaType, operationsOf, type Schema } from '../generate/read/document.ts'

/** A provider of the umbrella. */
export type ProviderId = keyof ProviderClients

/** A value in an example that a description has for an operation. */
export interface ExamplePlace {
  readonly operation: string
  readonly from: 'request' | 'answer'
  /** Keys that lead to it. */
  readonly path: readonly (string | number)[]
}

const packages = join(import.meta.dirname, '../../packages')

function documentOf(provider: ProviderId): Document {
  // Bundled by "pnpm generate", which runs before the demo.
  return JSON.parse(readFileSync(join(packages, provider, 'openapi.json'), 'utf8')) as Document
}

function mediaTypeOf(document: Document, operation: string, from: ExamplePlace['from']): MediaType {
  const object = operationsOf(document).find(({ id }) => id === operation)?.object
  const success = Object.entries(object?.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1]
  const place = from === 'request' ? object?.requestBody : success
  const content = place && dereference(document, place).content
  const mediaType = content?.['application/json']
  if (!mediaType) throw new Error(`The description has no JSON ${from} for ${operation}.`)
  return mediaType
}

/**
 * A value from the first example that a description has for an operation.
 * @throws {Error} If there is none; descriptions and demo no longer fit each other.
 */
export function exampleValue(provider: ProviderId, { operation, from, path }: ExamplePlace): string {
  const document = documentOf(provider)
  const { examples, example } = mediaTypeOf(document, operation, from)
  const first = Object.values(examples ?? {})[0]
  let value = first ? dereference(document, first).value : example
  for (const key of path) value = typeof value === 'object' && value !== null ? value[key as keyof typeof value] : undefined
  if (typeof value !== 'string') throw new Error(`${provider}: the example of ${operation} has no text at ${path.join('.')}.`)
  return value
}

/**
 * How many items an operation takes at a time.
 * @param property The list in its request body.
 */
export function mostItems(provider: ProviderId, operation: string, property: string): number {
  const document = documentOf(provider)
  const { schema } = mediaTypeOf(document, operation, 'request')
  const list = schema && dereference(document, schema).properties?.[property]
  const maxItems = list && dereference<Schema & { readonly maxItems?: number }>(document, list).maxItems
  if (maxItems === undefined) throw new Error(`${provider}: ${operation} has no maxItems for "${property}".`)
  return maxItems
}

/** Whether an operation only reads, so that repeating it can do no harm. */
export function isRead(provider: ProviderId, operation: string): boolean {
  return operationsOf(documentOf(provider)).some(({ id, method }) => id === operation && method === 'GET')
}

/** The address that a provider's client uses by default; it may have `{variables}`. */
export function defaultServer(provider: ProviderId): string {
  return documentOf(provider).servers[0]?.url ?? ''
}
