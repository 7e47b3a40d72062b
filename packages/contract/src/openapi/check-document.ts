import { upgrade } from '@scalar/openapi-upgrader'
import { CannotRunError } from './cannot-run-error.ts'
import { type Document, pointerOf } from './document.ts'
import { isObject, type JsonObject, objectOf, textOf, valueAt } from './json.ts'
import { nearest } from './nearest.ts'

/** Levels. No description needs more; readers of it call themselves once for each. */
const deepest = 200

/**
 * Makes sure that a value is an OpenAPI document which can be worked with; 3.0 and 2.0 are converted to 3.1.
 * @param document Any value.
 * @param name What to call it in messages.
 * @throws {CannotRunError} If it is not.
 */
export function checked(document: unknown, name: string): Document {
  return checkedSource(document, name, undefined)
}

/**
 * The same, for what was read from a text.
 * @param text Where messages find the line.
 */
export function checkedSource(document: unknown, name: string, text: string | undefined): Document {
  if (!isObject(document)) throw new CannotRunError(`${name} is not an OpenAPI document: it holds no object.`)
  const known = checkedBefore.get(document)
  if (known) return known
  checkShape(document, name)
  const version = textOf(document['openapi'] ?? document['swagger'] ?? 'none')
  if (!/^(3\.[01]|2\.0)/.test(version)) throw new CannotRunError(`${name} says it is OpenAPI ${version}; this reads 3.1, 3.0 and 2.0.`)
  checkReferences(document, name, text)
  const current = version.startsWith('3.1') ? document : converted(document, name, version)
  checkPaths(current, name)
  checkedBefore.set(document, current)
  checkedBefore.set(current, current)
  return current
}

const checkedBefore = new WeakMap<object, Document>()

function converted(document: Document, name: string, version: string): Document {
  try {
    // Works on what it is given.
    return objectOf(upgrade(structuredClone(document), '3.1'))
  } catch (error) {
    throw new CannotRunError(
      `${name} is OpenAPI ${version} and could not be converted to 3.1: ${error instanceof Error ? error.message : ''}.`,
      {
        cause: error,
      },
    )
  }
}

/** Neither deeper than anything that reads it can go, nor within itself. */
function checkShape(document: Document, name: string): void {
  const around = new Set<object>()
  const done = new Set<object>()
  const visit = (node: unknown, depth: number, place: string): void => {
    if (typeof node !== 'object' || node === null || done.has(node)) return
    if (around.has(node)) throw new CannotRunError(`${name} holds itself at ${place}: a YAML alias within its own anchor has no end.`)
    if (depth > deepest) throw new CannotRunError(`${name} is nested more than ${deepest} levels deep, at ${place.slice(0, 100)}…`)
    around.add(node)
    for (const [key, inner] of Object.entries(node)) visit(inner, depth + 1, `${place}/${key}`)
    around.delete(node)
    done.add(node)
  }
  visit(document, 0, '')
}

function checkPaths(document: Document, name: string): void {
  const paths = document['paths']
  if (!isObject(paths) || Object.keys(paths).length === 0) throw new CannotRunError(`${name} describes no paths.`)
  for (const path of Object.keys(paths)) {
    if (path.startsWith('x-')) continue
    if (!path.startsWith('/'))
      throw new CannotRunError(
        `${name}: the path ${JSON.stringify(path)} does not begin with "/"; behind an address it could name another host.`,
      )
    const filled = path.replaceAll(/\{[^{}]*\}/g, 'x')
    const isPlain =
      !/[?#\\\p{Cc}]/u.test(filled) && !filled.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment)) && !filled.startsWith('//')
    if (!isPlain) throw new CannotRunError(`${name}: the path ${JSON.stringify(path)} leads somewhere else than it says.`)
  }
}

// Under these names stands data that may look like anything.
const data = new Set(['example', 'examples', 'default', 'const', 'enum', 'value'])

function checkReferences(document: Document, name: string, text: string | undefined): void {
  const found = new Set<string>()
  const done = new Set<object>()
  const walk = (node: unknown, isNamed: boolean): void => {
    if (typeof node !== 'object' || node === null || done.has(node)) return
    done.add(node)
    if (Array.isArray(node)) for (const item of node) walk(item, false)
    else if (isObject(node)) {
      if (typeof node['$ref'] === 'string') found.add(node['$ref'])
      for (const [key, inner] of Object.entries(node))
        // A property may be called `example`; what stands under it is a schema.
        if (isNamed || !data.has(key) || (key === 'examples' && isReferring(inner))) walk(inner, key === 'properties' || key === 'schemas')
    }
  }
  walk(document, false)
  for (const reference of found) {
    const pointer = pointerOf(reference)
    if (pointer !== undefined && valueAt(document, pointer) !== undefined) continue
    const line = text === undefined ? '' : lineOf(text, reference)
    if (pointer === undefined)
      throw new CannotRunError(
        `${name}${line} refers to ${JSON.stringify(reference)}, another file. Bundle it into one first: npx @redocly/cli bundle ${name} -o bundled.json`,
      )
    throw new CannotRunError(`${name}${line} refers to ${JSON.stringify(reference)}, which it does not hold.${siblings(document, pointer)}`)
  }
}

/** Named examples, each of which may be a reference. */
function isReferring(examples: unknown): boolean {
  return isObject(examples) && Object.values(examples).some((example) => isObject(example) && typeof example['$ref'] === 'string')
}

function siblings(document: Document, pointer: string): string {
  const at = pointer.lastIndexOf('/')
  const holder = valueAt(document, pointer.slice(0, at))
  return isObject(holder) ? nearest(pointer.slice(at + 1), Object.keys(holder)) : ''
}

/** `:12`, the line of the first reference; nothing if it is not found in the text. */
function lineOf(text: string, reference: string): string {
  const spellings = [JSON.stringify(reference), `'${reference}'`, reference]
  const at = spellings.map((spelling) => text.indexOf(spelling)).find((index) => index >= 0)
  return at === undefined ? '' : `:${text.slice(0, at).split('\n').length}`
}

/**
 * What of a document cannot be used, one line each: it is not tested, and a reader must know.
 * @param document A checked one.
 */
export function unusableParts(document: Document): string[] {
  const components = objectOf(document['components'])
  const schemes = Object.entries(objectOf(components['securitySchemes']))
    .filter(([, scheme]) => objectOf(scheme)['type'] === 'mutualTLS')
    .map(([name]) => `security scheme ${name}: certificates of clients are not supported`)
  const webhooks = Object.keys(objectOf(document['webhooks'])).length
  const operations = Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).flatMap(([method, operation]) => unusableBodies(`${method.toUpperCase()} ${path}`, objectOf(operation))),
  )
  return [...schemes, ...(webhooks > 0 ? [`${webhooks} webhooks: they are calls to the user's server`] : []), ...operations]
}

const usableBody = /json|multipart\/form-data|x-www-form-urlencoded|^text\/|^\*\/\*/

function unusableBodies(title: string, operation: JsonObject): string[] {
  const types = Object.keys(objectOf(objectOf(operation['requestBody'])['content']))
  const callbacks = Object.keys(objectOf(operation['callbacks'])).length
  return [
    ...(types.length > 0 && !types.some((type) => usableBody.test(type))
      ? [`${title}: a body of ${types.join(', ')} is sent as its example says, and no rule of it is broken`]
      : []),
    ...(callbacks > 0 ? [`${title}: callbacks`] : []),
  ]
}
