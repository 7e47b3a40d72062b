import { digest } from './digest.ts'
import type { PlainRequest } from './send-once.ts'
import type { Transmission } from './transmission.ts'

/** SHA-256 of what is sent, in hexadecimal: method, address below the base (the same for every host) and body. */
export async function fingerprintOf({ request, operation, base }: Pick<Transmission, 'request' | 'operation' | 'base'>): Promise<string> {
  const { url } = request
  return digest(`${operation.method} ${url.startsWith(base) ? url.slice(base.length) : url}\n${await contentOf(request)}`)
}

async function contentOf(request: Request | PlainRequest): Promise<string> {
  let { body }: { body: BodyInit | null } = request
  if ('clone' in request) {
    // A form's boundary is another one each time.
    const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data')
    body = isForm ? await request.clone().formData() : await request.clone().text()
  }
  if (!(body instanceof FormData)) return new Response(body).text()
  const fields = Array.from(body, async ([name, value]) => [
    name,
    typeof value === 'string' ? value : [value.name, value.type, await digest(await value.arrayBuffer())],
  ])
  return JSON.stringify(await Promise.all(fields))
}
