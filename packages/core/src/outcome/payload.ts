/** A body as it is sent. */
export type Payload = BodyInit

/**
 * What a body says, read from what was sent and not from what the caller gave, which may have changed since.
 * @returns The value of JSON; the text fields of a form; other text as it is; otherwise `undefined`.
 */
export function valueOf(payload: Payload | undefined): unknown {
  if (payload instanceof FormData || payload instanceof URLSearchParams) return fieldsOf(payload)
  return typeof payload === 'string' ? parsed(payload) : undefined
}

/** The text fields of a form, several of one name as an array. Brackets (`a[b]`) and JSON become objects, so that a name within is found by its name. */
function fieldsOf(form: FormData | URLSearchParams): unknown {
  const fields = bare()
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((value) => (/^[[{]/.test(value) ? parsed(value) : value))
    const [first = '', ...steps] = name.split(/\]?\[|\]$/)
    const path = steps.length > 0 ? [first, ...steps.slice(0, -1)] : [name]
    let place = fields
    for (const step of path.slice(0, -1)) {
      const inner = place[step]
      // Put there in this loop.
      place = (typeof inner === 'object' && inner !== null ? inner : (place[step] = bare())) as Record<string, unknown>
    }
    place[path.at(-1) ?? name] = values.length > 1 ? values : values[0]
  }
  return fields
}

/** An object without a prototype, which a field called `__proto__` could change. */
function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
