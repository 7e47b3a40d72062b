import type { OutcomeRecord } from '../outcome/errors.ts'
import type { ClockSkew } from '../transport/clock-skew.ts'

/** How far a clock that was never compared may be off, in milliseconds. */
const clockTolerance = 120_000
/** How far one that was compared may be off: times are written in whole seconds. */
const measuredTolerance = 2000

/** When a call can have been carried out, on the provider's clock, in milliseconds since the epoch. */
export interface CallWindow {
  readonly begin: number
  readonly end: number
  /** Whether the provider's clock was compared with that of the machine that sent the call. */
  readonly isMeasured: boolean
  /** The earliest time to read from. */
  readonly readFrom: number
}

/**
 * When a call can have been carried out.
 * @param skew The provider's clock now, if the same machine looks that has sent.
 * @param settle Milliseconds that what was made may take to appear.
 */
export function windowOf({ attemptTimes, timeout, clockSkew }: OutcomeRecord, skew: ClockSkew | undefined, settle: number): CallWindow {
  const times = attemptTimes.map((time) => Date.parse(time))
  const skews = [...(skew ? [skew.least, skew.most] : []), ...(clockSkew === undefined ? [] : [clockSkew])]
  const isMeasured = skews.length > 0
  const tolerance = isMeasured ? measuredTolerance : clockTolerance
  const [least, most] = isMeasured ? [Math.min(...skews), Math.max(...skews)] : [0, 0]
  const begin = Math.min(...times) + least - tolerance
  return {
    begin,
    end: Math.max(...times) + timeout + settle + most + tolerance,
    isMeasured,
    readFrom: begin - clockTolerance + tolerance,
  }
}

/**
 * In how many milliseconds an absence means something.
 * @param started When the look began, on the clock of `performance.now`.
 * @param endedAt When the call ended, on the same clock, if it was made in this process.
 * @param skew The provider's clock, compared with that of this machine.
 * @param settle Milliseconds that what was made may take to appear.
 */
export function settledIn(
  { attemptTimes, timeout, clockSkew }: OutcomeRecord,
  started: number,
  endedAt: number | undefined,
  skew: ClockSkew | undefined,
  settle: number,
): number {
  if (endedAt !== undefined) return endedAt + settle - performance.now()
  // Of a call in another process it is known when it ended at the latest, if both clocks were compared with the provider's.
  if (clockSkew !== undefined && skew) {
    const last = Math.max(...attemptTimes.map((time) => Date.parse(time))) + clockSkew
    return last + timeout + settle + measuredTolerance - (Date.now() + skew.least)
  }
  return started + timeout + settle - performance.now()
}
