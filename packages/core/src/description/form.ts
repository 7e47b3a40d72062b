/**
 * The text fields of a form: what several properties of an object become when it is sent as one.
 * @param form A form. Files in it are left aside.
 * @returns By name; several of one name are an array. Brackets (`a[b]`) and JSON become objects, so that what is inside is found by its name.
 */
export function formFields(form: FormData | URLSearchParams): Record<string, unknown> {
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
