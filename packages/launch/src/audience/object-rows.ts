import { AudienceError } from './audience-error.ts'

/** A record with the place where it stands: its line, or its number in an iterable, the first is 1. */
export interface PlacedRecord {
  readonly line: number
  readonly record: Readonly<Record<string, unknown>>
}

/**
 * Reads NDJSON: a JSON object on each line, without blank lines.
 * @param chunks The text in parts.
 * @param file What messages call it.
 * @throws {AudienceError} If a line is no JSON object.
 */
export async function* ndjsonRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<PlacedRecord> {
  let rest = ''
  let line = 0
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (text.trim() !== '') yield { line, record: recordIn(text, file, line) }
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, record: recordIn(rest, file, line + 1) }
}

function recordIn(text: string, file: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What JSON.parse says shows a part of the line, and with it a person.
    throw new AudienceError(`${file}, line ${line}: this is no JSON. NDJSON has one JSON object on each line.`)
  }
  return asRecord(value, `${file}, line ${line}`)
}

/** Gives each object of an iterable its number. */
export async function* objectRecords(objects: AsyncIterable<object> | Iterable<object>, file: string): AsyncGenerator<PlacedRecord> {
  let line = 0
  for await (const object of objects) {
    line += 1
    yield { line, record: asRecord(object, `${file}, record ${line}`) }
  }
}

function asRecord(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  throw new AudienceError(`${place}: this is no object. Each record must be one, such as {"phone": "+525512345678"}.`)
}

/** A value as a cell has it. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  // Functions and symbols have no place in a record; JSON leaves them out, too.
  return (typeof value === 'bigint' ? value.toString() : JSON.stringify(value)) ?? ''
}
