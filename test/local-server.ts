import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that a local server received whole. */
export interface LocalRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A running server of a test. */
export interface LocalServer extends AsyncDisposable {
  readonly url: string
  /** What it received so far. */
  readonly requests: readonly LocalRequest[]
}

/**
 * Starts an HTTP server on this machine. Use with `await using`: it closes, with every connection, at the end of the block.
 * @param handle Responds to a request; `number` counts them from 1.
 */
export async function startLocalServer(
  handle: (request: LocalRequest, response: ServerResponse, number: number) => void,
): Promise<LocalServer> {
  const requests: LocalRequest[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url: target = '', headers } = incoming
      const request = { method, target, headers, body: Buffer.concat(chunks).toString('utf8') }
      requests.push(request)
      handle(request, response, requests.length)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** Responds with JSON. */
export function json(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers }).end(text)
}
