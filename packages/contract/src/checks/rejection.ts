import { isObject } from '../openapi/json.ts'

const deepest = 4
const refusedWord = /^(failed|fail|error|rejected|invalid|refused|not_?added|skipped)$/i
const refusedName =
  /^(failed|failures?|errors?|rejected|invalid|refused|skipped|not_?(added|sent))(_?(count|total|items|contacts|recipients|rows))?$/i

/**
 * Whether a success says in its body that something of what was asked was not done: a batch is answered 200 and names the items that failed.
 * @param body The parsed body.
 */
export function saysRefused(body: unknown, depth = 0): boolean {
  if (depth > deepest) return false
  if (Array.isArray(body)) return body.some((item) => saysRefused(item, depth + 1))
  if (!isObject(body)) return false
  return Object.entries(body).some(([name, value]) => {
    if (refusedName.test(name) && isSomething(value)) return true
    if (/^(success|ok|valid|accepted)$/i.test(name) && value === false) return true
    if (/^(status|result|outcome)$/i.test(name) && typeof value === 'string' && refusedWord.test(value)) return true
    return saysRefused(value, depth + 1)
  })
}

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isObject(value)) return Object.keys(value).length > 0
  return value === true || (typeof value === 'number' && value > 0) || (typeof value === 'string' && value !== '' && value !== '0')
}
