import type { Document, Operation } from '../openapi/document.ts'
import { readEach } from '../openapi/json.ts'
import { markedValues } from '../openapi/marked-values.ts'

/** Whom a call addresses, by the values in its body. */
export interface Recipients {
  /** The numbers that a body addresses, in its order. */
  in(body: unknown): readonly string[]
  /** What had to be guessed because no fact says it; empty if nothing. */
  readonly notes: readonly string[]
}

/** The part of `x-state` that says who is addressed. */
export interface PeopleFact {
  /** Pointers into the body, `*` for the items of a list. */
  readonly at?: readonly string[]
}

/** Words in the name of a property that holds the number of who calls or sends. */
const senders = new Set(['from', 'sender', 'caller', 'source', 'origin', 'originator', 'callback', 'reply', 'via'])

/**
 * Makes what finds the recipients in the body of an operation: at the pointers of the fact, else the numbers that are marked as phone
 * numbers. Where only some of them are named like the number of a sender, those are skipped.
 * @param schema The schema of the body.
 */
export function recipientsOf(document: Document, { id }: Operation, schema: unknown, fact: PeopleFact | undefined): Recipients {
  const at = fact?.at
  if (at) return { in: (body) => at.flatMap((pointer) => readEach(body, pointer)).flatMap(numbersIn), notes: [] }
  const marked = markedValues(document, schema, 'phone')
  const others = new Set(marked.places.filter((place) => !isSender(place)))
  const excluded = others.size === 0 ? [] : marked.places.filter(isSender)
  const isExcluded = new Set(excluded)
  return {
    in: (body) =>
      marked
        .in(body)
        .filter(({ place }) => !isExcluded.has(place))
        .flatMap(({ value }) => numbersIn(value)),
    notes: excluded.map(
      (place) =>
        `${id}: ${place} is taken for the sender's number by its name. "x-state: { people: { at: [POINTER, …] } }" says who is called or messaged.`,
    ),
  }
}

function numbersIn(value: unknown): string[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap(numbersIn)
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

function isSender(place: string): boolean {
  const name = place.split('/').findLast((token) => token !== '*') ?? ''
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => senders.has(word))
}
