import type { SendWindow } from '../time/window.ts'
import { zonesOfPhone } from '../time/number-zone.ts'

/** Where a person may be. */
export interface PersonZones {
  /** One zone, or several with `|` between them, as the ledger keeps it. */
  readonly zone: string
  readonly zoneFrom: 'row' | 'number' | 'default'
}

/** The zones that a ledger's text names. */
export function parseZones(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split('|')
}

/**
 * The zones in which a person may be: the row's, else the number's, else what the window says of the unknown.
 * @param person The row.
 * @param window The plan's window.
 * @returns `undefined` if the window cannot hold for this person.
 */
export function zonesOf(
  { zone, phone, country }: { readonly zone?: string; readonly phone: string; readonly country?: string },
  window: SendWindow | null,
): PersonZones | undefined {
  if (zone !== undefined) return { zone, zoneFrom: 'row' }
  const zones = zonesOfPhone(phone, country)
  const { unknownZone = 'hold' } = window ?? {}
  if (zones.length === 1) return { zone: zones.join('|'), zoneFrom: 'number' }
  if (unknownZone === 'every-zone' && zones.length > 0) return { zone: zones.join('|'), zoneFrom: 'number' }
  if (unknownZone === 'hold' || unknownZone === 'every-zone') return undefined
  return { zone: unknownZone, zoneFrom: 'default' }
}
