import { ArgumentError, type ErrorContext } from '../outcome/errors.ts'
import { type Issue, issuesIn, type ObjectSchema } from './json-schema.ts'
import type { Validate } from '../options.ts'

/** The schemas of a provider's request bodies, as generated from its OpenAPI description. Data only. */
export interface RequestSchemas {
  /** The provider's id: `altur`. */
  readonly id: string
  /** By operationId, the definition that its JSON body must match; `optional` where there need not be a body. */
  readonly bodies: Readonly<Record<string, { readonly $ref: string; readonly optional?: true }>>
  /** The schemas by their names. */
  readonly definitions: Readonly<Record<string, ObjectSchema>>
}

/** A body does not match the provider's schema. Nothing was sent. Neither the message nor the issues have a value of the body in them. */
export class ValidationError extends ArgumentError {
  /** Name by which `isInstance` knows this class across copies of the package. */
  static override readonly kind: string = 'ValidationError'
  /** What is wrong, in the order of the schema. */
  readonly issues: readonly Issue[]

  /**
   * @param issues What is wrong, in the order of the schema.
   * @param context The call.
   */
  constructor(issues: readonly Issue[], context: ErrorContext) {
    const shown = issues.slice(0, 3).map(({ pointer, rule, message }) => `${pointer || 'the body'} ${message} (${rule})`)
    const rest = issues.length > shown.length ? `; and ${issues.length - shown.length} more` : ''
    super(`${context.provider}.${context.operation} was not sent: ${shown.join('; ')}${rest}.`, context)
    this.issues = issues
  }

  /** What can be logged: the issues besides. */
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), issues: this.issues }
  }
}

/**
 * Makes the check of a provider's request bodies.
 * @param schemas The generated schemas.
 * @returns What a client takes as its option `validate`. It throws a `ValidationError` for a body that does not match, and an
 * `ArgumentError` for one that cannot be JSON, and in another provider's client.
 */
export function validator({ id, bodies, definitions }: RequestSchemas): Validate {
  return (context, body) => {
    if (context.provider !== id) {
      throw new ArgumentError(
        `The bodies of ${context.provider} cannot be checked by the schemas of ${id}: pass its own validate.`,
        context,
      )
    }
    const expected = bodies[context.operation]
    if (!expected || (body === undefined && expected.optional)) return
    const { $ref } = expected
    const issues =
      body === undefined ? [{ pointer: '', rule: 'required', message: 'is missing' }] : issuesIn({ $ref }, sent(body, context), definitions)
    if (issues.length > 0) throw new ValidationError(issues, context)
  }
}

/** The body as the provider will see it: without what JSON leaves out, with dates as strings. */
function sent(body: unknown, context: ErrorContext): unknown {
  try {
    return JSON.parse(JSON.stringify(body))
  } catch {
    throw new ArgumentError(`${context.provider}.${context.operation} was not sent: its body cannot be written as JSON.`, context)
  }
}

export type { Issue, ObjectSchema, Schema } from './json-schema.ts'
export type { Validate } from '../options.ts'
