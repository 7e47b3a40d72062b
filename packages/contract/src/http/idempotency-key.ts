import { emptyInput, type Input } from '../case/case.ts'
import type { Operation, Parameter } from '../openapi/document.ts'

/** The header in which an operation takes an idempotency key. */
export function keyHeader(operation: Operation): string | undefined {
  return operation.parameters.find((parameter) => isKey(operation, parameter))?.name
}

/** Whether a parameter is the idempotency key. Two calls must never share one by chance, so it is not made up like other values. */
export function isKey({ idempotency }: Operation, { name, place }: Parameter): boolean {
  if (place !== 'header' || typeof idempotency !== 'object' || idempotency === null || !('header' in idempotency)) return false
  return String(idempotency.header).toLowerCase() === name.toLowerCase()
}

/**
 * The input with an idempotency key, where the operation takes one.
 * @param key Default: the one that is there, else a new one.
 */
export function withKey(operation: Operation, input: Input, key?: string): Input {
  const header = keyHeader(operation)
  if (header === undefined || (key === undefined && input.header[header] !== undefined)) return input
  return { ...emptyInput, ...input, header: { ...input.header, [header]: key ?? crypto.randomUUID() } }
}
