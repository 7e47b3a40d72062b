import { zonesOfPhone } from './number-zone.ts'

/** A person's zone, and where it comes from. */
export interface FoundZone {
  /** An IANA name; several, parted by spaces, where the number may be in any of them and the window is to hold in all. */
  readonly zone: string
  /** `row`: the audience says it; `number`: the number's prefix does; `several`: it is one of those that the number may be in; `default`: it was given for those whose zone is not known. */
  readonly from: 'row' | 'number' | 'several' | 'default'
}

/**
 * Finds the time zone of a person: the row's, else the number's, else what was said for people whose zone is not known.
 * @param row What is known of the person.
 * @param unknownZone What the window says about people whose zone is not known. @default 'hold'
 * @returns `undefined` if nobody knows.
 */
export function zoneOf(
  row: { readonly zone?: string; readonly phone: string; readonly country?: string },
  unknownZone = 'hold',
): FoundZone | undefined {
  if (row.zone !== undefined) return { zone: row.zone, from: 'row' }
  const zones = zonesOfPhone(row.phone, row.country)
  const [zone] = zones
  if (zone !== undefined && zones.length === 1) return { zone, from: 'number' }
  if (unknownZone === 'hold') return undefined
  if (unknownZone !== 'every-zone') return { zone: unknownZone, from: 'default' }
  return zones.length > 0 ? { zone: zones.toSorted().join(' '), from: 'several' } : undefined
}
