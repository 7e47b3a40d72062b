// Strings are taken whole, so that digits in them are passed over. Numbers too: an integer has no fraction and no exponent.
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * Parses JSON without changing an integer: one that a JavaScript number cannot hold (above 2^53, as some ids are) comes as a string of its digits.
 * @param text The JSON.
 * @throws {SyntaxError} If it is none. The message quotes the text.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (!hasLongNumber(text)) return value
  return JSON.parse(text.replace(stringOrNumber, (token) => (isTooLarge(token) ? `"${token}"` : token)))
}

/**
 * Whether JSON that was printed from numbers has an integer among them that a number cannot hold, so that another one may have been meant.
 * @param text The JSON.
 */
export function hasInexactInteger(text: string): boolean {
  if (!/\d(?:\d{15}|e\+)/.test(text)) return false
  return Array.from(text.matchAll(stringOrNumber), ([token]) => token).some((token) => isTooLarge(token) || /^-?\d[\d.]*e\+/.test(token))
}

/** Most texts hold no number of that length. */
function hasLongNumber(text: string): boolean {
  return /\d{16}/.test(text)
}

function isTooLarge(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
}
