import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { resolvePointer } from '@campaignkit/core/description'
import type { Document } from './document.ts'
import { isObject } from './json.ts'
import { decoded } from './reference.ts'

/** A description that the mock can use. */
export interface LoadedDescription {
  readonly document: Document
  /** What had to be changed, and what cannot be used. */
  readonly notes: readonly string[]
}

/** Milliseconds that a server has to send a description. */
const timeout = 30_000

/**
 * Reads a description.
 * @param source The document itself, the path of a file or an address with `http:`, `https:` or `file:`; JSON or YAML.
 * @throws {RangeError} If it cannot be read or is no OpenAPI description; the message says what to do.
 */
export async function loadDescription(source: object | string | URL): Promise<LoadedDescription> {
  const name = typeof source === 'string' ? source : source instanceof URL ? source.href : 'The description'
  const value = typeof source === 'string' || source instanceof URL ? await parsed(await read(source), name) : source
  return prepare(value, name)
}

async function read(source: string | URL): Promise<string> {
  const address = source instanceof URL ? source : /^(https?|file):/i.test(source) ? new URL(source) : undefined
  try {
    if (!address) return await readFile(String(source), 'utf8')
    if (address.protocol === 'file:') return await readFile(fileURLToPath(address), 'utf8')
    const response = await fetch(address, { signal: AbortSignal.timeout(timeout) })
    if (!response.ok) throw new Error(`the server responded with ${response.status}`)
    return await response.text()
  } catch (error) {
    throw new RangeError(`${String(source)} cannot be read: ${reasonIn(error)}`, { cause: error })
  }
}

function reasonIn(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}

async function parsed(text: string, name: string): Promise<unknown> {
  const isJson = /^\s*[{[]/.test(text)
  try {
    if (isJson) return JSON.parse(text) as unknown
    const { parse } = await import('yaml')
    return parse(text) as unknown
  } catch (error) {
    throw new RangeError(`${name} is neither JSON nor YAML: ${reasonIn(error)}`, { cause: error })
  }
}

async function prepare(value: unknown, name: string): Promise<LoadedDescription> {
  if (!isObject(value)) throw new RangeError(`${name} is no OpenAPI description: it must be an object.`)
  const version = value['openapi'] ?? value['swagger']
  if (!/^(2\.0|3\.[012](\.|$))/.test(String(version))) {
    throw new RangeError(
      `${name} has the version ${JSON.stringify(version) ?? 'none'}: it must be OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0.`,
    )
  }
  const foreign = referencesIn(value).filter((reference) => !reference.startsWith('#'))
  if (foreign.length > 0) {
    throw new RangeError(
      `${name} refers to other files (${listed(foreign)}). Make one file of them first: npx @redocly/cli bundle FILE --output bundled.json`,
    )
  }
  const notes: string[] = []
  let document: Readonly<Record<string, unknown>> = value
  if (!/^3\.[12]/.test(String(version))) {
    const { upgrade } = await import('@scalar/openapi-upgrader')
    // The library changes what it is given.
    document = upgrade(structuredClone(value), '3.1')
    notes.push(`It is ${value['swagger'] ? 'Swagger' : 'OpenAPI'} ${String(version)}, and is used as OpenAPI 3.1.`)
  }
  if (!isObject(document['paths']) && !isObject(document['webhooks'])) throw new RangeError(`${name} has no paths.`)
  const broken = referencesIn(document).filter((reference) => resolvePointer(document, decoded(reference.slice(1))) === undefined)
  if (broken.length > 0) {
    notes.push(`These references lead nowhere, and allow anything: ${listed(broken)}.`)
    document = withoutReferences(document, new Set(broken))
  }
  // Its form has been checked as far as the mock depends on it; the first request for a broken part of it says what is wrong.
  return { document: { ...document, paths: document['paths'] ?? {} } as Document, notes }
}

/** A copy of a description with nothing in the place of some references. */
function withoutReferences(document: Readonly<Record<string, unknown>>, broken: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const copy = structuredClone(document)
  const waiting: unknown[] = [copy]
  const seen = new Set<unknown>()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    if ('$ref' in node && broken.has(String(node.$ref))) delete node.$ref
    waiting.push(...Object.values(node))
  }
  return copy
}

/** The references of a description, each once; without recursion, because it may be nested deep or contain itself. */
function referencesIn(root: unknown): string[] {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const waiting = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    for (const [key, child] of Object.entries(node)) {
      if (key === '$ref' && typeof child === 'string') found.add(child)
      // What an example shows is data, whatever it is called.
      else if (key !== 'example' && key !== 'examples') waiting.push(child)
    }
  }
  return [...found]
}

const listedMost = 5

function listed(names: readonly string[]): string {
  return `${names.slice(0, listedMost).join(', ')}${names.length > listedMost ? `, and ${names.length - listedMost} more` : ''}`
}
