import type { Credentials } from './credentials.ts'
import { encodedBasic, isBasic } from './basic-credentials.ts'
import type { Case } from '../case/case.ts'
import type { Operation, Parameter, Scheme } from '../openapi/document.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { isJson, isObject, textOf } from '../openapi/json.ts'
import { written } from '../schema/parameter-text.ts'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | FormData | undefined
}

/** How credentials are sent: as given, not at all, or changed so that they cannot be right. */
export type CredentialUse = 'given' | 'missing' | 'wrong'

/** What is sent in place of a credential where a wrong one is wanted. */
export const wrongCredential = 'wrong-credential-of-nobody'

/** Writes a case as HTTP. */
export function wireRequest(baseUrl: string, test: Case, credentials: Credentials): WireRequest {
  const { operation, input } = test
  const headers: Record<string, string> = { accept: acceptOf(operation) }
  const query: [string, string][] = []
  const cookies: [string, string][] = []
  const path = pathOf(operation, input.path)
  for (const parameter of operation.parameters) {
    if (parameter.place === 'path') continue
    const value = input[parameter.place][parameter.name]
    if (value === undefined) continue
    for (const [name, text] of written(parameter, value)) place(parameter.place, name, text)
  }
  function place(where: Scheme['place'], name: string, text: string) {
    if (where === 'query') query.push([name, text])
    else if (where === 'cookie') cookies.push([name, text])
    else headers[name.toLowerCase()] = text
  }
  const use = test.deviation?.kind === 'missing-credentials' ? 'missing' : test.deviation?.kind === 'wrong-credentials' ? 'wrong' : 'given'
  for (const [scheme, text] of credentialsFor(operation, credentials, use)) place(scheme.place, scheme.field, text)
  if (cookies.length > 0) headers['cookie'] = cookies.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('; ')
  const body = bodyOf(test)
  if (body !== undefined && typeof body === 'string' && input.mediaType !== undefined) headers['content-type'] = input.mediaType
  Object.assign(headers, test.extraHeaders)
  const search = query.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join('&')
  const url = `${baseUrl}${path}${search === '' ? '' : `?${search}`}`
  assertWithin(baseUrl, url)
  return { method: test.method ?? operation.method, url, headers, body }
}

/**
 * Makes sure that a request stays where it was to go, whatever a path of the description or an id of the server holds.
 * @throws {CannotRunError} If it would go to another origin, or out of the given path.
 */
function assertWithin(baseUrl: string, url: string): void {
  const [base, target] = [new URL(baseUrl), URL.canParse(url) ? new URL(url) : undefined]
  const root = base.pathname.replace(/\/+$/, '')
  const isWithin =
    target?.origin === base.origin &&
    target.username === base.username &&
    target.password === base.password &&
    (target.pathname === root || target.pathname.startsWith(`${root}/`))
  if (!isWithin) throw new CannotRunError(`A request to ${url} would leave ${baseUrl}; it was not sent.`)
}

/** The path with its parameters filled in. */
function pathOf(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.place === 'path' && candidate.name === name)
    const text = pathText(parameter, values[name])
    return encodeURIComponent(text)
  })
}

function pathText(parameter: Parameter | undefined, value: unknown): string {
  const [entry] = parameter ? written(parameter, value ?? '') : []
  return entry?.[1] ?? textOf(value ?? '')
}

/** Which secrets go where, for the first security requirement whose credentials are all there. */
export function credentialsFor(operation: Operation, credentials: Credentials, use: CredentialUse): [Scheme, string][] {
  if (use === 'missing') return []
  const secretOf = (scheme: Scheme) => credentials[scheme.name] ?? credentials['']
  const requirement = operation.security.find((schemes) => schemes.every((scheme) => secretOf(scheme) !== undefined))
  return (requirement ?? []).map((scheme) => {
    const wrong = isBasic(scheme) ? encodedBasic('nobody', wrongCredential) : wrongCredential
    const secret = use === 'wrong' ? wrong : (secretOf(scheme) ?? '')
    return [scheme, secret.toLowerCase().startsWith(scheme.prefix.toLowerCase()) ? secret : scheme.prefix + secret]
  })
}

function acceptOf(operation: Operation): string {
  const types = new Set(operation.responses.flatMap(({ content }) => content.map(({ mediaType }) => mediaType)))
  return types.size === 0 ? '*/*' : [...types, '*/*;q=0.1'].join(', ')
}

function bodyOf({ input }: Case): string | FormData | undefined {
  const { body, text, mediaType = 'application/json' } = input
  if (text !== undefined) return text
  if (body === undefined) return undefined
  if (isJson(mediaType)) return JSON.stringify(body)
  if (mediaType.startsWith('multipart/form-data')) return formOf(body)
  if (mediaType.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(fieldsOf(body)).toString()
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function fieldsOf(body: unknown): [string, string][] {
  if (!isObject(body)) return []
  // A form cannot say `null`; a field that is not there says it.
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).map((item): [string, string] => [
      name,
      typeof item === 'string' ? item : JSON.stringify(item),
    ]),
  )
}

function formOf(body: unknown): FormData {
  const form = new FormData()
  for (const [name, text] of fieldsOf(body)) {
    // A text in a field called file is its content: that is how JSON Schema describes an upload (contentMediaType, OpenAPI 3.1).
    if (/file/i.test(name)) form.append(name, new Blob([text], { type: 'text/plain' }), `${name}.txt`)
    else form.append(name, text)
  }
  return form
}
