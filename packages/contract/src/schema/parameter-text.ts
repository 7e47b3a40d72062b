import type { Parameter } from '../openapi/document.ts'
import { isObject, listOf, textOf } from '../openapi/json.ts'
import { typesOf } from './merge.ts'
import { resolved, type Validators } from './validators.ts'

/** Writes a parameter's value by its `style` and `explode` (OpenAPI 3.1, Parameter Object): names with texts, not yet percent-encoded. */
export function written(parameter: Parameter, value: unknown): [name: string, text: string][] {
  const { name, style, explode } = parameter
  if (style === 'content') return [[name, JSON.stringify(value)]]
  if (Array.isArray(value)) {
    const texts = value.map(textOf)
    if (style === 'form' && explode) return texts.map((text) => [name, text])
    const separator = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ','
    return [[name, texts.join(separator)]]
  }
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, inner]): [string, string] => [key, textOf(inner)])
    if (style === 'deepObject') return entries.map(([key, text]) => [`${name}[${key}]`, text])
    if (style === 'form' && explode) return entries
    return [[name, entries.map(([key, text]) => (explode ? `${key}=${text}` : `${key},${text}`)).join(',')]]
  }
  return [[name, textOf(value)]]
}

/**
 * Whether a server could take what is written for a parameter as a valid value: texts have no type, so `7` is a number to whom expects
 * one and a text to everybody else.
 */
export function couldBeValid(parameter: Parameter, value: unknown, validators: Validators): boolean {
  return readings(parameter, value, validators).some((reading) => validators.valid(parameter.pointer, reading))
}

function readings(parameter: Parameter, value: unknown, validators: Validators): unknown[] {
  if (parameter.style === 'content') return [value]
  const schema = resolved(validators.document, parameter.schema)
  const texts = written(parameter, value).map(([, text]) => text)
  const whole = texts.flatMap(typedReadings)
  if (!typesOf(schema['type']).includes('array') && !Array.isArray(schema['prefixItems']))
    return isObject(value) ? [value, ...whole] : whole
  const separator = parameter.style === 'spaceDelimited' ? ' ' : parameter.style === 'pipeDelimited' ? '|' : ','
  const parts = parameter.style === 'form' && parameter.explode ? texts : texts.flatMap((text) => text.split(separator))
  // All items have one type in practice; each reading takes every item the same way.
  const strings = parts
  const typed = parts.map((part) => typedReadings(part).at(-1))
  return [strings, typed, listOf(value), ...whole]
}

function typedReadings(text: string): unknown[] {
  const found: unknown[] = [text]
  if (text.trim() !== '' && Number.isFinite(Number(text))) found.push(Number(text))
  if (text === 'true' || text === 'false') found.push(text === 'true')
  if (text === 'null') found.push(null)
  return found
}

/** Whether a header can carry the text (RFC 9110, 5.5) without a server or client changing it on the way. */
export function fitsHeader(value: unknown): boolean {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(typeof value === 'object' ? '' : textOf(value))
}

/** Whether a path segment can carry the text: neither nothing nor dots alone, which address something else (RFC 3986, 5.2.4). */
export function fitsPath(value: unknown): boolean {
  return typeof value !== 'object' && !/^(|\.{1,2})$/.test(textOf(value))
}
