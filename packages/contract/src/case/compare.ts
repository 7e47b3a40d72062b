import { instantOf } from '../openapi/instant.ts'
import { isObject, type JsonObject, objectOf } from '../openapi/json.ts'

/** Whether a value is a text, number or boolean. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Whether two plain values mean the same, whatever their spelling: case, spaces, signs in phone numbers, time zones, numbers as text. */
export function meanSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  // A secret is answered in disguise, and that is right.
  if ([left, right].some((value) => typeof value === 'string' && /\*{3}|•{3}|\bx{4,}\b/i.test(value))) return true
  if (!isScalar(left) || !isScalar(right)) return false
  const [first, second] = [left, right].map((value) =>
    String(value)
      .toLowerCase()
      .replaceAll(/[\s()+.-]/g, ''),
  )
  if (first === second) return true
  const [one, other] = [left, right].map((value) => (typeof value === 'string' ? momentOf(value) : undefined))
  return one !== undefined && one === other
}

/** An instant, or the start of a day in UTC. */
function momentOf(text: string): number | undefined {
  return instantOf(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
}

/** Plain values of an object that are not about time, which passes by itself. */
export function lastingValues(resource: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(resource).filter(
      ([name, value]) =>
        (isScalar(value) || value === null) && !/(_at|At|time|date|version|etag|modified|elapsed|ago|duration)$/i.test(name),
    ),
  )
}

/** Whether a value is a list of plain ones. */
function isPlainList(value: unknown): value is readonly (string | number | boolean)[] {
  return Array.isArray(value) && value.every(isScalar)
}

/** Names of the plain values and lists of such that were sent, are in what was read, and mean something else there. */
export function differing(sent: unknown, read: JsonObject): string[] {
  return Object.entries(objectOf(sent))
    .filter(([name, value]) => Object.hasOwn(read, name) && isOther(value, read[name]))
    .map(([name]) => name)
}

function isOther(sent: unknown, read: unknown): boolean {
  if (isPlainList(sent)) return isPlainList(read) && sent.some((item) => !read.some((other) => meanSame(item, other)))
  return isScalar(sent) && !isObject(read) && !Array.isArray(read) && !meanSame(sent, read)
}
