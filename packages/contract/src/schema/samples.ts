import * as fc from 'fast-check'
import { generateSync } from 'json-schema-faker'
import type { LocatedSchema } from '../openapi/document.ts'
import { equal, isObject, listOf, objectOf } from '../openapi/json.ts'
import { arbitraryFor, fictionalNumbers, type Making } from './arbitrary.ts'
import { flat } from './flatten.ts'
import { merged } from './merge.ts'
import type { Validators } from './validators.ts'

/** What samples are made with. */
export interface Sampling {
  readonly validators: Validators
  readonly seed: number
  readonly phoneNumbers?: readonly string[]
  /** Ids in the description's examples, by property name. */
  readonly references?: ReadonlyMap<string, readonly unknown[]>
  /** Whether `readOnly` properties are made too. */
  readonly readOnly?: boolean
  /** What a value must be besides valid: a header cannot carry every text. Default: everything will do. */
  readonly accepts?: (value: unknown) => boolean
}

/** A schema with what its value is called, where it is a parameter. */
export type NamedSchema = LocatedSchema & { readonly name?: string }

/**
 * Different valid values for a schema, the same ones for the same seed: with all properties, with the required ones alone, and both
 * for each alternative of a `oneOf` or `anyOf`.
 * @returns Valid values, at least one if any way of making them succeeds.
 */
export function samplesFor(
  { pointer, schema, name: parameter = '' }: NamedSchema,
  { validators, seed, phoneNumbers = fictionalNumbers, accepts = () => true, references = new Map(), readOnly = false }: Sampling,
): unknown[] {
  const { document } = validators
  const found: unknown[] = []
  const keep = (value: unknown) => {
    if (value !== undefined && accepts(value) && validators.valid(pointer, value) && !found.some((known) => equal(known, value)))
      found.push(value)
  }
  for (const optional of ['all', 'none'] as const) {
    const making: Making = { document, optional, preferExamples: true, phoneNumbers, references, readOnly }
    for (const alternative of alternativesOf(schema, making)) {
      const values = fc.sample(arbitraryFor(alternative, making, parameter), { seed, numRuns: 30 })
      keep(values.find((value) => accepts(value) && validators.valid(pointer, value)))
    }
  }
  for (let attempt = 0; found.length === 0 && attempt < 40; attempt += 1) keep(faked(schema, seed + attempt, validators))
  return found
}

const mostAlternatives = 60

/** The schema itself, or one schema for each of its alternatives; of choices within choices, the first sixty. */
function alternativesOf(schema: unknown, making: Making): unknown[] {
  const found: unknown[] = []
  const queue: [schema: unknown, around: ReadonlySet<unknown>][] = [[schema, new Set()]]
  while (queue.length > 0 && found.length < mostAlternatives) {
    const [raw, around] = queue.shift() ?? []
    const object = flat(making.document, '', raw).schema
    const branches = listOf(object['oneOf'] ?? object['anyOf'])
    if (branches.length === 0) {
      found.push(raw)
      continue
    }
    const { oneOf: _one, anyOf: _any, ...beside } = object
    for (const branch of branches) {
      // A choice that is its own branch has been looked at.
      if (around?.has(branch)) continue
      queue.push([
        Object.keys(beside).length === 0 ? branch : merged(beside, flat(making.document, '', branch).schema),
        new Set([...(around ?? []), branch]),
      ])
    }
  }
  return found
}

/** A value from json-schema-faker, which knows keywords that `arbitraryFor` does not. */
function faked(schema: unknown, seed: number, validators: Validators): unknown {
  try {
    const components = objectOf(validators.document['components'])
    // What it makes is validated by the caller.
    return generateSync({ ...(isObject(schema) ? schema : {}), components }, { seed, maxDepth: 10 })
  } catch {
    return undefined
  }
}

/**
 * Valid values for a schema, with shrinking: what generation makes wrong is replaced by one of the samples.
 * @returns `undefined` if no valid value is known.
 */
export function validArbitrary(located: NamedSchema, sampling: Sampling): fc.Arbitrary<unknown> | undefined {
  const { validators, phoneNumbers = fictionalNumbers, references = new Map() } = sampling
  const known = samplesFor(located, sampling)
  if (known.length === 0) return undefined
  const making: Making = { document: validators.document, optional: 'some', preferExamples: false, phoneNumbers, references }
  const made = fc.tuple(arbitraryFor(located.schema, making, located.name ?? ''), fc.nat())
  return made.map(([value, choice]) => (validators.valid(located.pointer, value) ? value : known[choice % known.length]))
}
