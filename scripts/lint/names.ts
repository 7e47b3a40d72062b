import { readFileSync } from 'node:fs'
import { clientOptions } from '../../packages/core/src/check-options.ts'

/** Names that every object has: a resource, a provider or a credential called so would replace or read what belongs to all objects. */
export const objectMembers: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Options of every client: a credential called so could not be given. */
export const optionNames: ReadonlySet<string> = new Set(Object.keys(clientOptions))

/** Types that generated code takes from TypeScript or gives a name of its own. */
const typesInUse = ['Blob', 'Client', 'NonNullable', 'Omit', 'OneOf', 'Record', 'WithRequired']
/** Types of webhooks that generated code imports beside the schemas. */
const webhookTypes = ['WebhookDescription', 'WebhookEvent', 'WebhookOptions', 'WebhookSecret']

/** What core exports, and with it every provider's package; its index is a list of exports. */
function exportsOfCore(): string[] {
  const source = readFileSync(new URL('../../packages/core/src/index.ts', import.meta.url), 'utf8')
  const lists = Array.from(source.matchAll(/^export (?:type )?\{([^}]*)\}/gm), ([, names = '']) => names.split(','))
  return lists.flat().flatMap(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, '') || [],
  )
}

/** Names that a schema cannot have, because generated code or the package has another type of that name. */
export const exportedTypes: ReadonlySet<string> = new Set([...typesInUse, ...webhookTypes, ...exportsOfCore()])

/** The type of a resource: `campaigns.contacts` → `CampaignsContactsResource`. */
export function resourceType(segments: readonly string[]): string {
  return `${segments.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Resource`
}
