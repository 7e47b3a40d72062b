/**
 * Uses every provider through the umbrella, in all the ways in which a client loads more of itself when it is needed: a documented read and a
 * documented error of it, a call whose answer is lost, `http`, and middleware.
 * @param {typeof import('campaignkit')} campaignkit As this program got hold of it.
 * @param {readonly import('./calls.ts').Calls[]} calls
 * @param {Record<string, object>} options What each provider's client is made with.
 * @returns {Promise<import('./calls.ts').Outcome[]>}
 */
export async function exercise({ ApiError, createCampaignkit, UnknownOutcomeError }, calls, options) {
  const clients = createCampaignkit(options)
  const results = []
  for (const { provider, read, lost } of calls) {
    const client = clients[provider]
    const method = (operation) => operation.split('.').reduce((node, segment) => node[segment], client)
    const { data, response } = await method(read.operation)(...read.args, { headers: read.headers }).withResponse()
    const error = await method(read.operation)(...read.args, {
      headers: { ...read.headers, Prefer: `code=${read.errorStatus}` },
      retries: 0,
    }).then(
      () => 'no error',
      (thrown) => (ApiError.isInstance(thrown) ? thrown.status : String(thrown)),
    )
    // Connections that were kept open are there by now: some runtimes send again by themselves when one of those breaks.
    const reconciled = await method(lost.operation)(...lost.args, {
      headers: { ...lost.headers, 'X-Mock-Fault': 'accept-then-reset' },
    }).then(
      () => 'no error',
      (thrown) => (UnknownOutcomeError.isInstance(thrown) ? thrown.reconcile({ wait: false }) : { outcome: String(thrown) }),
    )
    const plain = await client.http.GET(read.path, { params: read.params, headers: read.headers })
    let seen = 0
    client.http.use({ onRequest: () => void (seen += 1) })
    const throughMiddleware = await method(read.operation)(...read.args, { headers: read.headers }).withResponse()
    results.push({
      provider,
      status: response.status,
      hasData: data !== undefined,
      errorStatus: error,
      lost: reconciled.outcome,
      httpStatus: plain.response.status,
      middlewareStatus: throughMiddleware.response.status,
      middlewareSaw: seen,
    })
  }
  return results
}
