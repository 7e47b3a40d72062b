/**
 * A body as a form: files as they are, bytes as files, dates in ISO 8601, lists as several fields, other objects as JSON. A form is copied, also one of
 * another package, whose class is not that of this realm.
 * @throws {TypeError} If a field has a value that a form cannot have.
 */
export function toFormData(body: unknown): FormData {
  const form = new FormData()
  for (const [name, value] of fieldsOf(body)) {
    for (const part of Array.isArray(value) ? value : [value]) append(form, name, part)
  }
  return form
}

function fieldsOf(body: unknown): Iterable<[string, unknown]> {
  if (tagOf(body) === 'FormData') return body as FormData
  if (isPlain(body)) return Object.entries(body)
  throw new TypeError('The body of an upload is an object with its fields, or a FormData.')
}

function append(form: FormData, name: string, part: unknown): void {
  if (part === undefined) return
  if (part instanceof Blob) form.append(name, part)
  else if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) form.append(name, new File([new Blob([part as BlobPart])], name))
  else if (typeof part === 'string' || typeof part === 'boolean' || typeof part === 'bigint' || isExact(part))
    form.append(name, String(part))
  else if (hasJson(part)) append(form, name, part.toJSON())
  else if (Array.isArray(part) || isPlain(part)) form.append(name, JSON.stringify(part))
  else
    throw new TypeError(
      `The field "${name}" cannot be sent in a form: it is ${describe(part)}. Pass a string, a Blob or bytes, or leave it out.`,
    )
}

function isExact(part: unknown): part is number {
  return typeof part === 'number' && Math.abs(part) <= Number.MAX_SAFE_INTEGER
}

/** Dates, and what other packages have for them. */
function hasJson(part: unknown): part is { toJSON(): unknown } {
  return typeof part === 'object' && part !== null && 'toJSON' in part && typeof part.toJSON === 'function'
}

/** An object of fields, of any realm. Others, such as a Map or a file of another package, have their content elsewhere. */
function isPlain(value: unknown): value is object {
  if (tagOf(value) !== 'Object') return false
  const prototype: { constructor?: { name?: unknown } } | null = Object.getPrototypeOf(value)
  return prototype === null || prototype.constructor?.name === 'Object'
}

function describe(part: unknown): string {
  return typeof part === 'number' ? `${part}, which is no exact number` : part === null ? 'null' : `a ${tagOf(part)} that is not known here`
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}
