import type { EncodeBody } from '../description/features.ts'

/**
 * A body as `application/x-www-form-urlencoded` (URL Standard, 5). A list is sent as one field for each item, an object as JSON, unless the operation
 * says otherwise: with brackets (`a[b]=1`, `a[0][b]=1`) or commas (`a=1,2`).
 * @param body An object: each of its properties is a field, and what is `undefined` or `null` is not sent. Or a form that is ready.
 * @throws {TypeError} If it is no object.
 */
export const encodeForm: EncodeBody = (body, { fields = {} }) => {
  if (body instanceof URLSearchParams) return new URLSearchParams(body)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new TypeError('A form is an object with its fields.')
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (fields[name] === 'brackets') appendBrackets(form, name, value)
    else if (fields[name] === 'commas' && Array.isArray(value)) form.append(name, value.map(textOf).join(','))
    else for (const item of Array.isArray(value) ? value : [value]) if (isGiven(item)) form.append(name, textOf(item))
  }
  return form
}

function appendBrackets(form: URLSearchParams, name: string, value: unknown): void {
  if (!isGiven(value)) return
  if (typeof value !== 'object') form.append(name, textOf(value))
  else for (const [key, item] of Object.entries(value ?? {})) appendBrackets(form, `${name}[${key}]`, item)
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
