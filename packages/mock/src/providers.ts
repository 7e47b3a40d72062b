import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Behaviour } from './state/behaviour.ts'
import type { Document } from './openapi/document.ts'
import { type LoadedDescription, loadDescription } from './openapi/load-description.ts'
import { requireKnown, suggestion } from './names/nearest.ts'
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
  /**
   * An OpenAPI document (3.0, 3.1, 3.2 or Swagger 2.0), the path of its file, or its address; JSON or YAML, with all that it refers to in it.
   */
  readonly document: object | string | URL
}

/** What is a provider's own; nothing for a description that is not one of ours. */
export function behaviourOf(id: string): Behaviour {
  // Just found to be one of its keys.
  return Object.hasOwn(behaviours, id) ? behaviours[id as ProviderId] : {}
}

/** A description that was asked for. */
interface AskedDescription extends LoadedDescription {
  readonly id: string
}

/**
 * The descriptions that were asked for.
 * @throws {RangeError} If a provider is unknown or given twice, or a description cannot be used.
 */
export async function describedBy(providers: readonly (string | DescribedProvider)[] = providerIds): Promise<AskedDescription[]> {
  const ids = new Set<string>()
  const asked: AskedDescription[] = []
  for (const provider of providers) {
    const id = typeof provider === 'string' ? provider : provider.id
    if (ids.has(id)) throw new RangeError(`The provider "${id}" is given twice.`)
    ids.add(id)
    if (typeof provider === 'string') {
      const known = providerIds.find((candidate) => candidate === id)
      if (!known) throw new RangeError(`There is no provider "${id}". ${suggestion(id, providerIds)}`)
      asked.push({ id, document: readDescription(known), notes: [] })
      continue
    }
    requireKnown(`providers, ${id}`, provider, ['id', 'document'])
    if (!/^[\w.-]+$/.test(id) || id === '_campaignkit') {
      throw new RangeError(
        `The provider's id is "${id}"; it must be letters, digits, "-", "_" and ".", because it is a part of its address.`,
      )
    }
    const { document, notes } = await loadDescription(provider.document)
    asked.push({ id, document, notes: notes.map((note) => `${id}: ${note}`) })
  }
  return asked
}

/** Reads the description that a provider's package ships. */
function readDescription(id: ProviderId): Document {
  const file = fileURLToPath(import.meta.resolve(`@campaignkit/${id}/openapi.json`))
  // Generated and checked by the project itself.
  return JSON.parse(readFileSync(file, 'utf8')) as Document
}
