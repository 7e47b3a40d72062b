const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * Reads a duration.
 * @param duration Milliseconds as a number, or text such as `500ms`, `30s`, `5m`, `2h`, `1d`.
 * @returns Milliseconds.
 * @throws {RangeError} If it is neither.
 */
export function milliseconds(duration: number | string): number {
  if (typeof duration === 'number' && Number.isFinite(duration) && duration >= 0) return duration
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration)) ?? []
  const factor = units[unit ?? '']
  if (factor === undefined)
    throw new RangeError(`"${duration}" is not a duration: give milliseconds or text such as 500ms, 30s, 5m, 2h, 1d.`)
  return Number(count) * factor
}
