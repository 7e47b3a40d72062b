import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that listens. */
export interface Listening {
  /** Its address, without a path. */
  readonly url: string
  /** Ends all connections and the server. */
  close(): Promise<void>
}

/**
 * Starts a server.
 * @throws {Error} If the port is taken.
 */
export async function serve(listener: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken: choose another, or 0 for a free one.`, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server), close: () => close(server) }
}

function urlOf(server: Server): string {
  // A server that listens on TCP has an address of this form.
  const { family, address, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeAllConnections()
  await closed
}
