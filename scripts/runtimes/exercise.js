import { ApiError, createCampaignkit } from 'campaignkit'

/**
 * Uses every provider through the umbrella: one documented read, and one documented error of it.
 * @param {readonly { provider: string, operation: string, args: unknown[], headers: Record<string, string>, errorStatus: number }[]} calls
 * @param {Record<string, object>} options What each provider's client is made with.
 * @returns {Promise<{ operation: string, status: number, hasData: boolean, errorStatus: number | string }[]>}
 */
export async function exercise(calls, options) {
  const clients = createCampaignkit(options)
  const results = []
  for (const { provider, operation, args, headers, errorStatus } of calls) {
    const path = operation.split('.')
    const method = path.reduce((node, segment) => node[segment], clients[provider])
    const { data, response } = await method(...args, { headers }).withResponse()
    const error = await method(...args, { headers: { ...headers, Prefer: `code=${errorStatus}` }, retries: 0 }).then(
      () => 'no error',
      (thrown) => (ApiError.isInstance(thrown) ? thrown.status : String(thrown)),
    )
    results.push({ operation: `${provider} ${operation}`, status: response.status, hasData: data !== undefined, errorStatus: error })
  }
  return results
}
