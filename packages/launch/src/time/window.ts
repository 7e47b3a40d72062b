import { Temporal } from 'temporal-polyfill'
import { type ClockTime, minutesOf } from './clock.ts'
import { TimeError } from './time-error.ts'
import { isTimeZone } from './zone-name.ts'

/** Days of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The hours within which people are contacted, by the clock where they are. */
export interface SendWindow {
  /** First minute of the day, `09:00`. */
  readonly from: ClockTime
  /** End, `20:00`; `24:00` is the end of the day. Nothing leaves at or after it. */
  readonly until: ClockTime
  /** Days of the week on which it opens. @default every day */
  readonly days?: readonly Weekday[] | undefined
  /**
   * What becomes of people whose zone is not known: `hold` contacts none of them; `every-zone` contacts them while it is open in all zones
   * that their number may be in; an IANA name takes that zone for theirs. @default 'hold'
   */
  readonly unknownZone?: 'hold' | 'every-zone' | (string & {}) | undefined
}

/** Whether something may leave now. Times in milliseconds since 1970. */
type WindowState =
  /** It may, before `until`. */
  | { readonly open: true; readonly until: number }
  /** It may not before `from`. */
  | { readonly open: false; readonly from: number }
  /** It never may: the zones have no hour in common, or none is known. */
  | { readonly open: false; readonly from: undefined; readonly reason: 'unknown-zone' | 'no-common-hour' }

/**
 * Checks a window as it was written.
 * @throws {TimeError} If a time, a day or a zone is none, or if it ends before it begins.
 */
export function checkWindow({ from, until, days, unknownZone = 'hold' }: SendWindow): void {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  for (const [name, text, minutes] of [
    ['from', from, start],
    ['until', until, end],
  ] as const) {
    if (minutes === undefined) throw new TimeError(`window.${name} is "${text}" and must be a time of day such as "09:00".`)
  }
  if ((start ?? 0) >= (end ?? 0)) {
    throw new TimeError(
      `The window ends at ${until}, before it begins at ${from}. A window lies within one day: swap the two, or make two launches.`,
    )
  }
  for (const day of days ?? []) {
    if (!weekdays.includes(day)) throw new TimeError(`window.days has "${day}". The days are ${weekdays.join(', ')}.`)
  }
  if (days?.length === 0) throw new TimeError('window.days is empty, so nothing would ever be sent. Leave it out for every day.')
  if (unknownZone !== 'hold' && unknownZone !== 'every-zone' && !isTimeZone(unknownZone)) {
    throw new TimeError(
      `window.unknownZone is "${unknownZone}" and must be 'hold', 'every-zone', or a time zone such as 'America/Mexico_City'.`,
    )
  }
}

/**
 * Says, for one window, whether something may leave.
 * @throws {TimeError} If it is no window.
 */
export function windowClock(window: SendWindow): WindowClock {
  checkWindow(window)
  const hours = new Map<string, Hours>()
  const days = window.days && new Set(window.days.map((day) => weekdays.indexOf(day) + 1))
  const [from, until] = [minutesOf(window.from) ?? 0, minutesOf(window.until) ?? 0]

  /** The hours of one zone that are open now or open next. */
  const hoursIn = (zone: string, now: number): Hours => {
    const known = hours.get(zone)
    if (known && known.asked <= now && now < known.until) return known
    const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
    for (let day = moment.toPlainDate(); ; day = day.add({ days: 1 })) {
      if (days && !days.has(day.dayOfWeek)) continue
      // Where the clocks change at that very hour it opens late and closes early.
      const found = { asked: now, from: at(day, from, zone, 'later'), until: at(day, until, zone, 'earlier') }
      if (found.until <= now || found.from >= found.until) continue
      hours.set(zone, found)
      return found
    }
  }

  return {
    at(now, zones) {
      const asked = zones.length > 0 ? zones : []
      const chosen = asked.length === 1 || window.unknownZone === 'every-zone' ? asked : zoneFor(window.unknownZone)
      if (chosen.length === 0) return { open: false, from: undefined, reason: 'unknown-zone' }
      return inAll(now, chosen, hoursIn)
    },
  }
}

/** Answers for one window. */
export interface WindowClock {
  /**
   * Whether something may leave.
   * @param now Milliseconds since 1970.
   * @param zones The zones in which the person may be: one if it is known.
   */
  at(now: number, zones: readonly string[]): WindowState
}

interface Hours {
  /** When it was asked for: before that other hours may come first. */
  readonly asked: number
  readonly from: number
  readonly until: number
}

function zoneFor(unknownZone: SendWindow['unknownZone']): readonly string[] {
  return unknownZone === undefined || unknownZone === 'hold' || unknownZone === 'every-zone' ? [] : [unknownZone]
}

/** The first time that is within the hours of all zones. */
function inAll(now: number, zones: readonly string[], hoursIn: (zone: string, now: number) => Hours): WindowState {
  const end = now + longestLook
  for (let moment = now; moment < end;) {
    const all = zones.map((zone) => hoursIn(zone, moment))
    const from = Math.max(...all.map((hours) => hours.from))
    const until = Math.min(...all.map((hours) => hours.until))
    if (from <= moment) return moment === now ? { open: true, until } : { open: false, from: moment }
    // The hours of one are over before those of another begin: look again when the first of them is over.
    moment = from < until ? from : until
  }
  return { open: false, from: undefined, reason: 'no-common-hour' }
}

/** Two weeks: hours that have not met in them never do. Milliseconds. */
const longestLook = 14 * 86_400_000

function at(day: Temporal.PlainDate, minutes: number, timeZone: string, disambiguation: 'earlier' | 'later'): number {
  const time = day.toPlainDateTime().add({ minutes })
  return time.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds
}
