import { type SendWindow, type WindowClock, windowClock } from './window.ts'

/** Whether a batch may leave now. */
export type WindowAdmission =
  | { readonly admit: true; readonly until?: number }
  | { readonly admit: false; readonly notBefore: number; readonly reason: string }

const clocks = new Map<string, WindowClock>()
/** A batch that can never leave is looked at again after this time, so that its reason stays in sight. Milliseconds. */
const never = 24 * 3_600_000

/**
 * Says whether a batch may leave now, by its window. Only a request that reaches people must keep to it, and none where the provider keeps to it by
 * itself.
 * @param batch The batch, with the zone of its people.
 * @param definition The plan's definition.
 * @param schedules Whether the provider keeps to a window by itself.
 * @param now Milliseconds since 1970.
 */
export function admission(
  batch: { readonly zone: string | null; readonly reaches: number },
  definition: { readonly window: Readonly<Record<string, unknown>> | null },
  schedules: boolean,
  now: number,
): WindowAdmission {
  if (definition.window === null || schedules || batch.reaches !== 1) return { admit: true }
  const zones = batch.zone === null ? [] : batch.zone.split(' ')
  const state = clockFor(definition.window).at(now, zones)
  if (state.open) return { admit: true, until: state.until }
  if (state.from !== undefined) return { admit: false, notBefore: state.from, reason: `its window opens in ${zones.join(' and ')}` }
  const reason =
    state.reason === 'unknown-zone' ? 'nobody knows its time zone' : `the zones ${zones.join(' and ')} have no hour of the window in common`
  return { admit: false, notBefore: now + never, reason }
}

function clockFor(window: Readonly<Record<string, unknown>>): WindowClock {
  const text = JSON.stringify(window)
  let clock = clocks.get(text)
  if (!clock) {
    // It was checked when it was planned. Several zones of one batch mean that it must hold in all of them.
    clock = windowClock({ ...(window as unknown as SendWindow), unknownZone: 'every-zone' })
    clocks.set(text, clock)
  }
  return clock
}
