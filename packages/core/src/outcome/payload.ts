/** A body as it is sent. */
export type Payload = BodyInit

/**
 * What a body says, read from what was sent and not from what the caller gave, which may have changed since.
 * @returns The value of JSON; the text fields of a form, several of one name as an array; other text as it is; otherwise `undefined`.
 */
export function valueOf(payload: Payload | undefined): unknown {
  if (payload instanceof FormData) {
    const fields: Record<string, unknown> = {}
    for (const name of new Set(payload.keys())) {
      const values = payload.getAll(name).filter((value) => typeof value === 'string')
      fields[name] = values.length > 1 ? values : values[0]
    }
    return fields
  }
  if (typeof payload !== 'string') return undefined
  try {
    return JSON.parse(payload)
  } catch {
    return payload
  }
}
