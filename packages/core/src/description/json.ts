// Strings are taken whole, so that digits in them are passed over. Numbers too: an integer has no fraction and no exponent.
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * Parses JSON without changing an integer: one that a JavaScript number cannot hold (above 2^53, as some ids are) comes as a string of its digits.
 * @param text The JSON.
 * @throws {SyntaxError} If it is none. The message quotes the text.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Most texts hold no number of that length.
  if (!/\d{16}/.test(text)) return value
  return JSON.parse(text.replace(stringOrNumber, (token) => (isTooLarge(token) ? `"${token}"` : token)))
}

function isTooLarge(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
}
