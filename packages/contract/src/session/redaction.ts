import { responseFor } from '../openapi/document.ts'
import type { Exchange } from '../http/exchange.ts'
import { join, objectOf, tokensOf, valueAt, withValueAt } from '../openapi/json.ts'
import { matching } from '../checks/response.ts'
import type { ReportedExchange } from '../case/finding.ts'
import { locationsIn } from '../schema/locations.ts'
import type { Validators } from '../schema/validators.ts'

/** Takes secrets and personal data out of what reports and recordings show. */
export interface Redactor {
  /** The exchange without credentials, and without the values of responses that the description marks as `x-sensitive`. */
  exchange(exchange: Exchange): ReportedExchange
  /** A text without credentials. */
  text(text: string): string
}

/**
 * Makes a redactor.
 * @param secrets Credentials with the words that stand for them.
 * @param keepBodies Whether bodies of responses are shown whole: those of a server on this machine hold nobody's data.
 */
export function createRedactor(secrets: ReadonlyMap<string, string>, responses: Validators, keepBodies: boolean): Redactor {
  const text = (value: string) => {
    let clean = value
    for (const [secret, word] of secrets)
      if (secret !== '') clean = clean.replaceAll(secret, word).replaceAll(encodeURIComponent(secret), word)
    return clean
  }
  return {
    text,
    exchange(exchange) {
      const { request, response } = exchange
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, text(value)]))
      const body = request.body instanceof FormData ? formText(request.body) : request.body
      const reported = {
        method: request.method,
        url: text(request.url),
        headers,
        body: body === undefined ? undefined : text(body),
        status: response?.status,
        responseHeaders: Object.fromEntries([...(response?.headers ?? [])].map(([name, value]) => [name, text(value)])),
        responseBody: response ? text(keepBodies ? response.text : redactedBody(exchange, responses)) : undefined,
      }
      return { ...reported, curl: curl(reported) }
    },
  }
}

function formText(form: FormData): string {
  return [...form].map(([name, value]) => `${name}=${typeof value === 'string' ? value : '(file)'}`).join('&')
}

/** The response's body with personal values replaced; without a schema that says which are, nothing of it. */
function redactedBody({ test, response }: Exchange, responses: Validators): string {
  if (!response || response.text === '') return ''
  const documented = responseFor(test.operation, response.status)
  const content = documented && matching(documented.content, response.headers.get('content-type') ?? '')
  if (!content || !response.isParsed) return '(not shown: its schema is not known)'
  let clean = response.json
  for (const { instance, schema } of locationsIn(responses, content.pointer, content.schema, response.json, Infinity)) {
    const parent = valueAt(clean, join('', ...tokensOf(instance).slice(0, -1)))
    if (schema['x-sensitive'] !== undefined && typeof parent === 'object') clean = withValueAt(clean, instance, '(redacted)')
    else if (objectOf(schema['additionalProperties'])['x-sensitive'] !== undefined) clean = withValueAt(clean, instance, '(redacted)')
  }
  return JSON.stringify(clean)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function curl({ method, url, headers, body }: Omit<ReportedExchange, 'curl'>): string {
  const isForm = body !== undefined && headers['content-type'] === undefined
  const fields = isForm ? body.split('&').map((field) => `-F ${quoted(field)}`) : body === undefined ? [] : [`--data-raw ${quoted(body)}`]
  // A credential's word is a shell variable; between double quotes the shell puts the secret in.
  const header = ([name, value]: [string, string]) =>
    /\$[A-Z]/.test(value) ? `-H "${name}: ${value}"` : `-H ${quoted(`${name}: ${value}`)}`
  return ['curl', '-sS', '-i', '-X', method, ...Object.entries(headers).map(header), ...fields, quoted(url)].join(' ')
}
