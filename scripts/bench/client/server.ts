import { createServer } from 'node:http'
import { responseBody, responseHeaders } from './payload.ts'

// Answers every request with the same body, in a process of its own, so that its work is not counted as the client's.
const server = createServer((request, response) => {
  request.on('end', () => response.writeHead(200, responseHeaders).end(responseBody)).resume()
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '')
})
process.on('disconnect', () => process.exit())
