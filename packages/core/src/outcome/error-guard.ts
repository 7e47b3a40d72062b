import { ApiError } from './errors.ts'

/** Bodies of the documented errors, by operation and status. */
type DocumentedErrors<Errors> = { readonly [Id in keyof Errors]: object }

/**
 * Whether a thrown value is a certain documented error; narrows its body to the documented type.
 * @param error Anything that was thrown.
 * @param operation The operationId of the call.
 * @param status A status that the description documents for it.
 */
export type ErrorGuard<Errors extends DocumentedErrors<Errors>> = <Id extends keyof Errors, Status extends keyof Errors[Id] & number>(
  error: unknown,
  operation: Id,
  status: Status,
) => error is ApiError<Status, Errors[Id][Status]>

/**
 * Makes a provider's error guard.
 * @param provider The provider's id: `altur`.
 * @returns The guard, typed by the provider's documented errors.
 */
export function errorGuard<Errors extends DocumentedErrors<Errors>>(provider: string): ErrorGuard<Errors> {
  return <Id extends keyof Errors, Status extends keyof Errors[Id] & number>(
    error: unknown,
    operation: Id,
    status: Status,
  ): error is ApiError<Status, Errors[Id][Status]> =>
    ApiError.isInstance(error) && error.provider === provider && error.operation === operation && error.status === status
}
