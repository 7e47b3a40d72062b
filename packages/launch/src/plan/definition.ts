import { createHash } from 'node:crypto'
import type { Json } from '../adapters/adapter.ts'
import type { SendWindow } from '../time/window.ts'

/** What a plan is, apart from its people: frozen in the ledger as JSON. */
export interface Definition {
  /** The plan's key. */
  readonly key: string
  readonly provider: string
  readonly settings: Json
  /** The stages of the adapter as they were when the plan was made. */
  readonly stages: readonly { readonly name: string; readonly carries: number; readonly reaches: boolean }[]
  readonly capacity: number
  readonly timeout: number
  readonly ramp: readonly number[]
  readonly window: SendWindow | null
  readonly cap: Cap | null
  /** After this time nothing of it is sent any more, in milliseconds since 1970. */
  readonly notAfter: number | null
}

/** How often one person may be contacted by all launches of this ledger. */
export interface Cap {
  /** How many contacts. */
  readonly contacts: number
  /** Within how many milliseconds. */
  readonly per: number
}

/** JSON with sorted names, so that equal values have equal texts. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_name, inner: Json) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
