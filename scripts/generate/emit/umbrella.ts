import type { Document } from '../read/document.ts'
import { operationsOf } from '../read/document.ts'
import { literal } from './literal.ts'
import type { Provider } from '../read/registry.ts'

/** A provider with what the umbrella needs to know of its description. */
export interface Described {
  readonly provider: Provider
  /** How many there are. */
  readonly operations: number
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly sendsWebhooks: boolean
}

/** The umbrella's list of providers: their factories, options and clients. */
export function providersFile(providers: readonly Provider[]): string {
  const imports = providers.map(
    ({ id, name }) => `import { create${name}, type ${name}Client, type ${name}Options } from '@campaignkit/${id}'\n`,
  )
  return `${imports.join('')}
/** The options of each provider. */
export interface ProviderOptions {
${providers.map(optionsMember).join('')}}

/** The client of each provider. */
export interface ProviderClients {
${providers.map(clientMember).join('')}}

/** What makes each provider's client. */
export const factories: { readonly [Id in keyof ProviderClients]: (options?: ProviderOptions[Id]) => ProviderClients[Id] } = {
${providers.map(({ id, name }) => `  ${id}: create${name},\n`).join('')}}
`
}

function optionsMember({ id, name }: Provider): string {
  return `  /** What the client of \`${id}\` takes: credentials, address, timeout in milliseconds … */\n  ${id}: ${name}Options\n`
}

function clientMember({ id, name }: Provider): string {
  return `  /** The client that \`createCampaignkit({ ${id}: … })\` has as \`${id}\`. */\n  ${id}: ${name}Client\n`
}

/** The table of what each provider can do, as data and as types. */
export function capabilitiesFile(described: readonly Described[]): string {
  const table = capabilitiesTable(described)
  return `/**
 * What each provider can do: the operation for it, the operation and the field that makes the difference, or \`null\`.
 * \`webhooks\` lists the events that the provider sends, \`idempotencyKeys\` the operations for which it keeps a key, \`rateLimits\` its limits.
 */
export const capabilities = ${literal(table)} as const
`
}

/** The capabilities of each provider, by its id. */
export function capabilitiesTable(described: readonly Described[]): Record<string, Readonly<Record<string, unknown>>> {
  return Object.fromEntries(described.map(({ provider, capabilities }) => [provider.id, capabilities]))
}

/** What a provider can do, as its description says. */
export function capabilitiesOf(document: Document): Record<string, unknown> {
  const keyed = operationsOf(document).filter(({ object }) => typeof object['x-idempotency'] === 'object')
  return {
    // The rule extension-form has checked that it is an object.
    ...(document['x-capabilities'] as Record<string, unknown>),
    webhooks: Object.keys(document.webhooks ?? {}),
    idempotencyKeys: keyed.map(({ id }) => id),
    rateLimits: document['x-rate-limit'] ?? [],
  }
}
