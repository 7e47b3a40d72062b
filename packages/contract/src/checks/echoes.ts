import { isObject, tokensOf } from '../openapi/json.ts'

/**
 * What a server took though it is invalid. That it did so is reported once, where it happened; a response that shows the value again, in this
 * operation or another one and minutes later, is not another defect.
 */
export interface Echoes {
  /**
   * Notes a value that was accepted though it is the defect of its request.
   * @param name Of the property or parameter.
   * @param value `undefined` where the defect is that it is missing.
   */
  note(name: string, value: unknown): void
  /**
   * Whether a response's value may be such an echo.
   * @param pointer JSON Pointer of the value in the response.
   */
  holds(pointer: string, value: unknown): boolean
}

const mostKept = 20_000

function key(name: string, value: unknown): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}=${JSON.stringify(value) ?? 'undefined'}`
}

/** Starts with nothing noted. */
export function createEchoes(): Echoes {
  const known = new Set<string>()
  const keep = (name: string, value: unknown): void => {
    if (known.size > mostKept) return
    known.add(key(name, value))
    if (Array.isArray(value)) for (const item of value) keep(name, item)
    else if (isObject(value)) for (const [inner, held] of Object.entries(value)) keep(inner, held)
  }
  return {
    note: keep,
    holds(pointer, value) {
      const name = tokensOf(pointer).findLast((token) => !/^\d+$/.test(token)) ?? ''
      return known.has(key(name, value))
    },
  }
}
