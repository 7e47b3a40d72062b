import randexp from 'randexp'
import type { Random } from './random.ts'

// The package is CommonJS; the class itself is what it exports, which its types put under `default`.
const RandExp = randexp as unknown as typeof randexp.default

const hexadecimal = '0123456789abcdef'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const digits = '0123456789'
const uuid = '00000000-0000-4000-8000-000000000000'

/** What a description says about the form of an id. */
export interface IdentifierForm {
  readonly type?: unknown
  readonly pattern?: unknown
  readonly format?: unknown
  readonly minLength?: unknown
  readonly maxLength?: unknown
}

/** Attempts at an id like the example before one is made from the pattern alone. */
const attempts = 20

/**
 * Makes an id that looks like an example of one: numbers count on from it, UUIDs and hexadecimal ids stay what they are, and of
 * anything else the part up to the last `_` or `-` is kept. One that the form does not allow is made from the form.
 * @param example An id from the description; without one, a UUID is made.
 * @param taken Ids that are in use.
 * @param form The schema of the id.
 */
export function createIdentifier(
  example: unknown,
  random: Random,
  taken: (id: string) => boolean,
  form: IdentifierForm = {},
): string | number {
  if (typeof example === 'number') {
    let id = example
    while (taken(String(id))) id += 1
    return id
  }
  const model = typeof example === 'string' && example !== '' && example !== 'string' ? example : uuid
  for (let attempt = 0; ; attempt += 1) {
    const id = attempt < attempts ? like(model, random) : (fromForm(form, random) ?? like(model, random))
    if (!taken(id) && (attempt >= attempts * 2 || isAllowed(id, form))) return id
  }
}

function isAllowed(id: string, { pattern, minLength, maxLength }: IdentifierForm): boolean {
  if (typeof minLength === 'number' && id.length < minLength) return false
  if (typeof maxLength === 'number' && id.length > maxLength) return false
  const expression = typeof pattern === 'string' ? expressionOf(pattern) : undefined
  return expression?.test(id) ?? true
}

function fromForm({ pattern, minLength, maxLength }: IdentifierForm, random: Random): string | undefined {
  const expression = typeof pattern === 'string' ? expressionOf(pattern) : undefined
  if (expression) {
    const maker = new RandExp(expression)
    maker.max = 24
    maker.randInt = (from, to) => from + random.below(to - from + 1)
    return maker.gen()
  }
  if (typeof minLength !== 'number' && typeof maxLength !== 'number') return undefined
  const length = Math.min(Math.max(Number(minLength ?? 0), 12), Number(maxLength ?? 12))
  return Array.from({ length }, () => hexadecimal.charAt(random.below(hexadecimal.length))).join('')
}

/** A pattern of JSON Schema; `undefined` if JavaScript does not know it. */
function expressionOf(pattern: string): RegExp | undefined {
  if (!expressions.has(pattern)) {
    try {
      expressions.set(pattern, new RegExp(pattern))
    } catch {
      expressions.set(pattern, undefined)
    }
  }
  return expressions.get(pattern)
}

/** By pattern; a description has few, and makes many ids. */
const expressions = new Map<string, RegExp | undefined>()

function like(model: string, random: Random): string {
  const pick = (from: string) => from.charAt(random.below(from.length))
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(model)) {
    return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replaceAll('x', () => pick(hexadecimal))
  }
  if (/^[0-9a-f]{23,}$/i.test(model)) return model.replaceAll(/./g, () => pick(hexadecimal))
  if (/^[a-z]+-(uuid|id)$/.test(model)) return like(uuid, random)
  const [, prefix = '', rest = ''] = /^(.*[_-])?(.*)$/.exec(model) ?? []
  // The longest run at the end that reads as hexadecimal is one, also behind a prefix without a separator (`SM0f…`).
  const [, start = '', digest = ''] = /^([A-Za-z]{0,4}?)([0-9a-f]{16,})$/.exec(rest) ?? []
  if (digest !== '') return prefix + start + digest.replaceAll(/./g, () => pick(hexadecimal))
  const changed = rest.replaceAll(/[A-Za-z0-9]/g, (character) => {
    if (digits.includes(character)) return pick(digits)
    return pick(lower.includes(character) ? lower : upper)
  })
  return prefix + changed
}
