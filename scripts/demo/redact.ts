import type { Person } from './audience.ts'

/** Takes out of a provider's words whatever identifies a person: names of the audience, mail addresses, long numbers. */
export function redact(text: string, people: readonly Person[]): string {
  // Short words of names, such as "de" and "Le", tell nothing and stand in every sentence.
  const known = new Set(
    people.flatMap(({ firstName = '', lastName = '' }) => `${firstName} ${lastName}`.split(' ')).filter(({ length }) => length > 2),
  )
  return text
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '•••')
    .replace(/\+?\d[\d ().-]{6,}\d/g, (number) => `••• ${number.slice(-4)}`)
    .replace(/[\p{L}\p{M}'’-]+/gu, (word) => (known.has(word) ? '•••' : word))
}
