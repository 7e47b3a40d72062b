import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'yaml'
import { CannotRunError } from './cannot-run-error.ts'
import { type Document, pointerOf } from './document.ts'
import { isObject, textOf, valueAt } from './json.ts'

/**
 * Reads the OpenAPI 3.1 document of a provider's package.
 * @param provider Its id: `altur`.
 * @throws {CannotRunError} If there is no such package.
 */
export function loadProvider(provider: string): Document {
  if (!/^[a-z][a-z0-9]*$/.test(provider))
    throw new CannotRunError(`"${provider}" is not a provider's id. To test with a file, write --spec ${provider}.`)
  const known = loaded.get(provider)
  if (known) return known
  const { resolve } = createRequire(import.meta.url)
  try {
    const document = readDescription(resolve(`@campaignkit/${provider}/openapi.json`))
    loaded.set(provider, document)
    return document
  } catch (error) {
    if (error instanceof CannotRunError) throw error
    throw new CannotRunError(`There is no package @campaignkit/${provider} with a description. Install it, or name a file with --spec.`, {
      cause: error,
    })
  }
}

// The same object each time: what is compiled for a document is kept with it.
const loaded = new Map<string, Document>()

/**
 * Reads an OpenAPI 3.1 document from a JSON or YAML file.
 * @throws {CannotRunError} If it is not there, cannot be parsed, is of another version, or refers to what it does not hold.
 */
export function readDescription(file: string): Document {
  if (!existsSync(file)) throw new CannotRunError(`There is no file "${file}".`)
  const text = readFileSync(file, 'utf8')
  let document: unknown
  try {
    // YAML takes in JSON as well, a hundred times as slowly.
    document = file.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: 10_000 })
  } catch (error) {
    throw new CannotRunError(`${file} is neither JSON nor YAML: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  return checked(document, file)
}

/**
 * Makes sure that a value is an OpenAPI 3.1 document which can be worked with.
 * @param name What to call it in messages.
 * @throws {CannotRunError} If it is not.
 */
export function checked(document: unknown, name: string): Document {
  if (!isObject(document)) throw new CannotRunError(`${name} is not an OpenAPI document: it holds no object.`)
  const version = textOf(document['openapi'] ?? document['swagger'] ?? 'none')
  if (!version.startsWith('3.1'))
    throw new CannotRunError(
      `${name} says it is OpenAPI ${version}; this needs 3.1. Most 3.0 documents become 3.1 with a converter, or by hand: "nullable: true" turns into "type: [string, 'null']".`,
    )
  const broken = brokenReference(document, document)
  if (broken !== undefined)
    throw new CannotRunError(
      `${name} refers to "${broken}", which it does not hold. Bundle it into one file first: npx @redocly/cli bundle ${name} -o bundled.json`,
    )
  if (!isObject(document['paths']) || Object.keys(document['paths']).length === 0) throw new CannotRunError(`${name} describes no paths.`)
  return document
}

function brokenReference(document: Document, value: unknown): string | undefined {
  const found = new Set<string>()
  const walk = (node: unknown, isData: boolean) => {
    if (Array.isArray(node)) for (const item of node) walk(item, isData)
    else if (isObject(node)) {
      if (typeof node['$ref'] === 'string' && !isData) found.add(node['$ref'])
      // Under these names stands data that may look like anything.
      for (const [key, inner] of Object.entries(node))
        walk(inner, isData || key === 'example' || key === 'default' || key === 'const' || key === 'enum')
    }
  }
  walk(value, false)
  return [...found].find((reference) => {
    const pointer = pointerOf(reference)
    return pointer === undefined || valueAt(document, pointer) === undefined
  })
}
