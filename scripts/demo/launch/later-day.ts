/** A full hour of a later day, in UTC, as ISO 8601. */
export function laterDay(now: Date, days: number, hour: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour)).toISOString()
}
