/** A wall-clock time of day: `09:00`, or `24:00` for the end of the day. */
export type ClockTime = `${number}:${number}`

/** Reads `09:00` as minutes since midnight, or `undefined` if it is none. */
export function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return total <= 24 * 60 ? total : undefined
}
