import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Behaviour } from './state/behaviour.ts'
import type { Document } from './openapi/document.ts'
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

/** A description of your own to mock, beside the ones that this package brings along. */
export interface DescribedProvider<Id extends string = string> {
  /** First segment of its path on the mock, and the mock's property for it. One of the known ids gets that provider's own rules, too. */
  readonly id: Id
  /** A bundled OpenAPI 3.1 document. */
  readonly document: object
}

/** What is a provider's own; nothing for a description that is not one of ours. */
export function behaviourOf(id: string): Behaviour {
  // Just found to be one of its keys.
  return Object.hasOwn(behaviours, id) ? behaviours[id as ProviderId] : {}
}

/**
 * The descriptions that were asked for.
 * @throws {Error} If a provider is unknown or given twice.
 */
export function describedBy(providers: readonly (string | DescribedProvider)[] = providerIds): { id: string; document: Document }[] {
  const ids = new Set<string>()
  return providers.map((provider) => {
    const id = typeof provider === 'string' ? provider : provider.id
    if (ids.has(id)) throw new Error(`The provider "${id}" is given twice.`)
    ids.add(id)
    // Somebody else's description is taken to be what its type says; the first request for a broken part of it tells.
    if (typeof provider !== 'string') return { id, document: provider.document as Document }
    const known = providerIds.find((candidate) => candidate === id)
    if (!known) throw new Error(`There is no provider "${id}". There are: ${providerIds.join(', ')}.`)
    return { id, document: readDescription(known) }
  })
}

/** Reads the description that a provider's package ships. */
function readDescription(id: ProviderId): Document {
  const file = fileURLToPath(import.meta.resolve(`@campaignkit/${id}/openapi.json`))
  // Generated and checked by the project itself.
  return JSON.parse(readFileSync(file, 'utf8')) as Document
}
