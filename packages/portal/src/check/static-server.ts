import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { policy } from '../build/finish-html.ts'

/**
 * Serves a folder on the loopback interface, with the policy that the pages are made for.
 * @param folder The built portal.
 * @param port 0 for a free one.
 * @returns The server's address, and what ends it.
 */
export async function serve(folder: string, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const files = sirv(folder, {
    setHeaders(response, path) {
      // The one-page reference is a file for disk and brings its own scripts.
      if (!path.endsWith('/reference.html')) response.setHeader('Content-Security-Policy', policy)
    },
  })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
      createReadStream(join(folder, '404.html')).pipe(response)
    }),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address of this form.
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
