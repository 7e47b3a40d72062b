import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isMap, LineCounter, parseDocument, type YAMLMap, visit } from 'yaml'

/** Where in which file. */
interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A reference that stands in a file. */
interface Reference extends Position {
  /** Where it leads to: file, `#`, JSON Pointer. */
  readonly target: string
}

/**
 * Says why a description could not even be read, where Redocly throws an error in place of reporting a problem.
 * @param thrown What was thrown.
 * @param root The whole path of the description's first file.
 * @returns Where and why, or `undefined` if the error is about something else.
 */
export function whyUnreadable(thrown: unknown, root: string): (Position & { readonly message: string }) | undefined {
  if (!(thrown instanceof Error)) return undefined
  if ('originalError' in thrown && 'source' in thrown && 'line' in thrown) {
    // A YamlParseError of Redocly, which it does not export.
    const { source, line, col, message } = thrown as unknown as Error & { source: { absoluteRef: string }; line: number; col: number }
    return { file: source.absoluteRef, line, column: col, message: `This is not YAML: ${message.replace(/ in ".*$/, '')}.` }
  }
  if (/must be JSON object/.test(thrown.message)) {
    return { file: root, line: 1, column: 1, message: 'This is not an OpenAPI description: it must begin with `openapi: 3.1.0`.' }
  }
  if (/Unsupported specification|Document does not|Unsupported OpenAPI/i.test(thrown.message)) {
    return { file: root, line: 1, column: 1, message: `${thrown.message}. Descriptions are OpenAPI 3.1: \`openapi: 3.1.0\`.` }
  }
  if (!/Self-referencing/.test(thrown.message)) return undefined
  const cycle = referenceCycle(dirname(root))
  return cycle && { ...cycle, message: `This reference leads back to itself. Say here what the schema is.` }
}

/** The first reference that leads, through references alone, back to itself. */
function referenceCycle(folder: string): Reference | undefined {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ya?ml|json)$/.test(name))
  const references = new Map(files.flatMap((name) => referencesIn(join(folder, name))))
  for (const [start, reference] of references) {
    const seen = new Set<string>()
    let at = reference.target
    while (at !== start && references.has(at) && !seen.has(at)) {
      seen.add(at)
      at = references.get(at)?.target ?? start
    }
    if (at === start) return reference
  }
  return undefined
}

function referencesIn(file: string): [string, Reference][] {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter })
  const found: [string, Reference][] = []
  visit(document, {
    Map(_key, node: YAMLMap, path) {
      const ref: unknown = node.get('$ref')
      if (typeof ref !== 'string') return
      const [name = '', pointer = ''] = ref.split('#')
      const target = `${name === '' ? file : resolve(dirname(file), name)}#${pointer}`
      const { line, col } = counter.linePos(node.range?.[0] ?? 0)
      found.push([`${file}#${pointerTo(path.filter((step) => !isMap(step)))}`, { file, line, column: col, target }])
    },
  })
  return found
}

/** The JSON Pointer of the pairs on the way to a node. */
function pointerTo(path: readonly unknown[]): string {
  const keys = path.flatMap((step) => (typeof step === 'object' && step !== null && 'key' in step ? [String(step.key)] : []))
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
