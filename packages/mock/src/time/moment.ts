/**
 * Reads a moment that the mock was given.
 * @param moment A `Date`, milliseconds since 1970, or ISO 8601 with a time zone: `2026-06-01T09:00:00Z`. A date alone is its midnight, UTC.
 * @param name What it is for, as the message begins.
 * @returns Milliseconds since 1970.
 * @throws {RangeError} If it is none, or a time without a zone, which would depend on the machine.
 */
export function momentOf(moment: Date | string | number, name: string): number {
  if (typeof moment === 'string') {
    const [, time, zone] = /^\d{4}-\d\d-\d\d(?:(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(moment) ?? [undefined, '', '']
    if (time !== undefined && time !== '' && zone === undefined) {
      throw new RangeError(`${name}: "${moment}" has no time zone: write ${moment}Z, or one with an offset.`)
    }
    if (time === '') throw new RangeError(`${name}: "${moment}" is not a time such as 2026-06-01T09:00:00Z.`)
  }
  const milliseconds = new Date(moment).getTime()
  if (Number.isNaN(milliseconds)) throw new RangeError(`${name}: "${String(moment)}" is not a time such as 2026-06-01T09:00:00Z.`)
  return milliseconds
}
