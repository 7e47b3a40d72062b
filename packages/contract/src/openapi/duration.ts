const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * Reads a duration as our descriptions write it: `500ms`, `1s`, `30d`. A reader of this package's own: `test/conformance/durations.json` is what all
 * readers agree on.
 * @returns Milliseconds, or `undefined` for what is no duration.
 */
export function durationOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.includes('\n')) return undefined
  const [, count, unit = ''] = /^([1-9]\d*)(ms|s|m|h|d)$/.exec(value) ?? []
  const span = units[unit]
  return count === undefined || span === undefined ? undefined : Number(count) * span
}
