import { emptyInput, type Input } from './case.ts'
import type { Content, Operation, Parameter } from './document.ts'
import { isJson, isObject } from './json.ts'
import { isKey } from './idempotency-key.ts'
import { fitsHeader, fitsPath, written } from './parameter-text.ts'
import { samplesFor, type Sampling } from './schema/samples.ts'
import type { Session } from './session.ts'

/** A valid input with where it comes from. */
export interface BaseInput {
  readonly title: string
  readonly input: Input
  /** Whether the description itself gives it. */
  readonly isExample: boolean
}

/** How values are made in a session. */
export function samplingOf(session: Session): Sampling {
  const { testNumbers } = session.options.permissions
  const { requests, exampleIds } = session
  return {
    validators: requests,
    seed: session.options.seed,
    references: exampleIds,
    ...(testNumbers.length > 0 ? { phoneNumbers: testNumbers } : {}),
  }
}

const known = new WeakMap<Session, Map<string, unknown[]>>()

/** Valid values for a schema of the session, made once: documented examples that are valid come first. */
export function valuesFor(
  session: Session,
  located: Pick<Content, 'pointer' | 'schema'>,
  examples: readonly unknown[],
  accepts: (value: unknown) => boolean = () => true,
): unknown[] {
  const memory = known.get(session) ?? new Map<string, unknown[]>()
  known.set(session, memory)
  const present = memory.get(located.pointer)
  if (present) return present
  const valid = examples.filter((value) => session.requests.valid(located.pointer, value))
  const values = [...valid, ...samplesFor(located, { ...samplingOf(session), accepts })]
  memory.set(located.pointer, values)
  return values
}

/** Valid values for a parameter that its place can carry. */
export function parameterValues(session: Session, parameter: Parameter): unknown[] {
  const fitting = (value: unknown) => fits(parameter, value)
  return valuesFor(session, parameter, parameter.examples, fitting).filter(fitting)
}

/** Whether a value can be sent in a parameter's place. */
export function fits(parameter: Parameter, value: unknown): boolean {
  if (parameter.place === 'path') return fitsPath(value)
  if (parameter.place === 'header') return fitsHeader(value)
  // What is empty leaves nothing in a query, and an object may turn into parameters of other names.
  const texts = written(parameter, value)
  return (
    texts.length > 0 &&
    texts.every(([name, text]) => text !== '' && (isObject(value) || name === parameter.name)) &&
    !isSpread(parameter, value)
  )
}

/** Whether a value would be spread over parameters that the schema does not know. */
function isSpread({ schema, style, explode }: Parameter, value: unknown): boolean {
  return (
    isObject(value) &&
    style === 'form' &&
    explode &&
    !(isObject(schema) && (schema['type'] === 'object' || schema['properties'] !== undefined))
  )
}

/**
 * Valid inputs for an operation: one for each documented example of its body, else for each way to make one. Parameters in the path
 * have their example; others are there if they are required.
 * @returns Empty if no valid value is known for something that is required.
 */
export function baseInputs(session: Session, operation: Operation): BaseInput[] {
  const parameters = requiredParameters(session, operation)
  if (!parameters) return []
  const bodies = bodyInputs(session, operation)
  return bodies.map(({ title, input, isExample }) => ({ title, isExample, input: { ...parameters, ...input } }))
}

function requiredParameters(session: Session, operation: Operation): Input | undefined {
  const input = { path: {}, query: {}, header: {}, cookie: {} } as Record<Parameter['place'], Record<string, unknown>> // filled below
  for (const parameter of operation.parameters.filter((candidate) => candidate.required && !isKey(operation, candidate))) {
    const [value] = parameterValues(session, parameter)
    if (value === undefined) return undefined
    input[parameter.place][parameter.name] = value
  }
  return { ...emptyInput, ...input }
}

function bodyInputs(session: Session, { body }: Operation): { title: string; input: Partial<Input>; isExample: boolean }[] {
  if (!body) return [{ title: 'no body', input: {}, isExample: true }]
  const inputs = body.content.flatMap((content) => {
    const { mediaType } = content
    if (!isJson(mediaType) && !/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(mediaType)) {
      const texts = content.examples.length > 0 ? content.examples : [['text', 'text'] as const]
      return texts.map(([name, value]) => ({
        title: `example ${name}`,
        input: { body: value, mediaType },
        isExample: content.examples.length > 0,
      }))
    }
    const values = valuesFor(
      session,
      content,
      content.examples.map(([, value]) => value),
    )
    return values.map((value) => {
      const name = content.examples.find(([, example]) => example === value)?.[0]
      return {
        title: name === undefined ? 'a made-up body' : `example ${name}`,
        input: { body: value, mediaType },
        isExample: name !== undefined,
      }
    })
  })
  return body.required ? inputs : [...inputs, { title: 'no body', input: {}, isExample: false }]
}
