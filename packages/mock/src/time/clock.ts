import { milliseconds } from './duration.ts'
import { momentOf } from './moment.ts'

/** The mock's time. It is the machine's, unless the clock was made with a fixed start: then only `advance` and `set` move it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** The same as a `Date`. */
  date(): Date
  /**
   * Moves time on; what is due by then (a scheduled campaign, a webhook's next delivery) happens in the order of its times.
   * @param duration Milliseconds, or text such as `30s`, `5m`, `2h`, `1d`.
   * @returns When everything that became due has happened, deliveries of webhooks included.
   */
  advance(duration: number | string): Promise<void>
  /**
   * Moves time to a moment that is not in the mock's past.
   * @throws {RangeError} If it is.
   */
  set(time: Date | string | number): Promise<void>
}

/** The clock with what the mock itself needs. */
export interface Schedule extends Clock {
  /** The machine's time with all moves of the clock added: what rate limits go by, which a clock that stands would never lift. */
  running(): number
  /** Has something done at a time, at the earliest at the next request or move of the clock after it. */
  at(time: number, action: () => void | Promise<void>): void
  /** Does what has become due, deliveries of webhooks not awaited; `undefined` if nothing has, as before most requests. */
  catchUp(): Promise<void> | undefined
  /** Forgets everything that was scheduled. */
  clear(): void
  /** Does no more. */
  stop(): void
}

interface Event {
  readonly time: number
  readonly action: () => void | Promise<void>
}

/** The longest delay that Node's timers take. */
const maxTimerDelay = 2_147_483_647

/**
 * Makes a clock.
 * @param settled When everything is done that what became due has begun; a move of the clock waits for it each time.
 * @param start Where a clock that stands still starts; without it the machine's time is followed.
 */
export function createClock(start?: Date | string | number, settled: () => Promise<void> = () => Promise.resolve()): Schedule {
  const origin = start === undefined ? undefined : momentOf(start, 'clock')
  let offset = 0
  let events: Event[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const now = () => (origin ?? Date.now()) + offset
  /** With the machine's time, things happen by themselves too. */
  const arm = () => {
    clearTimeout(timer)
    const [next] = events
    if (origin !== undefined || stopped || !next) return
    timer = setTimeout(() => void runUntil(now()).then(arm), Math.min(Math.max(next.time - now(), 0), maxTimerDelay)).unref()
  }
  const runUntil = async (limit: number, after?: () => Promise<void>) => {
    for (let [due] = events; due && due.time <= limit; [due] = events) {
      events.shift()
      if (origin !== undefined && due.time > now()) offset = due.time - origin
      await due.action()
      await after?.()
    }
  }
  const catchUp = () => {
    const [next] = events
    return next && next.time <= now() ? runUntil(now()).then(arm) : undefined
  }
  const moveTo = async (time: number) => {
    if (!(time >= now())) throw new RangeError('The clock can only be moved forward, to a valid time.')
    if (origin === undefined) {
      offset += time - now()
      await runUntil(now(), settled)
      arm()
      return
    }
    await settled()
    await runUntil(time, settled)
    offset = time - origin
  }
  return {
    now,
    date: () => new Date(now()),
    running: () => Date.now() + offset,
    advance: (duration) => moveTo(now() + milliseconds(duration)),
    set: (time) => moveTo(momentOf(time, 'clock.set')),
    at(time, action) {
      if (stopped) return
      // In the order of their times; what is due at the same time, in the order in which it was asked for.
      let index = events.length
      while ((events[index - 1]?.time ?? time) > time) index -= 1
      events.splice(index, 0, { time, action })
      if (index === 0) arm()
    },
    catchUp,
    clear() {
      events = []
      clearTimeout(timer)
      offset = 0
    },
    stop() {
      stopped = true
      events = []
      clearTimeout(timer)
    },
  }
}
