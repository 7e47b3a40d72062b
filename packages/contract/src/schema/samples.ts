import * as fc from 'fast-check'
import { generateSync } from 'json-schema-faker'
import type { LocatedSchema } from '../openapi/document.ts'
import { equal, isObject, listOf, objectOf } from '../openapi/json.ts'
import { arbitraryFor, fictionalNumbers, flattened, type Making } from './arbitrary.ts'
import { merged } from './merge.ts'
import { resolved, type Validators } from './validators.ts'

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

/**
 * Different valid values for a schema, the same ones for the same seed: with all properties, with the required ones alone, and both
 * for each alternative of a `oneOf` or `anyOf`.
 * @returns Valid values, at least one if any way of making them succeeds.
 */
export function samplesFor(
  { pointer, schema }: LocatedSchema,
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
      const values = fc.sample(arbitraryFor(alternative, making), { seed, numRuns: 30 })
      keep(values.find((value) => accepts(value) && validators.valid(pointer, value)))
    }
  }
  for (let attempt = 0; found.length === 0 && attempt < 40; attempt += 1) keep(faked(schema, seed + attempt, validators))
  return found
}

/** The schema itself, or one schema for each of its alternatives. */
function alternativesOf(schema: unknown, making: Making): unknown[] {
  const object = flattened(resolved(making.document, schema), making)
  const branches = listOf(object['oneOf'] ?? object['anyOf'])
  if (branches.length === 0) return [object]
  const { oneOf: _one, anyOf: _any, ...beside } = object
  return branches.flatMap((branch) => alternativesOf(merged(beside, resolved(making.document, branch)), making))
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
export function validArbitrary(located: LocatedSchema, sampling: Sampling): fc.Arbitrary<unknown> | undefined {
  const { validators, phoneNumbers = fictionalNumbers, references = new Map() } = sampling
  const known = samplesFor(located, sampling)
  if (known.length === 0) return undefined
  const making: Making = { document: validators.document, optional: 'some', preferExamples: false, phoneNumbers, references }
  const made = fc.tuple(arbitraryFor(located.schema, making), fc.nat())
  return made.map(([value, choice]) => (validators.valid(located.pointer, value) ? value : known[choice % known.length]))
}
