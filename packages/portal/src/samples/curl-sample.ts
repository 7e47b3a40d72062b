import { environmentName } from '@campaignkit/core/description'
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
    lines.push(`-H ${quote(`Content-Type: ${request.body.mediaType}`)}`, `--data ${quote(JSON.stringify(request.body.value, null, 2))}`)
  }
  if (row?.response === 'binary') lines.push('--output response.bin')
  return `${lines.join(' \\\n  ')}\n`
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
    return scheme ? [`-H "${scheme.header}: ${scheme.prefix ?? ''}$${environmentName(provider.id, name)}"`] : []
  })
}

/** Text in single quotes for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
