import { formFields } from '../description/form.ts'

/** A body as it is sent. */
export type Payload = BodyInit

/**
 * What a body says, read from what was sent and not from what the caller gave, which may have changed since.
 * @returns The value of JSON; the text fields of a form; other text as it is; otherwise `undefined`.
 */
export function valueOf(payload: Payload | undefined): unknown {
  if (payload instanceof FormData || payload instanceof URLSearchParams) return formFields(payload)
  if (typeof payload !== 'string') return undefined
  try {
    return JSON.parse(payload)
  } catch {
    return payload
  }
}
