import { pointerTokens, resolvePointer } from '../description/json-pointer.ts'
import type { FollowPage } from '../description/features.ts'

/** Finds the next page by a cursor that is sent in the body, at the JSON Pointer `parameter`. */
export const followBodyCursor: FollowPage = ({ page, pagination, query, body }) => {
  const cursor = resolvePointer(page, pagination.next ?? '')
  if (typeof cursor !== 'number' && (typeof cursor !== 'string' || cursor === '')) return undefined
  return { position: cursor, query, body: withValue(body, pointerTokens(pagination.parameter ?? ''), cursor) }
}

/** A copy of an object with a value at a place; what is missing on the way is made. */
function withValue(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const inner =
    typeof target === 'object' && target !== null && Object.hasOwn(target, step) ? target[step as keyof typeof target] : undefined
  return { ...(target as object | undefined), [step]: withValue(inner, rest, value) }
}
