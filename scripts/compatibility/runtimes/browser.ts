import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The few things of playwright-core that are used, which is not installed with the workspace. */
interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; args: string[] }): Promise<{
      newPage(): Promise<{
        goto(url: string): Promise<unknown>
        evaluate(expression: string): Promise<unknown>
        on(event: 'pageerror', listener: (error: Error) => void): void
      }>
      close(): Promise<void>
    }>
  }
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Loads a bundled module in a real browser and evaluates an expression there. Requests below `/api/<n>/` go on to the n-th address, so that
 * the page needs no permission to ask another origin.
 * @param bundle Path of the module.
 * @param addresses Where requests go on to.
 * @returns The value.
 * @throws {Error} If the page throws.
 */
export async function evaluateInBrowser(
  tools: string,
  executablePath: string,
  bundle: string,
  addresses: readonly string[],
  expression: string,
) {
  // `Playwright` is what its documentation says of it.
  const { chromium } = createRequire(join(tools, 'package.json'))('playwright-core') as Playwright
  const server = createServer((request, response) => {
    const [, index, path = ''] = /^\/api\/(\d+)(\/.*)$/.exec(request.url ?? '') ?? []
    if (index === undefined) {
      const isModule = request.url === '/bundle.js'
      response.writeHead(200, { 'content-type': isModule ? 'text/javascript' : 'text/html' })
      response.end(isModule ? readFileSync(bundle) : '<!doctype html><script type="module" src="/bundle.js"></script>')
      return
    }
    const headers = new Headers(
      Object.entries(request.headers).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !/^(host|connection|accept-encoding|content-length)$/.test(entry[0]),
      ),
    )
    void forward(`${addresses[Number(index)] ?? ''}${path}`, headers, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const page = await browser.newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    return await page.evaluate(expression).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${errors.join('\n')}`)
    })
  } finally {
    await browser.close()
    server.close()
  }
}

/** Where the response gets lost, the page is told by 502: a browser sends again by itself if its own connection breaks. */
async function forward(url: string, headers: Headers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await text(request)
    const upstream = await fetch(url, { method: request.method ?? 'GET', headers, body: body === '' ? null : body })
    response.writeHead(upstream.status, { 'content-type': upstream.headers.get('content-type') ?? 'text/plain' })
    response.end(await upstream.text())
  } catch (error) {
    response.writeHead(502).end(String(error))
  }
}
