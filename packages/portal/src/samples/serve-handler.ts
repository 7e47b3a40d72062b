import { createServer, type IncomingMessage } from 'node:http'
import { pathToFileURL } from 'node:url'

// node serve-handler.ts KIND FILE: serves what a recipe hands to a platform (a route of Next.js, a Lambda) at PORT, as the platform would.

interface Handlers {
  readonly POST?: (request: Request) => Promise<Response>
  readonly handler?: (request: {
    readonly body: string
    readonly isBase64Encoded: boolean
    readonly headers: Record<string, string>
  }) => Promise<{ readonly statusCode: number }>
}

const [kind, file = ''] = process.argv.slice(2)
// A module of the recipe, compiled by the same check.
const { POST, handler } = (await import(pathToFileURL(file).href)) as Handlers

async function statusOf(bytes: Buffer<ArrayBuffer>, headers: Record<string, string>): Promise<number> {
  if (kind === 'next' && POST)
    return (await POST(new Request('http://127.0.0.1/webhooks', { method: 'POST', body: bytes, headers }))).status
  if (kind === 'lambda' && handler) return (await handler({ body: bytes.toString('base64'), isBase64Encoded: true, headers })).statusCode
  throw new Error(`${file} exports nothing that ${kind} would call.`)
}

createServer((request, response) => {
  void respond(request).then((status) => response.writeHead(status).end())
}).listen(Number(process.env['PORT']), '127.0.0.1')

async function respond(request: IncomingMessage): Promise<number> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]))
  return statusOf(Buffer.concat(chunks), headers)
}
