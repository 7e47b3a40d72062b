import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Behaviour } from './behaviour.ts'
import type { Document } from './document.ts'
import { altur } from './providers/altur.ts'
import { meetzy } from './providers/meetzy.ts'
import { otpiq } from './providers/otpiq.ts'
import { tetherai } from './providers/tetherai.ts'
import { yuno } from './providers/yuno.ts'

/** The providers whose descriptions this package brings along, each with what is its own. */
export const behaviours = {
  yuno,
  altur,
  meetzy,
  otpiq,
  tetherai,
} as const satisfies Readonly<Record<string, Behaviour>>

/** The id of a provider that this package knows. */
export type ProviderId = keyof typeof behaviours

/** The ids of the providers that this package knows. */
// The keys of the constant above, which is not changed.
export const providerIds = Object.keys(behaviours) as readonly ProviderId[]

/** Reads the description that a provider's package ships. */
export function readDescription(id: ProviderId): Document {
  const file = fileURLToPath(import.meta.resolve(`@campaignkit/${id}/openapi.json`))
  // Generated and checked by the project itself.
  return JSON.parse(readFileSync(file, 'utf8')) as Document
}
