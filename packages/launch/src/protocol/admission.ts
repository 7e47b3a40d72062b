import type { Admission } from '../ledger/claim.ts'
import type { BatchRow } from '../ledger/rows.ts'
import type { Definition } from '../plan/definition.ts'
import { parseZones } from '../plan/zones.ts'
import { windowClock, type WindowClock } from '../time/window.ts'

const clocks = new Map<string, WindowClock>()
const day = 86_400_000

/**
 * Says whether a batch may leave now, by the window of its plan. A request that reaches nobody may leave at any time.
 * @param batch The batch.
 * @param definition Its plan.
 * @param now The ledger's time.
 */
export function admission({ zone, reaches }: BatchRow, { window }: Definition, now: number): Admission {
  if (window === null || reaches === 0) return { admit: true }
  const text = JSON.stringify(window)
  let clock = clocks.get(text)
  if (!clock) clocks.set(text, (clock = windowClock(window)))
  const state = clock.at(now, parseZones(zone))
  if (state.open) return { admit: true, until: state.until }
  if (state.from !== undefined) return { admit: false, notBefore: state.from, reason: 'its window is closed' }
  return { admit: false, notBefore: now + day, reason: 'its window never opens in all of its zones' }
}
