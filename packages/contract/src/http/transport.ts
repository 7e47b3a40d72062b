import * as http from 'node:http'
import * as https from 'node:https'
import type { WireResponse } from './exchange.ts'
import type { WireRequest } from './request.ts'

/** What comes over the wire, before it is known whether it is JSON. */
export type RawResponse = Pick<WireResponse, 'status' | 'headers' | 'text'>

/** Sends a request. Redirects are not followed: they could lead away from the host that was agreed on. */
export type Transport = (request: WireRequest, signal: AbortSignal) => Promise<RawResponse>

/** Sends with a function of the user's. */
export function fetchTransport(fetcher: typeof fetch): Transport {
  return async ({ method, url, headers, body }, signal) => {
    const received = await fetcher(url, { method, headers, body: body ?? null, redirect: 'manual', signal })
    return { status: received.status, headers: received.headers, text: await received.text() }
  }
}

// Shorter than servers keep idle connections: a request must not meet one that is being closed. Gunicorn closes them after 2 s.
const idle = { keepAlive: true, timeout: 1500 }
const agents = { 'http:': new http.Agent(idle), 'https:': new https.Agent(idle) }

/**
 * Sends with Node's own modules: a third of the processor time of `fetch`, which besides opens a connection for every request once a DELETE
 * with a body was sent (undici, `socket[kReset]`).
 */
export const nodeTransport: Transport = async ({ method, url, headers, body }, signal) => {
  const isSecure = url.startsWith('https:')
  const form = body instanceof FormData ? new Response(body) : undefined
  // A text goes out in one piece with its headers, bytes do not.
  const content = form ? Buffer.from(await form.arrayBuffer()) : typeof body === 'string' ? body : undefined
  const options = {
    method,
    signal,
    agent: agents[isSecure ? 'https:' : 'http:'],
    headers: {
      'user-agent': 'campaignkit-contract',
      'accept-encoding': 'identity',
      ...headers,
      ...(form ? { 'content-type': form.headers.get('content-type') ?? '' } : {}),
      ...(content === undefined ? {} : { 'content-length': Buffer.byteLength(content) }),
    },
  }
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, options, (response) => {
      read(response).then(resolve, reject)
    })
    request.on('error', reject)
    request.end(content)
  })
}

async function read(response: http.IncomingMessage): Promise<RawResponse> {
  const chunks: Buffer[] = []
  // Without an encoding a stream of HTTP gives buffers.
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(response.headersDistinct)) for (const value of values) headers.append(name, value)
  return { status: response.statusCode ?? 0, headers, text: new TextDecoder().decode(Buffer.concat(chunks)) }
}
