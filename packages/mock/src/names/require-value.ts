/** Whether a value is an object with names. */
export function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {RangeError} If a value is not as expected; the message shows it. */
export function requireValue(isRight: boolean, name: string, expected: string, value: unknown): void {
  if (isRight) return
  const shown =
    typeof value === 'string' ? `"${value}"` : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value)
  throw new RangeError(`${name} is ${shown}; it must be ${expected}.`)
}
