import { closest, distance } from 'fastest-levenshtein'

/**
 * Finds what somebody probably meant.
 * @param word What was given.
 * @param names What there is.
 * @returns The nearest name, `undefined` if none is near.
 */
export function nearestTo(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const same = names.find((name) => plain(name) === plain(word))
  if (same !== undefined) return same
  const longer = names.filter((name) => plain(word).length > 2 && plain(name).startsWith(plain(word)))
  if (longer.length === 1) return longer[0]
  const found = closest(word.toLowerCase(), names)
  return distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? found : undefined
}

/**
 * What there is in the place of a name that there is not: the nearest one, else all.
 * @param most How many are listed.
 */
export function suggestion(word: string, names: readonly string[], most = 12): string {
  const nearest = nearestTo(word, names)
  if (nearest !== undefined) return `Did you mean "${nearest}"?`
  if (names.length === 0) return 'There are none.'
  return `There are: ${names.slice(0, most).join(', ')}${names.length > most ? `, and ${names.length - most} more` : ''}.`
}

/**
 * Checks the names in an object of options.
 * @param place What the options are for, as the message begins: `startMock`.
 * @throws {RangeError} If one is not known.
 */
export function requireKnown(place: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new RangeError(`${place}: "${unknown}" is not an option. ${suggestion(unknown, known, known.length)}`)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
