import { readFileSync } from 'node:fs'
import type { ClientOptions } from '@campaignkit/core'

/** Names that every object has: a resource, a provider or a credential called so would replace or read what belongs to all objects. */
export const objectMembers: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Options of every client; a credential called so could not be given. The compiler keeps the list complete. */
const optionNames: Readonly<Record<keyof ClientOptions, true>> = {
  allowInsecure: true,
  attemptTimeout: true,
  baseUrl: true,
  dangerouslyAllowBrowser: true,
  fetch: true,
  headers: true,
  hooks: true,
  maxResponseBytes: true,
  middleware: true,
  rateLimit: true,
  retries: true,
  server: true,
  timeout: true,
  validate: true,
  variables: true,
}
export const clientOptions: ReadonlySet<string> = new Set(Object.keys(optionNames))

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
