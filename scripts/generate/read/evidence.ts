import { type DescribedOperation, dereference, type Document } from './document.ts'

/** How well a fact is known (`x-evidence`). */
export interface Evidence {
  readonly level: 'documented' | 'example' | 'inferred' | 'disputed'
  readonly source: string
  readonly note?: string
  readonly readings?: readonly string[]
}

/** Levels below `documented`, the best known first. */
const weaker = ['example', 'inferred', 'disputed'] as const

/**
 * How well an operation is known: its own level, and how many of the parameters, responses, schemas and properties that it rests on are known
 * less well.
 * @returns Such as `documented, 3 inferred`; `undefined` if the operation does not say.
 */
export function evidenceOf(document: Document, { object, parameters }: DescribedOperation): string | undefined {
  // The rule extension-form has checked its form.
  const own = object['x-evidence'] as Evidence | undefined
  if (!own) return undefined
  const counts = new Map<string, number>()
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const node = dereference<object>(document, value)
    if (seen.has(node)) return
    seen.add(node)
    for (const [key, child] of Object.entries(node)) {
      if (key === 'x-evidence') {
        const { level } = child as Evidence
        counts.set(level, (counts.get(level) ?? 0) + 1)
      } else if (key !== 'example' && key !== 'examples' && !key.startsWith('x-')) walk(child)
    }
  }
  for (const part of [...parameters, object.requestBody, object.responses]) walk(part)
  const listed = weaker.flatMap((level) => (counts.has(level) ? [`${counts.get(level)} ${level}`] : []))
  return [own.level, ...listed].join(', ')
}
