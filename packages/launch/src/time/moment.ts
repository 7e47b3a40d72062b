import { Temporal } from 'temporal-polyfill'
import { TimeError } from './time-error.ts'
import { isTimeZone } from './zone-name.ts'

/** How a moment is read. */
export interface MomentOptions {
  /** What messages call it, `startAt`. */
  readonly name: string
  /** Zone of a time without an offset, an IANA name. @default none: such a time is refused */
  readonly zone?: string | undefined
  /** Milliseconds since 1970 after which it must lie. */
  readonly now: number
}

/**
 * Reads a moment as people write it: `2027-03-01T09:00:00-06:00`, `…Z`, `…[America/Mexico_City]`, or without an offset where the zone is known. Never guesses: a
 * time that the clocks skip, that they show twice, or that is past, is refused.
 * @param text The moment, as somebody wrote it.
 * @param options What messages call it, the zone of a time without an offset, and now, in milliseconds since 1970.
 * @returns Milliseconds since 1970.
 * @throws {TimeError} If it is not one moment in the future.
 */
export function momentOf(text: string, { name, zone, now }: MomentOptions): number {
  if (zone !== undefined && !isTimeZone(zone)) throw new TimeError(`There is no time zone "${zone}". Write it as America/Mexico_City.`)
  const moment = read(text, name, zone)
  if (moment <= now) {
    throw new TimeError(
      `${name} is ${text}, which is past (now is ${new Date(now).toISOString()}). Give a later time, or leave it out to begin at once.`,
    )
  }
  return moment
}

function read(text: string, name: string, zone: string | undefined): number {
  const written = text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')
  const hasZone = /\[[^\]]+\]$/.test(written)
  try {
    if (!hasZone && /(?:Z|[+-]\d\d:?\d\d)$/i.test(written) && written.includes('T')) return Temporal.Instant.from(written).epochMilliseconds
    if (hasZone) {
      const named = /\[([^\]]+)\]$/.exec(written)?.[1] ?? ''
      if (!isTimeZone(named)) throw new TimeError(`${name}: there is no time zone "${named}". Write it as America/Mexico_City.`)
      const local = /^[^[]*?(?:Z|[+-]\d\d:?\d\d)?(?=\[)/i.exec(written)?.[0] ?? ''
      if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(local)) return Temporal.ZonedDateTime.from(written, { offset: 'reject' }).epochMilliseconds
      return inZone(local, named, name, text)
    }
  } catch (error) {
    if (error instanceof TimeError) throw error
    throw new TimeError(`${name} is "${text}", which is no time. Write it as 2027-03-01T09:00:00-06:00.`)
  }
  if (zone === undefined)
    throw new TimeError(`${name} is "${text}", which says no time zone. Write its offset, 2027-03-01T09:00:00-06:00, or give the zone.`)
  return inZone(written, zone, name, text)
}

function inZone(local: string, zone: string, name: string, text: string): number {
  let time: Temporal.PlainDateTime
  try {
    if (!local.includes('T')) throw new RangeError('a date alone')
    time = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    throw new TimeError(`${name} is "${text}", which is no time of a day. Write it as 2027-03-01T09:00:00.`)
  }
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => time.toZonedDateTime(zone, { disambiguation }))
  if (earlier && later && earlier.epochMilliseconds !== later.epochMilliseconds) {
    if (earlier.toPlainDateTime().equals(time)) {
      throw new TimeError(
        `${name}: in ${zone} the clocks show ${text} twice. Write its offset: ${earlier.offset} for the first, ${later.offset} for the second.`,
      )
    }
    throw new TimeError(`${name}: in ${zone} the clocks skip ${text}. Choose a time before or after the change.`)
  }
  return (earlier ?? time.toZonedDateTime(zone)).epochMilliseconds
}
