import { milliseconds as readDuration } from '@campaignkit/core/description'

/**
 * Reads a duration that the mock was given.
 * @param duration Milliseconds as a number, or a string such as `500ms`, `30s`, `5m`, `2h`, `1d`.
 * @returns Milliseconds.
 * @throws {RangeError} If it is neither.
 */
export function milliseconds(duration: number | string): number {
  if (typeof duration === 'string') return readDuration(duration)
  if (Number.isFinite(duration) && duration >= 0) return duration
  throw new RangeError(`${duration} is not a duration: give milliseconds, or a string such as 500ms, 30s, 5m, 2h, 1d.`)
}
