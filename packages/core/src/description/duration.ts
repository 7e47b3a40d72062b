const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The form of a duration in a description: `500ms`, `12s`, `1d`. A positive whole number and a unit, nothing else. */
export const durationPattern = '^[1-9][0-9]*(ms|s|m|h|d)$'

/**
 * Reads a duration as descriptions write it.
 * @param duration Such as `500ms`, `30s`, `5m`, `2h`, `1d`.
 * @returns Milliseconds.
 * @throws {RangeError} If it has another form.
 */
export function milliseconds(duration: string): number {
  const unit = new RegExp(durationPattern).exec(duration)?.[1]
  if (unit === undefined) throw new RangeError(`"${duration}" is not a duration such as 500ms, 30s, 5m, 2h, 1d.`)
  return Number.parseInt(duration, 10) * (units[unit] ?? Number.NaN)
}
