import type { Operation } from '@campaignkit/core'
import { environmentName } from '@campaignkit/core/description'
import { encodeForm } from '@campaignkit/core/features/form-body'
import type { DescribedOperation } from '../../../../scripts/generate/read/document.ts'
import type { PortalProvider } from '../document/portal.ts'
import { exampleRequest } from './example-request.ts'

/** A command that makes an operation's call with the description's example; credentials come from the environment. */
export function curlSample(provider: PortalProvider, operation: DescribedOperation): string {
  const request = exampleRequest(provider, operation)
  const path = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(request.path[name])))
  const query = new URLSearchParams(
    Object.entries(request.query).flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, String(item)])),
  ).toString()
  const lines = [
    `curl --fail-with-body ${operation.method === 'GET' ? '' : `-X ${operation.method} `}"${curlServer(provider)}${path}${query ? `?${query}` : ''}"`,
    ...credentialHeaders(provider, operation),
    ...Object.entries(request.headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
  ]
  const row = provider.description.operations[operation.id]
  if (typeof row?.idempotency === 'object') lines.push(`-H "${row.idempotency.header}: $(date +%s)-$$"`)
  if (request.file) lines.push(`-F "${request.file}=@example.txt;type=text/plain"`)
  if (request.body) {
    const { mediaType, value } = request.body
    lines.push(`-H ${quote(`Content-Type: ${mediaType}`)}`, `--data-raw ${quote(bodyText(value, row))}`)
  }
  if (row?.response === 'binary') lines.push('--output response.bin')
  return `${lines.join(' \\\n  ')}\n`
}

/** A body as it is sent: JSON, a form, or text. */
function bodyText(value: unknown, row: Operation | undefined): string {
  const form = row?.body === 'form' ? encodeForm(value, row) : undefined
  if (form instanceof URLSearchParams) return form.toString()
  return row?.body === 'raw' && typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

/** The address of the first server, its variables read from the environment. */
export function curlServer(provider: PortalProvider): string {
  const [server] = provider.document.servers
  return (server?.url ?? '').replace(/\/$/, '').replaceAll(/\{([^{}]+)\}/g, (_, name: string) => `$${environmentName(provider.id, name)}`)
}

function credentialHeaders(provider: PortalProvider, operation: DescribedOperation): string[] {
  const requirement = (provider.description.operations[operation.id]?.security ?? provider.description.security)[0] ?? []
  return requirement.flatMap((name) => {
    const scheme = provider.description.securitySchemes[name]
    if (!scheme) return []
    const [first = name, second] = scheme.options ?? []
    // User name and password; a token that was fetched by client id and secret.
    if (second !== undefined && !scheme.settings)
      return [`-u "$${environmentName(provider.id, first)}:$${environmentName(provider.id, second)}"`]
    if (second !== undefined) return [`-H "${scheme.header}: Bearer $${environmentName(provider.id, 'accessToken')}"`]
    return [`-H "${scheme.header}: ${scheme.prefix ?? ''}$${environmentName(provider.id, name)}"`]
  })
}

/** Text in single quotes for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
