/**
 * Prints the body of an event as no JavaScript program would: with spaces, all but ASCII escaped, and slashes, too. The same JSON, so that
 * only a receiver that parses a body and prints it again before it verifies the signature fails, as it does with real providers.
 */
export function printBody(body: unknown): string {
  const printed = print(body)
  // Were nothing to escape in it, the spaces alone would be left, which some providers do not sign.
  return printed.replaceAll(', ', ',').replaceAll(': ', ':') === JSON.stringify(body) ? escapedOnce(printed) : printed
}

function print(value: unknown): string {
  if (typeof value === 'string') return escaped(JSON.stringify(value))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as unknown[]).map((item) => (item === undefined ? 'null' : print(item))).join(', ')}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${escaped(JSON.stringify(name))}: ${print(field)}`).join(', ')}}`
}

/** Inside the quotation marks of a printed string. */
function escaped(text: string): string {
  return text.replaceAll('/', String.raw`\/`).replaceAll(/[^\u0020-\u007e]/g, (character) => codeOf(character))
}

/** With the first letter of the last string value escaped; `\u0061` is as good an `a` as any. */
function escapedOnce(text: string): string {
  return text.replace(
    /(.*")([A-Za-z0-9])([^"\\]*"[^"]*)$/s,
    (_all, before: string, letter: string, after: string) => `${before}${codeOf(letter)}${after}`,
  )
}

function codeOf(unit: string): string {
  return String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0')
}
