import { redactText } from './redact-text.ts'

/**
 * A copy of what `fetch` threw that can be shown. Errors of the network hold more than they say: undici's, for one, the bytes of a response that it could not
 * parse, and those may repeat what was sent.
 * @param known Values that must not turn up.
 * @param depth How many causes of causes are shown: a cycle of them has no end.
 */
export function redactedError(cause: unknown, known: readonly string[], depth = 5): unknown {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : new Error('something was thrown that is no error')
  const copy = new Error(
    redactText(cause.message, known),
    cause.cause === undefined || depth === 0 ? {} : { cause: redactedError(cause.cause, known, depth - 1) },
  )
  copy.name = cause.name
  copy.stack = `${copy.name}: ${copy.message}${/\n\s+at [\s\S]*/.exec(cause.stack ?? '')?.[0] ?? ''}`
  return 'code' in cause && typeof cause.code === 'string' ? Object.assign(copy, { code: cause.code }) : copy
}
