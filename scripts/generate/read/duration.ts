const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of a duration as the specs write it: `500ms`, `12s`, `1d`. */
export function milliseconds(duration: string): number {
  const [, count, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(duration) ?? []
  return Number(count) * (units[unit ?? ''] ?? Number.NaN)
}
