import { fileURLToPath } from 'node:url'
import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec } from '@stoplight/prism-http'
import { createServer } from '@stoplight/prism-http-server'

/** Running mock servers. */
export interface Mock<Provider extends string> {
  /** The address of each provider's mock, for the client's `baseUrl`. */
  readonly baseUrls: Readonly<Record<Provider, string>>
  /** Stops all servers. */
  close(): Promise<void>
}

/**
 * Starts a mock server for each provider, on a free port of the loopback interface, from its bundled description: it checks requests
 * against the description and answers with its examples. The header `Prefer: code=404` asks for a documented error.
 * @param providers Ids of the providers.
 */
export async function startMock<Provider extends string>(providers: readonly Provider[]): Promise<Mock<Provider>> {
  const servers = await Promise.all(
    providers.map(async (provider) => {
      const description = fileURLToPath(import.meta.resolve(`@campaignkit/${provider}/openapi.json`))
      const server = createServer(await getHttpOperationsFromSpec(description), {
        components: { logger: createLogger(provider, { level: 'silent' }) },
        cors: false,
        config: {
          isProxy: false,
          checkSecurity: true,
          validateRequest: true,
          validateResponse: true,
          errors: false,
          mock: { dynamic: false },
          upstreamProxy: undefined,
        },
      })
      return { provider, server, url: await server.listen(0, '127.0.0.1') }
    }),
  )
  return {
    // Each entry's key is one of the ids that were asked for.
    baseUrls: Object.fromEntries(servers.map(({ provider, url }) => [provider, url])) as Record<Provider, string>,
    async close() {
      await Promise.all(servers.map(({ server }) => server.close()))
    },
  }
}
