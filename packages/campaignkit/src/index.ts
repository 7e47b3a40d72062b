import { factories, type ProviderClients, type ProviderOptions } from './providers.gen.ts'

/** The clients of exactly the configured providers. */
export type Campaignkit<Configured> = { readonly [Id in keyof Configured & keyof ProviderClients]: ProviderClients[Id] }

/**
 * Makes the clients of the providers that are configured, and of no others.
 * @param options A provider's id with that provider's options; `{}` takes its credentials from the environment.
 * @throws {Error} If a key is not a provider's id, or in a browser unless a provider's `dangerouslyAllowBrowser` is set.
 */
export function createCampaignkit<const Configured extends Partial<ProviderOptions>>(
  options: Configured & { readonly [Unknown in Exclude<keyof Configured, keyof ProviderOptions>]: never },
): Campaignkit<Configured> {
  const clients = Object.entries(options).map(([id, providerOptions]) => {
    if (!Object.hasOwn(factories, id)) {
      throw new Error(`There is no provider "${id}". There are: ${Object.keys(factories).join(', ')}.`)
    }
    // The key was just looked up; a provider's options belong to its factory by the type of `options`.
    const create = factories[id as keyof typeof factories] as (options: unknown) => unknown
    return [id, create(providerOptions)]
  })
  // Built from the configured keys alone.
  return Object.fromEntries(clients) as Campaignkit<Configured>
}

export * from '@campaignkit/core'
export { capabilities } from './capabilities.gen.ts'
export type { ProviderClients, ProviderOptions } from './providers.gen.ts'
